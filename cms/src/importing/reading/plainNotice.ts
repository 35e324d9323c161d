import { paragraph } from 'shared/block-builders'
import type { Notice, Reading } from './notice.ts'
import { withOutline } from './outline.ts'
import { titleFrom } from './title.ts'

/** A notice from lines of plain text: the first is the title, every other one a paragraph or a numbered heading. */
export function plainNotice(cleaned: readonly string[], filename: string): Notice {
  const lines = cleaned.filter(Boolean)
  const { title, isFirstLine, report } = titleFrom(lines[0] ?? '', filename)
  const body = plainBody(isFirstLine ? lines.slice(1) : lines)
  return { title, blocks: body.blocks, report: [...report, ...body.report] }
}

/** A body of plain text, whose title is known. */
export const plainBody = (lines: readonly string[]): Reading =>
  withOutline(lines.filter(Boolean).map((line) => paragraph(line)))
