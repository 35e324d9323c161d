import { chineseTime } from '../dates/chineseTime.ts'

/** Words that libraries of the admin say in English and let nobody set; most of them are only heard. */
const WORDS: Record<string, string> = {
  'Notifications alt+T': '通知',
  'Close toast': '关闭通知',
  'Slash menu': '插入菜单',
  Collapse: '收起',
  Expand: '展开',
  ID: '编号',
  Block: '（插入的内容）',
  gallery: '图集',
  pullQuote: '重点引语',
  video: '视频',
  sortable: '可排序',
  draggable: '可拖动',
  'add dropdown': '插入',
  'blocks dropdown': '插入图集、视频、引语',
  'table dropdown': '表格',
  'text dropdown': '段落样式',
  'Drag to move': '拖动以移动',
  'Add block': '在此插入',
  'Edit link': '编辑链接',
  'Remove link': '移除链接',
  'Insert Paragraph': '插入段落',
  'Previous Month': '上个月',
  'Next Month': '下个月',
  'Previous Year': '上一年',
  'Next Year': '下一年',
  'Choose Date': '选择日期',
  'Choose Time': '选择时间',
  'Choose Date and Time': '选择日期和时间',
  Responsive: '随窗口',
  Time: '时间',
  'X %': '横向位置（%）',
  'Y %': '纵向位置（%）',
  'All selected options have been cleared.': '已清空所选。',
}

/** The same for sentences with something of the editor's own inside. */
const SENTENCES: [RegExp, string][] = [
  [/^To pick up a draggable item, press .*$/s, '按空格键拿起，用方向键移动，再按空格键放下，按 Esc 键取消。'],
  [/^Picked up draggable item .*$/s, '已拿起。'],
  [/^Draggable item .* was moved over .*$/s, '已移动。'],
  [/^Draggable item .* was dropped.*$/s, '已放下。'],
  [/^Dragging was cancelled\..*$/s, '已取消拖动。'],
  [/^Choose (\d+年.*)$/, '选择$1'],
  [/^Choose (.+月) (\d{4})$/, '选择$2年$1'],
  [/^Not available (.*)$/, '不能选择$1'],
  [/^Month\s+(.+), (\d{4})$/i, '$2年$1'],
  [/^option (.*), selected\.$/s, '已选：$1。'],
  [/^options? (.*) is disabled\. Select another option\.$/s, '$1不能选，请选别的。'],
  [/^option (.*), deselected\.$/s, '已取消：$1。'],
  [/^options?\s+(.*), selected\.$/s, '已选：$1。'],
  [/^value (.*) focused, (\d+) of (\d+)\.$/s, '$1，第 $2 项，共 $3 项。'],
  [/^(\d+) results? available(?: for search term .*)?\.$/s, '共 $1 项可选。'],
  [/^Use Up and Down to choose options.*$/s, '按上下方向键选择，按回车键确定，按 Esc 键关闭。'],
  [/^Use left and right to toggle between focused values.*$/s, '按左右方向键在已选项之间移动，按 Backspace 键移除。'],
  [/^.* is focused\s*,.*$/s, '可以输入文字筛选，按向下键打开选项。'],
  [/^Edit (.*)$/s, '编辑$1'],
  [/^按 ?\{\{label\}\} ?(升序|降序) ?排列$/, '按$1排列'],
]

/** The names that editors know for the formats of files. */
const FORMATS: Record<string, string> = {
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'application/pdf': 'PDF',
  'video/mp4': 'MP4',
  'text/vtt': 'WebVTT',
}

/** The Chinese for what a library says in English, or null where it says nothing of the kind. */
export function spokenChinese(text: string): string | null {
  const trimmed = text.trim()
  if (!/[a-z]/i.test(trimmed)) return null
  if (Object.hasOwn(WORDS, trimmed)) return WORDS[trimmed] ?? null
  const sentence = SENTENCES.find(([pattern]) => pattern.test(trimmed))
  return sentence ? trimmed.replace(...sentence) : chineseTime(trimmed)
}

/** What is said of a file, e.g. 24KB — 1280×853 — PNG. */
export const fileWords = (text: string): string =>
  text
    .replace(/\b(?:image|application|video|text)\/[a-z0-9]+\b/g, (type) => FORMATS[type] ?? type)
    .replace(/(?<=\d|^)x(?=\d|$)/g, '×')
    .replace(/(\d) bytes\b/g, '$1 字节')
