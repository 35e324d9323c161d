import {
  CAPTIONS,
  cell,
  FILE,
  FILM,
  inset,
  item,
  link,
  list,
  nested,
  PAGE,
  PICTURE,
  paragraph,
  rich,
  table,
  upload,
  words,
} from './byHand.ts'

const many = <Value>(count: number, value: Value): Value[] => Array.from({ length: count }, () => value)
const cells = (count: number) => many(count, cell())

const video = (wrong: object) =>
  inset('video', { name: '示例视频', film: FILM, captions: CAPTIONS, poster: PICTURE, ...wrong })

/** A key that JSON can carry but an object literal cannot. */
const withPrototype = (node: object): unknown =>
  JSON.parse(JSON.stringify(node).replace('{', '{"__proto__":{"isAdmin":true},'))

/** What nobody may store, by name, with the sentence that refuses it. */
export const HOSTILE_TEXTS: readonly (readonly [name: string, text: unknown, sentence: RegExp])[] = [
  // Links
  [
    'javascript: link',
    rich(paragraph(link({ linkType: 'custom', url: 'javascript:alert(1)' }))),
    /第 1 段：链接“javascript/,
  ],
  ['javascript: link in disguise', rich(paragraph(link({ url: ' \u0001JaVaScRiPt:alert(1)' }))), /不能使用/],
  [
    'javascript: link that was found in the text',
    rich(paragraph({ ...link({ url: 'javascript:x' }), type: 'autolink' })),
    /不能使用/,
  ],
  ['data: link', rich(paragraph(link({ linkType: 'custom', url: 'data:text/html,<script>' }))), /不能使用/],
  ['relative link', rich(paragraph(link({ linkType: 'custom', url: '/admin' }))), /完整地址/],
  [
    'link that breaks out of its attribute',
    rich(paragraph(link({ url: 'https://a.example/" onclick="x' }))),
    /没有空格/,
  ],
  ['link without an address', rich(paragraph(link({ linkType: 'custom' }))), /链接“”不能使用/],
  ['link without fields', rich(paragraph({ type: 'link', children: [words('这里')] })), /链接残缺/],
  [
    'link with an attribute of its own',
    rich(paragraph(link({ url: 'https://a.example', onclick: 'x' }))),
    /属性“onclick”/,
  ],
  ['link that hides a document', rich(paragraph(link({ url: 'https://a.example', doc: { deep: {} } }))), /不能使用/],
  ['link within a link', rich(paragraph({ ...link({ url: 'https://a.example' }), children: [link({})] })), /夹有/],
  [
    'internal link to an account',
    rich(paragraph(link({ linkType: 'internal', doc: { relationTo: 'users', value: PAGE } }))),
    /站内链接/,
  ],
  [
    'internal link without an id',
    rich(paragraph(link({ linkType: 'internal', doc: { relationTo: 'news', value: 7 } }))),
    /站内链接/,
  ],
  [
    'internal link that carries the whole document',
    rich(paragraph(link({ linkType: 'internal', doc: { relationTo: 'news', value: { id: PAGE, title: '草稿' } } }))),
    /站内链接/,
  ],

  // Nodes and attributes that nobody knows
  ['unknown block', rich(paragraph(), { type: 'horizontalrule' }), /第 2 段：含有网站不支持的内容（horizontalrule）/],
  ['block without a type', rich({}), /没有类型/],
  ['block that is named like a prototype’s key', rich({ type: '__proto__' }), /不支持的内容/],
  ['block that is no object', rich('文字'), /残缺/],
  ['embedded page', rich({ type: 'youtube', videoID: '<script>' }), /不支持的内容（youtube）/],
  ['block of another kind', rich(inset('html', { html: '<script>' })), /不支持的块/],
  ['block named like a prototype’s key', rich(inset('constructor')), /不支持的块/],
  ['block without fields', rich({ type: 'block' }), /残缺/],
  ['event handler on a paragraph', rich({ ...paragraph(words('示例')), onclick: 'alert(1)' }), /属性“onclick”/],
  ['prototype on a paragraph', rich(withPrototype(paragraph(words('示例')))), /属性“__proto__”/],
  ['prototype on the text', withPrototype(rich(paragraph())), /属性“__proto__”/],
  ['state of an unknown feature', rich(paragraph(words('示例', { $: { color: 'red' } }))), /属性“\$”/],
  ['object for an alignment', rich({ ...paragraph(), format: { deep: [] } }), /残缺/],
  ['objects for column widths', rich({ ...table(cells(1)), colWidths: [{}] }), /残缺/],
  ['first-level heading', rich({ type: 'heading', tag: 'h1', children: [] }), /一级标题/],
  ['heading of an invented level', rich({ type: 'heading', tag: 'constructor', children: [] }), /级别/],
  ['superscript', rich(paragraph(words('H₂O', { format: 64 }))), /“H₂O”.*字形/],
  ['format that is no number', rich(paragraph(words('示例', { format: '1' }))), /字形/],
  ['text that is no text', rich(paragraph({ type: 'text', text: 7 })), /残缺/],
  ['children that are no list', rich({ type: 'paragraph', children: { length: 3 } }), /残缺/],
  ['HTML instead of rich text', '<p>示例</p>', /不是编辑器里的格式文本/],
  ['array instead of rich text', [], /不是编辑器里的格式文本/],
  ['text without children', { root: { type: 'root' } }, /不是编辑器里的格式文本/],
  ['text beside the root', { ...rich(paragraph()), html: '<p>' }, /属性“html”/],

  ['quote in a quote', rich({ type: 'quote', children: [paragraph(), { type: 'quote', children: [] }] }), /夹有/],

  // Lists
  ['check list', rich({ type: 'list', listType: 'check', children: [] }), /这种列表/],
  ['check list in a list', rich(list(item({ type: 'list', listType: 'check' }))), /第 1 段：网站不支持这种列表/],
  ['list that counts from 1e9', rich({ ...list(item(words('三'))), listType: 'number', start: 1e9 }), /起始编号/],
  ['unsafe link in a list in a list', rich(list(item(list(item(link({ url: 'javascript:x' })))))), /不能使用/],
  ['table in a list', rich(list(item(table(cells(1))))), /夹有网站不支持/],
  ['list of anything but items', rich({ type: 'list', listType: 'bullet', children: [paragraph()] }), /夹有别的内容/],

  // Depth and size
  ['11 lists within each other', rich(nested(11, (node) => list(item(node)))), /超过 10 层/],
  ['nesting of 51 levels', rich(nested(51, paragraph)), /夹有网站不支持/],
  ['2,001 paragraphs', rich(...many(2001, paragraph())), /2001 段，超过 2000 段/],
  ['gallery of 31 pictures', rich(inset('gallery', { images: many(31, PICTURE) })), /31 张图片，超过 30 张/],
  ['gallery of 100,000 pictures', rich(inset('gallery', { images: many(100_000, PICTURE) })), /超过 30 张/],
  ['pull quote of 501 characters', rich(inset('pullQuote', { text: '字'.repeat(501) })), /501 个字，超过 500 个字/],

  // Tables
  ['table of 201 rows', rich(table(...many(201, cells(1)))), /201 行，超过 200 行/],
  ['table of 21 columns', rich(table(cells(21))), /超过 20 列/],
  ['table that spans 21 columns', rich(table([cell('宽', { colSpan: 21 })])), /超过 20 列/],
  ['cell that spans a thousand million rows', rich(table([cell('高', { rowSpan: 1e9 })])), /合并的单元格残缺/],
  ['cell that spans half a column', rich(table([cell('半', { colSpan: 0.5 })])), /合并的单元格残缺/],
  ['cell that spans no rows', rich(table([cell('无', { rowSpan: 0 })])), /合并的单元格残缺/],
  ['merged cells that make no rectangle', rich(table([cell('合', { colSpan: 2 })], cells(3))), /行列对不齐/],
  ['merged cells that reach below the table', rich(table([cell('合', { rowSpan: 2 }), cell()])), /行列对不齐/],
  ['table without rows', rich(table()), /行列对不齐/],
  ['table of anything but rows', rich({ type: 'table', children: [cell()] }), /单元格里只能有/],
  ['row of anything but cells', rich(table([paragraph()])), /单元格里只能有/],
  ['header of an invented kind', rich(table([cell('头', { headerState: 4 })])), /表头残缺/],
  ['table in a table', rich(table([{ ...cell(), children: [table(cells(1))] }])), /套着表格/],
  ['list in a cell', rich(table([{ ...cell(), children: [list(item(words('项')))] }])), /单元格里只能有/],
  ['picture in a cell', rich(table([{ ...cell(), children: [upload(PICTURE)] }])), /单元格里只能有/],
  ['unsafe link in a cell', rich(table([{ ...cell(), children: [paragraph(link({ url: 'data:x' }))] }])), /不能使用/],
  ['script in a cell’s width', rich(table([cell('格', { width: { toString: 'x' } })])), /残缺/],

  // Media
  ['picture from another collection', rich(upload(PAGE, { relationTo: 'users' })), /媒体库/],
  ['picture without an id', rich(upload(7)), /媒体库/],
  ['picture that carries fields', rich(upload(PICTURE, { fields: { html: '<b>' } })), /媒体库/],
  [
    'pasted picture that was never uploaded',
    rich(upload(undefined, { pending: { formID: '1', src: 'data:image/png,' } })),
    /还没有上传/,
  ],
  ['picture within a paragraph', rich(paragraph(upload(PICTURE))), /单独成段/],
  ['gallery of anything but ids', rich(inset('gallery', { images: [{ id: PICTURE }] })), /图集选的不是媒体库/],
  ['gallery that is no list', rich(inset('gallery', { images: { length: 2 } })), /图集选的不是媒体库/],
  ['gallery with a field of its own', rich(inset('gallery', { images: [], style: 'x' })), /属性“style”/],
  ['video by its address', rich(inset('video', { film: 'https://a.example/film.mp4' })), /视频文件选的不是媒体库/],
  ['pull quote that is no text', rich(inset('pullQuote', { text: ['引语'] })), /残缺/],
  ['block whose own name is no text', rich(inset('pullQuote', { blockName: { deep: [] } })), /残缺/],
]

/** What is refused because of what the media library holds, which a route knows and a pure function is told. */
export const MISPLACED_MEDIA: readonly (readonly [name: string, text: unknown, sentence: RegExp])[] = [
  [
    'PDF as a picture of a gallery',
    rich(inset('gallery', { images: [PICTURE, FILE] })),
    /图集的第 2 张应当是图片，选的却是 PDF/,
  ],
  ['picture as a video', rich(video({ film: PICTURE })), /视频文件应当是 MP4 视频，选的却是图片/],
  ['PDF as captions', rich(video({ captions: FILE })), /视频的字幕应当是 WebVTT 字幕/],
  ['video as its own poster', rich(video({ poster: FILM })), /视频的封面应当是图片/],
  [
    'video between the paragraphs',
    rich(paragraph(), upload(FILM)),
    /第 2 段：插入的文件应当是图片或 PDF 附件，选的却是 MP4 视频.*视频请用/,
  ],
  ['captions between the paragraphs', rich(upload(CAPTIONS)), /选的却是 WebVTT 字幕/],
]

const bottomless = (open: string, close: string) => (levels: number) =>
  `{"root":{"type":"root","children":[${open.repeat(levels)}${close.repeat(levels)}]}}`

/** Deeper than any stack: as JSON, which nobody could make of them otherwise. */
export const BOTTOMLESS_TEXTS: readonly (readonly [
  name: string,
  json: (levels: number) => string,
  sentence: RegExp,
])[] = [
  ['paragraphs', bottomless('{"type":"paragraph","children":[', ']}'), /夹有网站不支持/],
  [
    'lists',
    bottomless('{"type":"list","listType":"bullet","children":[{"type":"listitem","children":[', ']}]}'),
    /超过 10 层/,
  ],
  [
    'tables',
    bottomless('{"type":"table","children":[{"type":"tablerow","children":[{"type":"tablecell","children":[', ']}]}]}'),
    /套着表格/,
  ],
  ['blocks', bottomless('{"type":"block","fields":{"blockType":"gallery","images":[', ']}}'), /图集选的不是媒体库/],
  ['alignments', bottomless('{"type":"paragraph","format":[', ']}'), /残缺/],
  ['arrays', bottomless('[', ']'), /残缺/],
]
