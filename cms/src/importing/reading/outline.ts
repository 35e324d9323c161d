import { plainText } from 'shared/blocks'
import { outlineOf } from './headings.ts'
import type { FoundBlock, Reading } from './notice.ts'

/** Makes headings of the paragraphs that are numbered like headings. */
export function withOutline(blocks: readonly FoundBlock[]): Reading {
  const { levels, report } = outlineOf(blocks.map((block) => (block.type === 'paragraph' ? lineOf(block) : '')))
  return { blocks: blocks.map((block, index) => asHeading(block, levels[index] ?? null)), report }
}

/** The words of a heading or a paragraph; '' for every other block. */
export const lineOf = (block: FoundBlock | undefined): string =>
  block?.type === 'heading' || block?.type === 'paragraph' ? plainText([block]) : ''

const asHeading = (block: FoundBlock, level: 2 | 3 | 4 | null): FoundBlock =>
  level && block.type === 'paragraph' ? { type: 'heading', level, content: block.content } : block
