import type { GlobalConfig } from 'payload'
import { KIND_LABELS, MANUSCRIPT_KINDS } from 'shared/kinds'
import { editors } from '../access/editors.ts'
import { office } from '../access/office.ts'
import { GROUPS } from '../collections/groups.ts'
import { refusePublishedStatus } from '../collections/hooks/refusePublishedStatus.ts'
import { globalVersions } from '../collections/versions.ts'
import { publishingInGlobals } from '../publishing/components/adminComponents.ts'
import { followGlobal } from '../review/hooks/followText.ts'

export const home: GlobalConfig = {
  slug: 'home',
  label: KIND_LABELS.home,
  access: { read: office, readVersions: office, update: editors },
  admin: { components: publishingInGlobals, group: GROUPS.site, description: '首页的头条、推荐、风采、栏目和专题。' },
  fields: [
    {
      name: 'lead',
      type: 'relationship',
      label: '头条',
      relationTo: [...MANUSCRIPT_KINDS],
      admin: { description: '首页最醒目的一篇，留空则用最新的一篇。' },
    },
    {
      name: 'recommended',
      type: 'relationship',
      label: '推荐',
      relationTo: [...MANUSCRIPT_KINDS],
      hasMany: true,
      admin: { description: '显示在头条旁边和下方，按这里的顺序排列；只有已发布的稿件才会出现。' },
    },
    {
      name: 'profiles',
      type: 'relationship',
      label: '劳模风采',
      relationTo: 'profiles',
      hasMany: true,
      admin: { description: '首页展示的人物，按这里的顺序排列；留空则展示最新发布的。' },
    },
    {
      name: 'columns',
      type: 'relationship',
      label: '栏目',
      relationTo: 'columns',
      hasMany: true,
      admin: { description: '第一个与头条并列，其余依次排在下面。' },
    },
    { name: 'topics', type: 'relationship', label: '专题', relationTo: 'topics', hasMany: true },
  ],
  hooks: { beforeChange: [refusePublishedStatus], afterChange: [followGlobal] },
  versions: globalVersions,
}
