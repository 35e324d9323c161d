import type { GlobalConfig } from 'payload'
import { KIND_LABELS, PAGE_KINDS } from 'shared/kinds'
import { SITE_PAGES } from 'shared/publications/site'
import { administrators } from '../access/administrators.ts'
import { office } from '../access/office.ts'
import { GROUPS } from '../collections/groups.ts'
import { refusePublishedStatus } from '../collections/hooks/refusePublishedStatus.ts'
import { globalVersions } from '../collections/versions.ts'
import { toldInWords } from '../fields/choice.ts'
import { options } from '../fields/options.ts'
import { publishingInGlobals } from '../publishing/components/adminComponents.ts'
import { followGlobal } from '../review/hooks/followText.ts'

export const navigation: GlobalConfig = {
  slug: 'navigation',
  label: KIND_LABELS.navigation,
  access: { read: office, readVersions: office, update: administrators },
  admin: { components: publishingInGlobals, group: GROUPS.site, description: '每个页面顶部的导航，按这里的顺序排列。' },
  fields: [
    {
      name: 'items',
      type: 'array',
      label: '导航项',
      labels: { singular: '导航项', plural: '导航项' },
      admin: { components: { RowLabel: '/admin/RowLabel.tsx#RowLabel' } },
      fields: [
        { name: 'label', type: 'text', label: '文字', maxLength: 20 },
        {
          name: 'target',
          type: 'radio',
          label: '通往',
          defaultValue: 'page',
          options: options({ page: '固定页面', publication: '某个栏目、单位、专题或稿件' }),
        },
        {
          name: 'page',
          type: 'select',
          label: '固定页面',
          options: options(SITE_PAGES),
          admin: { condition: (_, item) => item?.target === 'page', components: toldInWords },
        },
        {
          name: 'publication',
          type: 'relationship',
          label: '内容',
          relationTo: [...PAGE_KINDS],
          admin: { condition: (_, item) => item?.target === 'publication' },
        },
      ],
    },
  ],
  hooks: { beforeChange: [refusePublishedStatus], afterChange: [followGlobal] },
  versions: globalVersions,
}
