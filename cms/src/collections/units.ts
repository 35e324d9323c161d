import type { CollectionConfig } from 'payload'
import { KIND_LABELS } from 'shared/kinds'
import { arrangedAccess } from '../access/structure.ts'
import { headline } from '../fields/headline.ts'
import { id } from '../fields/id.ts'
import { joined } from '../fields/joined.ts'
import { lines } from '../fields/line.ts'
import { others, relation } from '../fields/relation.ts'
import { slug } from '../fields/slug.ts'
import { publishingInCollections } from '../publishing/components/adminComponents.ts'
import { GROUPS } from './groups.ts'
import { unitHooks } from './hooks/pageHooks.ts'
import { writtenVersions } from './versions.ts'

const children = joined({
  name: 'children',
  label: '下属单位',
  collection: 'units',
  on: 'parent',
  columns: ['name', 'slug'],
  description: '在下属单位的“上级单位”里选定。',
})

const people = joined({
  name: 'people',
  label: '人物',
  collection: 'profiles',
  on: 'unit',
  columns: ['name', 'trade', 'position'],
  description: '在人物的“单位”里选定。',
})

const talks = joined({
  name: 'talks',
  label: '宣讲',
  collection: 'lectures',
  on: 'unit',
  columns: ['title', 'startAt', 'arrangement'],
  description: '在宣讲的“主办单位”里选定。',
})

const studios = joined({
  name: 'studios',
  label: '创新工作室',
  collection: 'studios',
  on: 'unit',
  columns: ['name', 'leader', 'level'],
  description: '在工作室的“所在单位”里选定。',
})

export const units: CollectionConfig = {
  slug: 'units',
  labels: { singular: KIND_LABELS.units, plural: KIND_LABELS.units },
  access: arrangedAccess,
  admin: {
    components: publishingInCollections,
    group: GROUPS.structure,
    useAsTitle: 'name',
    defaultColumns: ['name', 'parent', 'slug', 'updatedAt'],
    listSearchableFields: ['name', 'slug', 'introduction'],
    description: '区县总工会、产业工会和基层单位，一级一级连成树；人物、故事和宣讲都可以归到单位之下。',
  },
  defaultSort: 'name',
  fields: [
    id,
    {
      type: 'tabs',
      tabs: [
        {
          label: '单位',
          fields: [
            headline('name', '名称'),
            relation('parent', {
              label: '上级单位',
              to: 'units',
              filterOptions: others,
              description: '例如企业工会所属的区县总工会。最上级的留空。',
            }),
            lines('introduction', '简介', { maxLength: 5000 }),
          ],
        },
        { label: '下属与人物', fields: [children, people] },
        { label: '宣讲与工作室', fields: [talks, studios] },
      ],
    },
    slug,
  ],
  hooks: unitHooks,
  trash: true,
  versions: writtenVersions,
}
