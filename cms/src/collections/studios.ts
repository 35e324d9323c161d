import type { CollectionConfig } from 'payload'
import { KIND_LABELS } from 'shared/kinds'
import { STUDIO_LEVELS } from 'shared/people'
import { structureAccess } from '../access/structure.ts'
import { choice } from '../fields/choice.ts'
import { headline } from '../fields/headline.ts'
import { id } from '../fields/id.ts'
import { joined } from '../fields/joined.ts'
import { lines } from '../fields/line.ts'
import { relation } from '../fields/relation.ts'
import { slug } from '../fields/slug.ts'
import { unit } from '../fields/unit.ts'
import { year } from '../fields/year.ts'
import { publishingInCollections } from '../publishing/components/adminComponents.ts'
import { GROUPS } from './groups.ts'
import { pageHooks } from './hooks/pageHooks.ts'
import { writtenVersions } from './versions.ts'

export const studios: CollectionConfig = {
  slug: 'studios',
  labels: { singular: KIND_LABELS.studios, plural: KIND_LABELS.studios },
  access: structureAccess,
  admin: {
    components: publishingInCollections,
    group: GROUPS.structure,
    useAsTitle: 'name',
    defaultColumns: ['name', 'leader', 'unit', 'level', 'year'],
    listSearchableFields: ['name', 'slug', 'introduction'],
    description: '劳模和工匠人才创新工作室：领衔人、级别、命名年份和成员。',
  },
  defaultSort: 'name',
  fields: [
    id,
    headline('name', '名称'),
    {
      type: 'row',
      fields: [
        relation('leader', { label: '领衔人', to: 'profiles', description: '公开之后，两边的页面互相链接。' }),
        unit('所在单位'),
      ],
    },
    {
      type: 'row',
      fields: [choice('level', '级别', STUDIO_LEVELS), year('year', '命名年份')],
    },
    lines('introduction', '简介', { maxLength: 5000 }),
    joined({
      name: 'members',
      label: '成员',
      collection: 'profiles',
      on: 'studio',
      columns: ['name', 'unit', 'position'],
      description: '在人物的“创新工作室”里选定。',
    }),
    slug,
  ],
  hooks: pageHooks,
  trash: true,
  versions: writtenVersions,
}
