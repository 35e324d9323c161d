import type { CollectionConfig } from 'payload'
import { KIND_LABELS, MANUSCRIPT_KINDS } from 'shared/kinds'
import { structureAccess } from '../access/structure.ts'
import { headline } from '../fields/headline.ts'
import { id } from '../fields/id.ts'
import { joined } from '../fields/joined.ts'
import { picture } from '../fields/picture.ts'
import { slug } from '../fields/slug.ts'
import { publishingInCollections } from '../publishing/components/adminComponents.ts'
import { GROUPS } from './groups.ts'
import { pageHooks } from './hooks/pageHooks.ts'
import { writtenVersions } from './versions.ts'

export const topics: CollectionConfig = {
  slug: 'topics',
  labels: { singular: KIND_LABELS.topics, plural: KIND_LABELS.topics },
  access: structureAccess,
  admin: {
    components: publishingInCollections,
    group: GROUPS.structure,
    useAsTitle: 'title',
    defaultColumns: ['title', 'cover', 'slug', 'updatedAt'],
    listSearchableFields: ['title', 'slug', 'introduction'],
    description: '围绕一个主题手工编排的一组稿件。',
  },
  defaultSort: '-updatedAt',
  fields: [
    id,
    headline('title', '标题'),
    { name: 'introduction', type: 'textarea', label: '引言', maxLength: 5000 },
    picture('cover', '封面', '显示在专题页开头，建议横幅。'),
    {
      name: 'items',
      type: 'relationship',
      label: '稿件',
      relationTo: [...MANUSCRIPT_KINDS],
      hasMany: true,
      admin: {
        description: '手工编排的稿件，按这里的顺序排在最前；只有已发布的才会出现。稿件自己归入本专题的，跟在后面。',
      },
    },
    joined({
      name: 'stories',
      label: KIND_LABELS.stories,
      collection: 'stories',
      on: 'topics',
      columns: ['title', 'column', 'updatedAt'],
      description: '在故事的“专题”里选定。',
    }),
    joined({
      name: 'news',
      label: KIND_LABELS.news,
      collection: 'news',
      on: 'topics',
      columns: ['title', 'column', 'updatedAt'],
      description: '在新闻的“专题”里选定。',
    }),
    slug,
  ],
  hooks: pageHooks,
  trash: true,
  versions: writtenVersions,
}
