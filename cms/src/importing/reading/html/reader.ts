import type { FoundBlock } from '../notice.ts'
import type { HtmlNode } from './htmlTree.ts'
import { blocksFromPieces, type Piece } from './piece.ts'

export type Mark = 'bold' | 'italic' | 'underline' | 'strikethrough'

/** What holds for the markup that is being read. */
export interface Reader {
  marks: readonly Mark[]
  /** Where links are counted from; '' where nobody knows. */
  base: string
  /** Takes what was noticed. */
  report: string[]
  read: (nodes: readonly HtmlNode[], reader: Reader) => Piece[]
}

export const piecesOf = (nodes: readonly HtmlNode[], reader: Reader): Piece[] => reader.read(nodes, reader)

export const blocksIn = (nodes: readonly HtmlNode[], reader: Reader): FoundBlock[] =>
  blocksFromPieces(piecesOf(nodes, reader))
