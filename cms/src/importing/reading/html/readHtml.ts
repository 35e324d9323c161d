import { words } from 'shared/block-builders'
import { cleanWords } from '../cleanLines.ts'
import type { Reading } from '../notice.ts'
import { withOutline } from '../outline.ts'
import { headingOf, linesOf, listOf, pictureOf, quoteOf } from './htmlBlocks.ts'
import { linkOf } from './htmlLink.ts'
import { tableOf } from './htmlTable.ts'
import { type HtmlElement, type HtmlNode, isElement } from './htmlTree.ts'
import { END, type Piece } from './piece.ts'
import { blocksIn, type Mark, piecesOf, type Reader } from './reader.ts'

const MARK_ORDER: readonly Mark[] = ['bold', 'italic', 'underline', 'strikethrough']

const MARKS: Record<string, Mark> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
}

const PROGRAMS = 'script style noscript template link meta base title'.split(' ')
const CONTROLS = 'button select option textarea input datalist'.split(' ')
const SURROUNDINGS = 'nav footer aside dialog'.split(' ')
const SHOWS = 'iframe frame object embed applet video audio canvas svg math'.split(' ')

/** Elements that are left out with all that is in them, and how the report speaks of it. */
const LEFT_OUT = new Map([
  ...PROGRAMS.map((name) => [name, null] as const),
  ...CONTROLS.map((name) => [name, '删去了网页里的按钮和表单。'] as const),
  ...SURROUNDINGS.map((name) => [name, '删去了网页的导航、页脚和边栏。'] as const),
  ...SHOWS.map((name) => [name, '没有导入网页里嵌入的视频、动画或别的网页，请在编辑器里另行插入。'] as const),
])

const PARAGRAPHS = new Set(
  'p div section article main header center address dl dt dd li tr td th caption figcaption fieldset details summary body'.split(
    ' ',
  ),
)

/** The blocks of old markup, by allow-list: elements that mean nothing here give their words, and nothing else. */
export function readHtml(nodes: readonly HtmlNode[], base: string): Reading {
  const reader: Reader = { marks: [], base, report: [], read }
  const outlined = withOutline(blocksIn(nodes, reader))
  return { blocks: outlined.blocks, report: [...new Set([...reader.report, ...outlined.report])] }
}

const read: Reader['read'] = (nodes, reader) =>
  nodes.flatMap((node) => (isElement(node) ? elementPieces(node, reader) : textPieces(node, reader)))

function textPieces(node: HtmlNode, { marks }: Reader): Piece[] {
  if (node.type !== 'text') return []
  const text = cleanWords(node.data)
  return text ? [words(text, ...MARK_ORDER.filter((mark) => marks.includes(mark)))] : []
}

function elementPieces(element: HtmlElement, reader: Reader): Piece[] {
  const { name, children } = element
  const notice = LEFT_OUT.get(name)
  if (notice) reader.report.push(notice)
  if (notice !== undefined) return []
  const mark = MARKS[name]
  if (mark) return piecesOf(children, { ...reader, marks: [...reader.marks, mark] })
  if (/^h[1-6]$/.test(name)) return headingOf(element, reader)
  if (PARAGRAPHS.has(name)) return [END, ...piecesOf(children, reader), END]
  const read = READERS[name]
  return read ? read(element, reader) : piecesOf(children, reader)
}

const READERS: Record<string, (element: HtmlElement, reader: Reader) => Piece[]> = {
  a: linkOf,
  blockquote: quoteOf,
  br: () => [{ type: 'break' }],
  figure: pictureOf,
  hr: () => [END],
  img: pictureOf,
  ol: listOf,
  pre: linesOf,
  table: tableOf,
  ul: listOf,
}
