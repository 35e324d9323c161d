import { html, type ParserError, parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { Fault } from './fault.ts'

export type Element = Tree.Element

const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
])

const OPTIONS = { sourceCodeLocationInfo: true, onParseError: refuse }

/** All elements of a page, in their order. Throws where it is not well-formed. */
export function elementsOfPage(text: string): Element[] {
  const elements = descendants(parse(text, OPTIONS))
  checkClosed(elements)
  return elements
}

/** The same for a piece of HTML. */
export function elementsOfFragment(text: string): Element[] {
  const elements = descendants(parseFragment(text, OPTIONS))
  checkClosed(elements)
  return elements
}

export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value
}

/** Whatever the HTML standard calls an error. */
function refuse({ code, startLine, startCol }: ParserError): never {
  throw new Fault(`第 ${startLine} 行第 ${startCol} 列的 HTML 有误（${code}）`)
}

/** The standard forgives what is left open; it is how a page looks that was cut. */
function checkClosed(elements: readonly Element[]): void {
  for (const { tagName, namespaceURI, sourceCodeLocation: place } of elements) {
    if (!place?.startTag) continue
    if (place.endTag || VOID.has(tagName) || namespaceURI !== html.NS.HTML) continue
    throw new Fault(`第 ${place.startLine} 行的 <${tagName}> 没有结束标签，页面可能不完整`)
  }
}

function descendants(root: Tree.ParentNode): Element[] {
  const found: Element[] = []
  const open: Tree.ChildNode[] = [...root.childNodes].reverse()
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('tagName' in node)) continue
    found.push(node)
    for (let index = node.childNodes.length - 1; index >= 0; index--)
      open.push(node.childNodes[index] as Tree.ChildNode)
  }
  return found
}
