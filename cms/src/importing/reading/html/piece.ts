import type { Inline } from 'shared/blocks'
import type { FoundBlock } from '../notice.ts'

/** What markup comes to, in its order: words and line ends, whole blocks, and the ends of paragraphs. */
export type Piece = Inline | FoundBlock | { type: 'end' }

const INLINES: ReadonlySet<string> = new Set(['text', 'break', 'link'] satisfies Inline['type'][])

const isInline = (piece: Piece): piece is Inline => INLINES.has(piece.type)
export const isBlock = (piece: Piece): piece is FoundBlock => piece.type !== 'end' && !isInline(piece)

export const END: Piece = { type: 'end' }

/** Blocks from pieces: what stands between two ends, line ends or blocks is a paragraph. */
export function blocksFromPieces(pieces: readonly Piece[]): FoundBlock[] {
  const blocks: FoundBlock[] = []
  let line: Inline[] = []
  for (const piece of [...pieces, END]) {
    if (isInline(piece) && piece.type !== 'break') {
      line.push(piece)
      continue
    }
    const content = trimmed(line)
    if (content.length) blocks.push({ type: 'paragraph', content })
    if (isBlock(piece)) blocks.push(piece)
    line = []
  }
  return blocks
}

/** The words of pieces as one run: ends of paragraphs become line ends, blocks stand for themselves elsewhere. */
export function runOf(pieces: readonly Piece[]): Inline[] {
  const lines = blocksFromPieces(pieces).flatMap((block) => (block.type === 'paragraph' ? [block.content] : []))
  return lines.flatMap((line, index): Inline[] => [...(index ? [{ type: 'break' as const }] : []), ...line])
}

/** Without white space at both ends, and without words that are none. */
export function trimmed(line: readonly Inline[]): Inline[] {
  const start = line.findIndex(hasWords)
  if (start === -1) return []
  const kept = line.slice(start, line.findLastIndex(hasWords) + 1)
  return kept.map((inline, index) => {
    if (inline.type !== 'text') return inline
    const text = index === 0 ? inline.text.trimStart() : inline.text
    return { ...inline, text: index === kept.length - 1 ? text.trimEnd() : text }
  })
}

const hasWords = (inline: Inline): boolean =>
  inline.type === 'link' || (inline.type === 'text' && inline.text.trim() !== '')
