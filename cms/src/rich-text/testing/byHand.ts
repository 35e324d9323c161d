/** Nodes as a stranger would write them, with as little as the reader needs. Media ids are those of `library`. */
export const PICTURE = '11111111-1111-4111-8111-111111111111'
export const FILE = '22222222-2222-4222-8222-222222222222'
export const FILM = '33333333-3333-4333-8333-333333333333'
export const CAPTIONS = '44444444-4444-4444-8444-444444444444'
export const PAGE = '5f0c3a52-6d1e-4c8e-9a55-0d8f9f4f1f10'

export const rich = (...children: unknown[]) => ({ root: { type: 'root', children } })
export const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children })
export const words = (text: string, more: object = {}) => ({ type: 'text', text, format: 0, ...more })
export const link = (fields: object) => ({ type: 'link', fields, children: [words('这里')] })
export const upload = (value: unknown, more: object = {}) => ({ type: 'upload', relationTo: 'media', value, ...more })
export const inset = (blockType: string, fields: object = {}) => ({ type: 'block', fields: { ...fields, blockType } })

export const list = (...children: unknown[]) => ({ type: 'list', listType: 'bullet', children })
export const item = (...children: unknown[]) => ({ type: 'listitem', children })

export const table = (...rows: unknown[][]) => ({
  type: 'table',
  children: rows.map((children) => ({ type: 'tablerow', children })),
})
export const cell = (text = '格', more: object = {}) => ({
  type: 'tablecell',
  children: [paragraph(words(text))],
  ...more,
})

/** Something within its like, so many levels deep. */
export function nested(levels: number, wrap: (node: unknown) => unknown): unknown {
  let node: unknown = words('底')
  for (let level = 0; level < levels; level += 1) node = wrap(node)
  return node
}
