import { DomHandler, DomUtils, Parser, type parseDocument } from 'htmlparser2'
import { NotImported } from '../notice.ts'

export type HtmlNode = ReturnType<typeof parseDocument>['children'][number]
export type HtmlElement = Extract<HtmlNode, { attribs: object }>

export const isElement = (node: HtmlNode): node is HtmlElement => 'attribs' in node

/** Old pages lay tables in tables; what goes deeper than this is no text. */
const MAX_DEPTH = 200

/** Deep nesting is refused while it is read, before it can cost time or exhaust the stack. */
class ShallowTree extends DomHandler {
  override onopentag(name: string, attributes: Record<string, string>): void {
    if (this.tagStack.length > MAX_DEPTH) throw new NotImported(TOO_DEEP)
    super.onopentag(name, attributes)
  }
}

const TOO_DEEP = `网页的标签一层套一层，超过 ${MAX_DEPTH} 层，没有导入。请把正文复制成纯文本，再导入。`

export function htmlTree(source: string): HtmlNode[] {
  const tree = new ShallowTree()
  new Parser(tree).end(source)
  return tree.root.children
}

export const childElements = ({ children }: HtmlElement, ...names: string[]): HtmlElement[] =>
  children.filter(isElement).filter(({ name }) => names.includes(name))

/** The first element that fits, looked for in the order of the page. */
export const findElement = (fits: (element: HtmlElement) => boolean, nodes: HtmlNode[]): HtmlElement | null =>
  DomUtils.findOne((element) => fits(element), nodes)

export const wordsOf = (element: HtmlElement): string => DomUtils.textContent(element)
