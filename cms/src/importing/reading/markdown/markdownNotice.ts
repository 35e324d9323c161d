import { fromMarkdown } from 'mdast-util-from-markdown'
import { NotImported, type Notice, type Reading } from '../notice.ts'
import { lineOf, withOutline } from '../outline.ts'
import { titleFrom } from '../title.ts'
import { blocksFromMarkdown } from './markdownBlocks.ts'

/** HTML, indented code and link definitions are plain words here: a notice never means them. */
const AS_WORDS = { disable: { null: ['htmlFlow', 'htmlText', 'codeIndented', 'definition'] } }

const MAX_DEPTH = 50
/** The parser takes ever longer for each level, so a line of list and quote signs is refused before it is read. */
const NESTED = /^(?:> ?|(?:[*+-]|\d{1,9}[.)]) ){50}/
const TOO_DEEP = '列表或引文一层套一层，套得太深，没有导入。请改成一层，再导入。'

/** A notice from Markdown: its first heading or line is the title, numbered lines are headings as in plain text. */
export function markdownNotice(lines: readonly string[], filename: string): Notice {
  const { blocks, report } = readMarkdown(lines)
  const { title, isFirstLine, report: doubts } = titleFrom(lineOf(blocks[0]), filename)
  const outlined = withOutline(isFirstLine ? blocks.slice(1) : blocks)
  return { title, blocks: outlined.blocks, report: [...report, ...doubts, ...outlined.report] }
}

/** A body in Markdown, whose title is known. */
export function markdownBody(lines: readonly string[]): Reading {
  const { blocks, report } = readMarkdown(lines)
  const outlined = withOutline(blocks)
  return { blocks: outlined.blocks, report: [...report, ...outlined.report] }
}

function readMarkdown(lines: readonly string[]): Reading {
  if (lines.some((line) => NESTED.test(line))) throw new NotImported(TOO_DEEP)
  const { children } = fromMarkdown(lines.join('\n'), { extensions: [AS_WORDS] })
  if (isDeeperThan(MAX_DEPTH, children)) throw new NotImported(TOO_DEEP)
  return blocksFromMarkdown(children)
}

type Tree = { type: string; children?: readonly Tree[] }

/** Looked at level by level, so that no depth exhausts the stack. */
function isDeeperThan(limit: number, nodes: readonly Tree[]): boolean {
  let level = nodes
  for (let depth = 0; depth < limit && level.length; depth++) level = level.flatMap(({ children = [] }) => children)
  return level.length > 0
}
