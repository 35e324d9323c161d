/** Rich text as the editor of the admin stores it, written by hand. */
export interface Node {
  type: string
  [attribute: string]: unknown
}

const element = (type: string, children: Node[], more: object = {}): Node => ({
  type,
  version: 1,
  direction: 'ltr',
  format: '',
  indent: 0,
  ...more,
  children,
})

export const words = (text: string): Node => ({
  type: 'text',
  version: 1,
  text,
  format: 0,
  detail: 0,
  mode: 'normal',
  style: '',
})

export const paragraph = (...children: Node[]) => element('paragraph', children, { textFormat: 0, textStyle: '' })
export const heading = (text: string) => element('heading', [words(text)], { tag: 'h2' })
export const quote = (text: string) => element('quote', [words(text)])

export const list = (...items: string[]) =>
  element(
    'list',
    items.map((item, index) => element('listitem', [words(item)], { value: index + 1 })),
    { listType: 'bullet', tag: 'ul', start: 1 },
  )

export const link = (url: string, text: string) =>
  element('link', [words(text)], { version: 2, fields: { linkType: 'custom', newTab: false, url } })

export const internalLink = (relationTo: string, value: string, text: string) =>
  element('link', [words(text)], {
    version: 2,
    fields: { linkType: 'internal', newTab: false, doc: { relationTo, value } },
  })

export const table = (...rows: string[][]) =>
  element(
    'table',
    rows.map((row, index) =>
      element(
        'tablerow',
        row.map((text) =>
          element('tablecell', [paragraph(words(text))], { colSpan: 1, rowSpan: 1, headerState: index === 0 ? 1 : 0 }),
        ),
      ),
    ),
  )

export const upload = (value: string): Node => ({
  type: 'upload',
  version: 3,
  format: '',
  fields: {},
  relationTo: 'media',
  value,
})

export const inset = (blockType: string, fields: object): Node => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { id: crypto.randomUUID().replaceAll('-', '').slice(0, 24), blockName: '', blockType, ...fields },
})

export const richText = (...children: Node[]) => ({ root: element('root', children) })
