/**
 * Fills the newsroom with invented, published documents until there are as many as asked for.
 * @param {import('./operator.mjs').Operator} operator
 * @param {number} documents
 * @param {(detail: string) => void} detail
 */
export async function seed(operator, documents, detail) {
  detail(`0/${documents}`)
  await operator.post('/seed', { documents })
}
