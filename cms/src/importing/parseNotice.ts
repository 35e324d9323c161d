import { type Block, MAX_BLOCKS } from 'shared/blocks'
import { cleanLines } from './cleanLines.ts'
import { decodeText } from './decodeText.ts'
import { markdownNotice } from './markdownNotice.ts'
import { type Notice, UnreadableNotice } from './notice.ts'
import { plainNotice } from './plainNotice.ts'

/**
 * A text or Markdown file as a news draft. Nothing is lost silently: every character that is no white space stands in
 * title and blocks, in order, except what the report names and Markdown's own signs.
 */
export function parseNotice(input: Uint8Array | string, filename: string): Notice {
  const { text, report } = typeof input === 'string' ? { text: input, report: [] } : decodeText(input)
  const cleaned = cleanLines(text)
  if (!cleaned.lines.some(Boolean))
    throw new UnreadableNotice('这个文件里没有文字，稿件没有建立。请检查是否选错了文件。')
  const notice = isMarkdown(filename, cleaned.lines)
    ? markdownNotice(cleaned.lines, filename)
    : plainNotice(cleaned.lines, filename)
  if (notice.blocks.length > MAX_BLOCKS) throw new UnreadableNotice(tooLong(notice.blocks.length))
  return { ...notice, report: [summary(notice), ...report, ...cleaned.report, ...notice.report] }
}

const isMarkdown = (filename: string, lines: readonly string[]): boolean =>
  /\.(?:md|markdown)$/i.test(filename) || /^#{1,6} /.test(lines.find(Boolean) ?? '')

const tooLong = (count: number): string =>
  `这个文件有 ${count} 段，超过一篇稿件最多的 ${MAX_BLOCKS} 段，稿件没有建立。请分成几个文件再导入。`

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
}
