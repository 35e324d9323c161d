import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'

export type Element = Tree.Element

/** A parsed page, with the errors that the HTML standard counts. */
export interface Document {
  errors: string[]
  /** All elements in the order of the document. */
  elements: Element[]
}

export function parseDocument(text: string): Document {
  const errors: string[] = []
  const root = parse(text, {
    onParseError: ({ code, startLine, startCol }) => errors.push(`${code} ${startLine}:${startCol}`),
  })
  return { errors, elements: descendants(root) }
}

export const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((found) => found.name === name)?.value

export const named = ({ elements }: { elements: Element[] }, ...names: string[]): Element[] =>
  elements.filter(({ tagName }) => names.includes(tagName))

export function textOf(node: Tree.Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

export function descendants(node: Tree.ParentNode): Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...descendants(child)] : []))
}
