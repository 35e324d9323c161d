/**
 * Adds generated, published manuscripts until there are as many as asked for. The CMS writes them in batches.
 * @param {import('./operator.mjs').Operator} operator
 * @param {number} wanted
 * @param {(detail: string) => void} detail
 * @returns {Promise<number>} how many manuscripts there are now
 */
export async function seed(operator, wanted, detail) {
  for (;;) {
    const { documents } = await operator.post('/seed', { documents: wanted })
    detail(`${documents}/${wanted}`)
    if (documents >= wanted) return documents
  }
}
