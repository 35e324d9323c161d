import { fromMarkdown } from 'mdast-util-from-markdown'
import { type Block, plainText } from 'shared/blocks'
import { outlineOf } from './headings.ts'
import { blocksFromMarkdown } from './markdownBlocks.ts'
import { type Notice, UnreadableNotice } from './notice.ts'
import { titleFrom } from './title.ts'

/** HTML, indented code and link definitions are plain words here: a notice never means them. */
const AS_WORDS = { disable: { null: ['htmlFlow', 'htmlText', 'codeIndented', 'definition'] } }

const MAX_DEPTH = 50
/** The parser takes ever longer for each level, so a line of list and quote signs is refused before it is read. */
const NESTED = /^(?:> ?|(?:[*+-]|\d{1,9}[.)]) ){50}/
const TOO_DEEP = '这个文件里的列表或引文一层套一层，套得太深，无法导入，稿件没有建立。请改成一层再导入。'

/** A notice from Markdown: its first heading or line is the title, numbered lines are headings as in plain text. */
export function markdownNotice(lines: readonly string[], filename: string): Notice {
  if (lines.some((line) => NESTED.test(line))) throw new UnreadableNotice(TOO_DEEP)
  const { children } = fromMarkdown(lines.join('\n'), { extensions: [AS_WORDS] })
  if (isDeeperThan(MAX_DEPTH, children)) throw new UnreadableNotice(TOO_DEEP)
  const { blocks, report } = blocksFromMarkdown(children)
  const first = blocks[0]
  const words = first && (first.type === 'heading' || first.type === 'paragraph') ? plainText([first]) : ''
  const title = titleFrom(words, filename)
  const rest = title.isFirstLine ? blocks.slice(1) : blocks
  const outline = outlineOf(rest.map((block) => (block.type === 'paragraph' ? plainText([block]) : '')))
  return {
    title: title.title,
    blocks: rest.map((block, index) => asHeading(block, outline.levels[index] ?? null)),
    report: [...report, ...title.report, ...outline.report],
  }
}

const asHeading = (block: Block, level: 2 | 3 | 4 | null): Block =>
  level && block.type === 'paragraph' ? { type: 'heading', level, content: block.content } : block

type Tree = { type: string; children?: readonly Tree[] }

/** Looked at level by level, so that no depth exhausts the stack. */
function isDeeperThan(limit: number, nodes: readonly Tree[]): boolean {
  let level = nodes
  for (let depth = 0; depth < limit && level.length; depth++) level = level.flatMap(({ children = [] }) => children)
  return level.length > 0
}
