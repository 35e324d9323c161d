import { words } from 'shared/block-builders'
import type { Inline } from 'shared/blocks'
import { cleanWords } from '../cleanLines.ts'
import type { FoundBlock, FoundPicture } from '../notice.ts'
import { type HtmlElement, isElement, wordsOf } from './htmlTree.ts'
import { blocksFromPieces, END, isBlock, type Piece, runOf } from './piece.ts'
import { blocksIn, piecesOf, type Reader } from './reader.ts'

/** The title of a manuscript is its only first heading. */
export function headingOf(element: HtmlElement, reader: Reader): Piece[] {
  const rank = Number(element.name.slice(1))
  const level = rank <= 2 ? 2 : rank === 3 ? 3 : 4
  const pieces = piecesOf(element.children, reader)
  const content = runOf(pieces)
  return [
    ...(content.length ? [{ type: 'heading' as const, level, content } as const] : [END]),
    ...pieces.filter(isBlock),
  ]
}

export const quoteOf = ({ children }: HtmlElement, reader: Reader): Piece[] => blocksIn(children, reader).map(asQuote)

const asQuote = (block: FoundBlock): FoundBlock =>
  block.type === 'paragraph' || block.type === 'heading' ? { type: 'quote', content: block.content } : block

/** A list; lists within it become further items, other blocks follow it. */
export function listOf(element: HtmlElement, reader: Reader): Piece[] {
  const items: Inline[][] = []
  const others: FoundBlock[] = []
  for (const piece of element.children.flatMap((child) => itemPieces(blocksIn([child], reader)))) {
    if (Array.isArray(piece)) items.push(piece)
    else others.push(piece)
  }
  return [...(items.length ? [{ type: 'list' as const, ordered: element.name === 'ol', items }] : [END]), ...others]
}

/** The blocks of one item in their order: paragraphs in a row are one run of words. */
function itemPieces(blocks: readonly FoundBlock[]): (Inline[] | FoundBlock)[] {
  const groups = blocks.reduce<FoundBlock[][]>((before, block) => {
    const last = before.at(-1)
    if (block.type === 'paragraph' && last?.[0]?.type === 'paragraph') last.push(block)
    else before.push([block])
    return before
  }, [])
  return groups.flatMap((group): (Inline[] | FoundBlock)[] => {
    const [first] = group
    if (first?.type === 'list') return first.items
    return first?.type === 'paragraph'
      ? [runOf(group)]
      : group.map((block) => ('content' in block ? block.content : block))
  })
}

/** Preformatted words, each line a paragraph. */
export const linesOf = (element: HtmlElement): Piece[] =>
  wordsOf(element)
    .split('\n')
    .flatMap((line): Piece[] => [words(cleanWords(line)), { type: 'break' }])

/** A picture, with the caption of its figure. */
export function pictureOf(element: HtmlElement, reader: Reader): Piece[] {
  if (element.name === 'img') return picture(element, reader)
  const captions = element.children.filter((child) => isElement(child) && child.name === 'figcaption')
  const blocks = blocksFromPieces(
    piecesOf(
      element.children.filter((child) => !captions.includes(child)),
      reader,
    ),
  )
  const caption = captions.map((each) => (isElement(each) ? cleanWords(wordsOf(each)).trim() : '')).join(' ')
  const last = blocks.findLastIndex(({ type }) => type === 'picture')
  if (last === -1) return [...blocks, ...blocksIn(captions, reader)]
  return blocks.map((block, index) => (index === last ? { ...(block as FoundPicture), caption } : block))
}

function picture({ attribs }: HtmlElement, { report }: Reader): Piece[] {
  const src = attribs.src?.trim() ?? ''
  const alt = cleanWords(attribs.alt ?? attribs.title ?? '').trim()
  if (src === '') return []
  if (/^(?!https?:)[a-z][a-z0-9+.-]*:/i.test(src)) {
    report.push(`没有导入图片“${alt || '无说明'}”：它不是一个图片文件的地址。请在编辑器里上传。`)
    return []
  }
  return [{ type: 'picture', src, alt, caption: '' }]
}
