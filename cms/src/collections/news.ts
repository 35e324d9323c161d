import type { CollectionConfig } from 'payload'
import { KIND_LABELS } from 'shared/kinds'
import { manuscriptAccess } from '../access/manuscripts.ts'
import { articleFields } from '../fields/article.ts'
import { publishingInManuscripts } from '../publishing/components/adminComponents.ts'
import { GROUPS } from './groups.ts'
import { articleHooks } from './hooks/pageHooks.ts'
import { writtenVersions } from './versions.ts'

export const news: CollectionConfig = {
  slug: 'news',
  labels: { singular: KIND_LABELS.news, plural: KIND_LABELS.news },
  access: manuscriptAccess('news'),
  admin: {
    components: publishingInManuscripts,
    group: GROUPS.manuscripts,
    useAsTitle: 'title',
    defaultColumns: ['title', 'cover', 'column', 'author', 'updatedAt'],
    listSearchableFields: ['title', 'shortTitle', 'slug', 'author', 'source'],
    description: '要闻、通知公告和基层动态，每篇归入一个栏目。',
  },
  defaultSort: '-updatedAt',
  fields: articleFields('news'),
  hooks: articleHooks,
  trash: true,
  versions: writtenVersions,
}
