import type { Inline } from 'shared/blocks'
import { inlineOf } from './inlineFromLexical.ts'
import { asNode, childrenOf, isNode } from './lexicalNode.ts'

/** Paragraphs as one text, each on a line of its own. `lineOf` reads what is no paragraph, or refuses it. */
export function linesOf(children: unknown[], lineOf: (node: unknown) => Inline[]): Inline[] {
  const lines = children.map((child) => (isParagraph(child) ? inlineOf(childrenOf(asNode(child))) : lineOf(child)))
  return lines
    .filter((line) => line.length)
    .flatMap((line, index): Inline[] => (index ? [{ type: 'break' }, ...line] : line))
}

export const isParagraph = (node: unknown): boolean => isNode(node) && node.type === 'paragraph'
