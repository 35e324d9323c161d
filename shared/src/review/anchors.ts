/** A passage that somebody remarked on: its words, and what stood beside them. It outlives edits elsewhere in the text. */
export interface Anchor {
  quote: string
  before: string
  after: string
  /** Where it stood, in characters; decides between places that are alike. */
  start: number
}

export interface Place {
  start: number
  end: number
}

/** So much of the text beside a passage tells it from the same words elsewhere. */
const CONTEXT = 32

/** Spaces and line ends are the layout's, not the words': a form and a stored text differ in them. */
export const withoutSpaces = (text: string): string => text.replace(/\s+/gu, '')

export const anchorAt = (text: string, { start, end }: Place): Anchor => ({
  quote: text.slice(start, end),
  before: text.slice(Math.max(0, start - CONTEXT), start).toWellFormed(),
  after: text.slice(end, end + CONTEXT).toWellFormed(),
  start,
})

/**
 * Where a passage stands in a text that may have been edited since: of all places with the same words the one whose
 * surroundings are most alike, then the one nearest to where it stood. Null where the words are gone.
 */
export function placeOf(text: string, anchor: Anchor): Place | null {
  const starts = startsOf(text, anchor.quote)
  const [best] = starts
    .map((start) => ({ start, likeness: likeness(text, start, anchor), distance: Math.abs(start - anchor.start) }))
    .sort((one, other) => other.likeness - one.likeness || one.distance - other.distance)
  return best ? { start: best.start, end: best.start + anchor.quote.length } : null
}

function startsOf(text: string, quote: string): number[] {
  const starts: number[] = []
  if (quote === '') return starts
  for (let start = text.indexOf(quote); start !== -1; start = text.indexOf(quote, start + 1)) starts.push(start)
  return starts
}

/** How many characters beside a place are those that stood beside the passage. */
function likeness(text: string, start: number, { quote, before, after }: Anchor): number {
  const end = start + quote.length
  return (
    common([...before].reverse(), [...text.slice(Math.max(0, start - CONTEXT), start)].reverse()) +
    common([...after], [...text.slice(end, end + CONTEXT)])
  )
}

function common(one: readonly string[], other: readonly string[]): number {
  const length = one.findIndex((character, index) => character !== other[index])
  return length === -1 ? one.length : length
}
