import type { Field, GlobalConfig } from 'payload'
import { KIND_LABELS } from 'shared/kinds'
import { administrators } from '../access/administrators.ts'
import { office } from '../access/office.ts'
import { GROUPS } from '../collections/groups.ts'
import { refusePublishedStatus } from '../collections/hooks/refusePublishedStatus.ts'
import { globalVersions } from '../collections/versions.ts'
import { body } from '../fields/body.ts'
import { publishingInGlobals } from '../publishing/components/adminComponents.ts'
import { followGlobal } from '../review/hooks/followText.ts'

const line = (name: string, label: string): Field => ({ name, type: 'text', label, maxLength: 200 })

export const settings: GlobalConfig = {
  slug: 'settings',
  label: KIND_LABELS.settings,
  access: { read: office, readVersions: office, update: administrators },
  admin: {
    components: publishingInGlobals,
    group: GROUPS.site,
    description: '网站名称、主办单位、联系方式和关于我们。',
  },
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: '网站',
          fields: [
            line('name', '网站名称'),
            line('organiser', '主办单位'),
            {
              name: 'url',
              type: 'text',
              label: '网站网址',
              maxLength: 200,
              admin: { description: '例如 https://www.example.org，末尾不加斜线。' },
            },
            { name: 'description', type: 'textarea', label: '网站简介', maxLength: 1000 },
            {
              name: 'mottos',
              type: 'text',
              label: '宣传语',
              hasMany: true,
              maxLength: 100,
              admin: { description: '一条一项，输入后按回车。' },
            },
          ],
        },
        { label: '关于我们', fields: [body({ name: 'about', label: '关于我们' })] },
        {
          label: '联系与版权',
          fields: [
            line('postalAddress', '通讯地址'),
            line('phone', '电话'),
            line('email', '电子邮箱'),
            { name: 'reprintNotice', type: 'textarea', label: '转载说明', maxLength: 1000 },
            line('icp', 'ICP 备案号'),
          ],
        },
      ],
    },
  ],
  hooks: { beforeChange: [refusePublishedStatus], afterChange: [followGlobal] },
  versions: globalVersions,
}
