import { TableCellNode, TableNode, TableRowNode } from '@lexical/table'
import { createNode, createServerFeature } from '@payloadcms/richtext-lexical'

/**
 * Payload's own table feature is in English, and offers stripes, frozen columns and widths, which no page shows. These
 * are the same nodes with tools of our own.
 */
export const tableFeature = createServerFeature({
  key: 'table',
  feature: {
    ClientFeature: '/rich-text/editing/TableFeature.tsx#TableFeature',
    nodes: [createNode({ node: TableNode }), createNode({ node: TableRowNode }), createNode({ node: TableCellNode })],
  },
})

export const tidyingFeature = createServerFeature({
  key: 'tidying',
  feature: { ClientFeature: '/rich-text/editing/TidyingFeature.tsx#TidyingFeature' },
})
