import type { CollectionConfig, Field, GlobalConfig } from 'payload'
import { KINDS } from 'shared/kinds'

const panel: Field = {
  name: 'reviewPanel',
  type: 'ui',
  label: '审签',
  admin: {
    components: { Field: '/review/panel/ReviewPanel.tsx#ReviewPanel' },
    disableListColumn: true,
    position: 'sidebar',
  },
}

/** A copy of a declaration that shows, beside its form, how its texts are reviewed: all that is published has such a panel. */
export const withReviewPanel = <Declaration extends CollectionConfig | GlobalConfig>(
  declaration: Declaration,
): Declaration =>
  (KINDS as readonly string[]).includes(declaration.slug)
    ? { ...declaration, fields: [panel, ...declaration.fields] }
    : declaration
