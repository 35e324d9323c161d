import type { CollectionConfig } from 'payload'
import { KIND_LABELS } from 'shared/kinds'
import { editors } from '../access/editors.ts'
import { headline } from '../fields/headline.ts'
import { id } from '../fields/id.ts'
import { slug } from '../fields/slug.ts'
import { publishingInCollections } from '../publishing/components/adminComponents.ts'
import { GROUPS } from './groups.ts'
import { pageHooks } from './hooks/pageHooks.ts'
import { structureVersions } from './versions.ts'

export const units: CollectionConfig = {
  slug: 'units',
  labels: { singular: KIND_LABELS.units, plural: KIND_LABELS.units },
  access: { create: editors, read: editors, readVersions: editors, update: editors, delete: editors },
  admin: {
    components: publishingInCollections,
    group: GROUPS.structure,
    useAsTitle: 'name',
    defaultColumns: ['name', 'slug', 'updatedAt'],
    description: '基层工会，劳模风采和宣讲预告都可以归到单位之下。',
  },
  defaultSort: 'name',
  fields: [
    id,
    headline('name', '名称'),
    { name: 'introduction', type: 'textarea', label: '简介', maxLength: 5000 },
    slug,
  ],
  hooks: pageHooks,
  versions: structureVersions,
}
