import type { CollectionConfig } from 'payload'
import { KIND_LABELS } from 'shared/kinds'
import { structureAccess } from '../access/structure.ts'
import { headline } from '../fields/headline.ts'
import { id } from '../fields/id.ts'
import { joined } from '../fields/joined.ts'
import { line } from '../fields/line.ts'
import { relation } from '../fields/relation.ts'
import { slug } from '../fields/slug.ts'
import { unit } from '../fields/unit.ts'
import { publishingInCollections } from '../publishing/components/adminComponents.ts'
import { GROUPS } from './groups.ts'
import { pageHooks } from './hooks/pageHooks.ts'
import { writtenVersions } from './versions.ts'

export const speakers: CollectionConfig = {
  slug: 'speakers',
  labels: { singular: KIND_LABELS.speakers, plural: KIND_LABELS.speakers },
  access: structureAccess,
  admin: {
    components: publishingInCollections,
    group: GROUPS.structure,
    useAsTitle: 'name',
    defaultColumns: ['name', 'identity', 'unit', 'updatedAt'],
    listSearchableFields: ['name', 'identity', 'slug'],
    description: '到基层去讲的人：身份、单位和宣讲专题。页面上会列出他讲过的和将要讲的。',
  },
  defaultSort: 'name',
  fields: [
    id,
    headline('name', '姓名'),
    line('identity', '身份', { placeholder: '例如：全国劳动模范、高级技师' }),
    {
      type: 'row',
      fields: [
        unit('单位'),
        relation('profile', {
          label: '劳模风采',
          to: 'profiles',
          description: '本人也是劳模或工匠时选定，页面会互相链接。',
        }),
      ],
    },
    {
      name: 'subjects',
      type: 'text',
      label: '宣讲专题',
      hasMany: true,
      maxLength: 200,
      admin: { description: '能讲哪些题目，一个一项，输入后按回车。' },
    },
    joined({
      name: 'talks',
      label: '宣讲场次',
      collection: 'lectures',
      on: 'speakers',
      columns: ['title', 'startAt', 'arrangement'],
      description: '在宣讲的“宣讲人”里选定。',
    }),
    slug,
  ],
  hooks: pageHooks,
  trash: true,
  versions: writtenVersions,
}
