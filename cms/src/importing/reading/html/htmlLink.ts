import { type Inline, isSafeHref } from 'shared/blocks'
import type { HtmlElement } from './htmlTree.ts'
import { type Piece, trimmed } from './piece.ts'
import { piecesOf, type Reader } from './reader.ts'

type Link = Extract<Inline, { type: 'link' }>

const MAX_HREF = 2000

/** A link, or the words of one that leads nowhere safe; pictures in it stand for themselves. */
export function linkOf({ attribs, children }: HtmlElement, reader: Reader): Piece[] {
  const pieces = piecesOf(children, reader)
  const written = attribs.href?.trim() ?? ''
  if (written === '' || written.startsWith('#')) return pieces
  const href = resolved(written, reader.base)
  if (href === null) {
    reader.report.push(`链接“${written.slice(0, 200)}”不能使用，只保留了它的文字。`)
    return pieces
  }
  if (pieces.every(isWords)) return linked(pieces, href)
  return pieces.flatMap((piece) => (isWords(piece) ? linked([piece], href) : [piece]))
}

const isWords = (piece: Piece): piece is Link['content'][number] => piece.type === 'text' || piece.type === 'break'

const linked = (content: Link['content'], href: string): Piece[] =>
  trimmed(content).length ? [{ type: 'link', to: { href }, content }] : content

/** An address as a link may carry it, counted from the page's own where it is relative. */
function resolved(written: string, base: string): string | null {
  if (isSafeHref(written)) return written.length <= MAX_HREF ? written : null
  if (!URL.canParse(written, base || undefined)) return null
  const { href } = new URL(written, base || undefined)
  return isSafeHref(href) && href.length <= MAX_HREF ? href : null
}
