/** A text cut where it differs from another: what both begin with, what only this one says, what both end with. */
export function differing(text: string, other: string): { before: string; changed: string; after: string } {
  const [own, others] = [[...text], [...other]]
  const start = common(own, others)
  const end = common(own.slice(start).reverse(), others.slice(start).reverse())
  const stop = own.length - end
  return {
    before: own.slice(0, start).join(''),
    changed: own.slice(start, stop).join(''),
    after: own.slice(stop).join(''),
  }
}

function common(one: readonly string[], other: readonly string[]): number {
  const length = one.findIndex((character, index) => character !== other[index])
  return length === -1 ? one.length : length
}
