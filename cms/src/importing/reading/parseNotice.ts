import { type Block, MAX_BLOCKS } from 'shared/blocks'
import { cleanLines } from './cleanLines.ts'
import { decodeText } from './decodeText.ts'
import { htmlPage, type PageFacts } from './html/htmlPage.ts'
import { markdownNotice } from './markdown/markdownNotice.ts'
import { type FoundBlock, NotImported, type Notice } from './notice.ts'
import { plainNotice } from './plainNotice.ts'

/**
 * A text, a Markdown file or a saved page as a draft. Nothing is lost silently: every character that is no white space
 * stands in title and blocks, in order, except what the report names and the signs of Markdown and HTML.
 */
export function parseNotice(input: Uint8Array | string, filename: string): Notice & { facts: PageFacts } {
  const { text, report } = typeof input === 'string' ? { text: input, report: [] } : decodeText(input)
  const notice = isHtml(filename) ? htmlPage(text, filename) : { facts: {}, ...wordsOf(text, filename) }
  refuseUnfit(notice.blocks)
  return { ...notice, report: [summary(notice), ...report, ...notice.report] }
}

const isHtml = (filename: string): boolean => /\.html?$/i.test(filename)

function wordsOf(text: string, filename: string): Notice {
  const { lines, report } = cleanLines(text)
  if (!lines.some(Boolean)) throw new NotImported(EMPTY)
  const isMarkdown = /\.(?:md|markdown)$/i.test(filename) || /^#{1,6} /.test(lines.find(Boolean) ?? '')
  const notice = isMarkdown ? markdownNotice(lines, filename) : plainNotice(lines, filename)
  return { ...notice, report: [...report, ...notice.report] }
}

const EMPTY = '这个文件里没有文字，没有导入。请检查是否选错了文件。'

/** A body that no manuscript can hold. */
export function refuseUnfit(blocks: readonly FoundBlock[]): void {
  if (blocks.length <= MAX_BLOCKS) return
  throw new NotImported(
    `这篇文字有 ${blocks.length} 段，超过一篇稿件最多的 ${MAX_BLOCKS} 段，没有导入。请分成几篇，再导入。`,
  )
}

function summary({ title, blocks }: Notice): string {
  const counts = Object.entries(BLOCK_NAMES).flatMap(([type, name]) => {
    const number = blocks.filter((block) => block.type === type).length
    return number ? [`${name} ${number} 个`] : []
  })
  return `标题是“${title}”。识别出${counts.join('、') || '标题，没有正文'}。`
}

const BLOCK_NAMES: Partial<Record<Block['type'], string>> = {
  heading: '小标题',
  paragraph: '段落',
  list: '列表',
  quote: '引文',
  table: '表格',
}
