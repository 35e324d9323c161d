import { diffArrays } from 'diff'

/** A stretch of two texts: in both, only in the former, or only in the latter. */
export interface Piece {
  in: 'both' | 'former' | 'latter'
  text: string
}

/** What stood in a place, and what stands there now; equal where nothing changed. */
interface Stretch {
  former: string
  latter: string
}

/** Past so many insertions and removals a reader sees two texts, not two versions of one; and time is bounded. */
const MOST_LINES = 400
const MOST_CHARACTERS = 1_000

/**
 * Two texts character by character, as somebody reads them who compares: the former is what is in both or only there,
 * the latter likewise. Paragraphs are matched first, so that a long text costs no more than its changes.
 */
export function differences(former: string, latter: string): Piece[] {
  const paragraphs = stretches(linesOf(former), linesOf(latter), MOST_LINES)
  return paragraphs.flatMap(withinParagraphs).flatMap(piecesOf)
}

function withinParagraphs(paragraph: Stretch): Stretch[] {
  if (isSame(paragraph) || !paragraph.former || !paragraph.latter) return [paragraph]
  return calmed(stretches([...paragraph.former], [...paragraph.latter], MOST_CHARACTERS))
}

const linesOf = (text: string): string[] => text.split(/(?<=\n)/)

function stretches(former: string[], latter: string[], maxEditLength: number): Stretch[] {
  const changes = diffArrays(former, latter, { maxEditLength })
  if (!changes) return [{ former: former.join(''), latter: latter.join('') }]
  const found: Stretch[] = []
  for (const { added, removed, value } of changes) {
    const text = value.join('')
    const last = found.at(-1)
    if (!added && !removed) found.push({ former: text, latter: text })
    else if (last && !isSame(last))
      Object.assign(last, joined(last, { former: removed ? text : '', latter: added ? text : '' }))
    else found.push({ former: removed ? text : '', latter: added ? text : '' })
  }
  return found
}

/** A single common character between two changes is chance: changes that are larger than what parts them become one. */
function calmed(found: readonly Stretch[]): Stretch[] {
  const calm: Stretch[] = []
  found.forEach((stretch, index) => {
    const before = calm.at(-1)
    const after = found[index + 1]
    const isChance =
      isSame(stretch) &&
      before &&
      after &&
      !isSame(before) &&
      2 * stretch.former.length <= Math.min(size(before), size(after))
    if (before && !isSame(before) && (isChance || !isSame(stretch))) Object.assign(before, joined(before, stretch))
    else calm.push({ ...stretch })
  })
  return calm
}

const isSame = ({ former, latter }: Stretch): boolean => former === latter
const size = ({ former, latter }: Stretch): number => former.length + latter.length
const joined = (one: Stretch, other: Stretch): Stretch => ({
  former: one.former + other.former,
  latter: one.latter + other.latter,
})

function piecesOf(stretch: Stretch): Piece[] {
  const { former, latter } = stretch
  const pieces: Piece[] = isSame(stretch)
    ? [{ in: 'both', text: former }]
    : [
        { in: 'former', text: former },
        { in: 'latter', text: latter },
      ]
  return pieces.filter(({ text }) => text !== '')
}
