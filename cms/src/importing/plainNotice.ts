import { heading, paragraph } from 'shared/block-builders'
import type { Block } from 'shared/blocks'
import { outlineOf } from './headings.ts'
import type { Notice } from './notice.ts'
import { titleFrom } from './title.ts'

/** A notice from lines of plain text: the first is the title, every other one a paragraph or a numbered heading. */
export function plainNotice(cleaned: readonly string[], filename: string): Notice {
  const lines = cleaned.filter(Boolean)
  const { title, isFirstLine, report } = titleFrom(lines[0] ?? '', filename)
  const rest = isFirstLine ? lines.slice(1) : lines
  const outline = outlineOf(rest)
  return { title, blocks: numberedBlocks(rest, outline.levels), report: [...report, ...outline.report] }
}

const numberedBlocks = (lines: readonly string[], levels: ReturnType<typeof outlineOf>['levels']): Block[] =>
  lines.map((line, index) => {
    const level = levels[index]
    return level ? heading(level, line) : paragraph(line)
  })
