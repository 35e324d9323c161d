import type { CollectionConfig } from 'payload'
import { KIND_LABELS } from 'shared/kinds'
import { manuscriptAccess } from '../access/manuscripts.ts'
import { articleFields } from '../fields/article.ts'
import { publishingInManuscripts } from '../publishing/components/adminComponents.ts'
import { GROUPS } from './groups.ts'
import { articleHooks } from './hooks/pageHooks.ts'
import { writtenVersions } from './versions.ts'

export const stories: CollectionConfig = {
  slug: 'stories',
  labels: { singular: KIND_LABELS.stories, plural: KIND_LABELS.stories },
  access: manuscriptAccess('stories'),
  admin: {
    components: publishingInManuscripts,
    group: GROUPS.manuscripts,
    useAsTitle: 'title',
    defaultColumns: ['title', 'cover', 'column', 'author', 'updatedAt'],
    listSearchableFields: ['title', 'shortTitle', 'slug', 'author', 'source'],
    description: '围绕一位或几位劳模、工匠展开的故事。',
  },
  defaultSort: '-updatedAt',
  fields: articleFields('stories'),
  hooks: articleHooks,
  trash: true,
  versions: writtenVersions,
}
