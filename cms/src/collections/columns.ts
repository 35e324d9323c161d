import type { CollectionConfig } from 'payload'
import { COLUMN_TYPES } from 'shared/columns'
import { KIND_LABELS } from 'shared/kinds'
import { arrangedAccess } from '../access/structure.ts'
import { toldInWords } from '../fields/choice.ts'
import { headline } from '../fields/headline.ts'
import { id } from '../fields/id.ts'
import { options } from '../fields/options.ts'
import { reviewing } from '../fields/reviewing.ts'
import { slug } from '../fields/slug.ts'
import { writers } from '../fields/writers.ts'
import { publishingInCollections } from '../publishing/components/adminComponents.ts'
import { GROUPS } from './groups.ts'
import { pageHooks } from './hooks/pageHooks.ts'
import { columnVersions } from './versions.ts'

const isOrder = (value: unknown): boolean => Number.isInteger(value) && Math.abs(Number(value)) <= 9999

export const columns: CollectionConfig = {
  slug: 'columns',
  labels: { singular: KIND_LABELS.columns, plural: KIND_LABELS.columns },
  access: arrangedAccess,
  admin: {
    components: publishingInCollections,
    group: GROUPS.structure,
    useAsTitle: 'name',
    defaultColumns: ['name', 'type', 'order', 'staffing', 'updatedAt'],
    listSearchableFields: ['name', 'slug', 'description'],
    description: '新闻和故事出现的地方，每个栏目有自己的列表页和订阅地址。',
  },
  defaultSort: 'order',
  fields: [
    id,
    headline('name', '名称'),
    { name: 'description', type: 'textarea', label: '说明', maxLength: 1000 },
    {
      name: 'type',
      type: 'select',
      label: '收录',
      defaultValue: 'news',
      options: options(COLUMN_TYPES),
      admin: { position: 'sidebar', description: '决定这个栏目收录新闻还是故事。', components: toldInWords },
    },
    {
      name: 'order',
      type: 'number',
      label: '次序',
      defaultValue: 0,
      validate: (value: unknown) =>
        value === null ||
        value === undefined ||
        isOrder(value) ||
        '次序必须是 -9999 到 9999 之间的整数，数小的排在前面。',
      admin: { position: 'sidebar', description: '数小的排在前面。' },
    },
    ...reviewing,
    writers,
    slug,
  ],
  hooks: pageHooks,
  trash: true,
  versions: columnVersions,
}
