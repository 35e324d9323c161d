import type { CollectionConfig } from 'payload'
import { KIND_LABELS } from 'shared/kinds'
import { TRADES } from 'shared/trades'
import { editors } from '../access/editors.ts'
import { body } from '../fields/body.ts'
import { byline } from '../fields/byline.ts'
import { headline } from '../fields/headline.ts'
import { honours } from '../fields/honours.ts'
import { id } from '../fields/id.ts'
import { options } from '../fields/options.ts'
import { picture } from '../fields/picture.ts'
import { related } from '../fields/related.ts'
import { slug } from '../fields/slug.ts'
import { unit } from '../fields/unit.ts'
import { publishingInCollections } from '../publishing/components/adminComponents.ts'
import { GROUPS } from './groups.ts'
import { pageHooks } from './hooks/pageHooks.ts'
import { manuscriptVersions } from './versions.ts'

export const profiles: CollectionConfig = {
  slug: 'profiles',
  labels: { singular: KIND_LABELS.profiles, plural: KIND_LABELS.profiles },
  access: { create: editors, read: editors, readVersions: editors, update: editors, delete: editors },
  admin: {
    components: publishingInCollections,
    group: GROUPS.manuscripts,
    useAsTitle: 'name',
    defaultColumns: ['name', 'unit', 'trade', 'updatedAt'],
    description: '一位劳模或工匠一篇：单位、行业、荣誉、事迹和寄语。',
  },
  defaultSort: '-updatedAt',
  fields: [
    id,
    {
      type: 'tabs',
      tabs: [
        {
          label: '人物',
          fields: [
            headline('name', '姓名'),
            {
              type: 'row',
              fields: [unit('所在单位'), { name: 'trade', type: 'select', label: '行业', options: options(TRADES) }],
            },
            {
              type: 'row',
              fields: [
                { name: 'position', type: 'text', label: '岗位', maxLength: 200 },
                { name: 'rank', type: 'text', label: '技能等级或职称', maxLength: 200 },
              ],
            },
            picture('portrait', '肖像', '竖幅为宜；发布时与文字一同固定下来。'),
          ],
        },
        { label: '荣誉', fields: [honours] },
        {
          label: '事迹',
          fields: [
            {
              name: 'summary',
              type: 'textarea',
              label: '简介',
              maxLength: 1000,
              admin: { description: '两三句话，显示在风采墙、列表和订阅里。' },
            },
            {
              name: 'quote',
              type: 'textarea',
              label: '寄语',
              maxLength: 500,
              admin: { description: '本人的一句话。' },
            },
            body({ label: '事迹' }),
          ],
        },
        { label: '关联', fields: [related] },
      ],
    },
    slug,
    ...byline,
  ],
  hooks: pageHooks,
  trash: true,
  versions: manuscriptVersions,
}
