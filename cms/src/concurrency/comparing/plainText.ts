const BREAKING = new Set(['paragraph', 'heading', 'listitem', 'quote', 'tablerow', 'linebreak'])

/** What somebody reads in a rich text, a paragraph a line. What stands between the paragraphs is named. */
export function plainText(value: unknown): string {
  const root = isNode(value) ? value.root : undefined
  return textIn(root)
    .replace(/\n{2,}/g, '\n')
    .trim()
}

const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function textIn(node: unknown): string {
  if (!isNode(node)) return ''
  if (typeof node.text === 'string') return node.text
  if (node.type === 'upload') return '\n〔图片或附件〕\n'
  if (node.type === 'block') return `\n〔${wordsOf(node.fields)}〕\n`
  const children = Array.isArray(node.children)
    ? node.children.map(textIn).join(node.type === 'tablerow' ? ' ' : '')
    : ''
  return BREAKING.has(String(node.type)) ? `${children}\n` : children
}

/** The words of a gallery, a film or a pulled quote; ids say nothing to anybody. */
function wordsOf(fields: unknown): string {
  const { name, text, attribution } = isNode(fields) ? fields : {}
  return [name, text, attribution].filter((each) => typeof each === 'string' && each).join('　') || '图集或视频'
}
