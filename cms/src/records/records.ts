import { APIError, type CollectionConfig } from 'payload'
import { administrators } from '../access/administrators.ts'
import { nobody } from '../access/nobody.ts'
import { GROUPS } from '../collections/groups.ts'
import { id } from '../fields/id.ts'
import { line } from '../fields/line.ts'
import { options } from '../fields/options.ts'
import { ACTIONS, SUBJECTS } from './actions.ts'
import { exportEndpoint } from './exporting/exportEndpoint.ts'

const READING = ['read', 'readDistinct', 'count']

/** Lines come by `record` alone, which asks no operation of Payload: not even the newsroom's own code forges or mends one. */
const appendOnly: NonNullable<NonNullable<CollectionConfig['hooks']>['beforeOperation']>[number] = ({
  args,
  operation,
}) => {
  if (READING.includes(operation)) return args
  throw new APIError('操作记录由系统写入，只能追加，不能自己填写，也不能修改或删除。', 403)
}

const indexed = { index: true } as const

/** Who did what, when, from where and why. Nobody changes or deletes a line, by any route. */
export const records: CollectionConfig = {
  slug: 'records',
  labels: { singular: '操作记录', plural: '操作记录' },
  access: { create: nobody, read: administrators, update: nobody, delete: nobody },
  admin: {
    components: { listMenuItems: ['/records/exporting/ExportButton.tsx#ExportButton'] },
    group: GROUPS.system,
    useAsTitle: 'title',
    defaultColumns: ['at', 'action', 'kind', 'title', 'userName', 'address', 'reason'],
    listSearchableFields: ['title', 'userName', 'address', 'reason', 'document'],
    description:
      '登录、修改、审稿、发布、撤下、导出……每一步都记在这里：谁、何时、从哪里、对哪一项内容、为什么。只能查看。',
  },
  defaultSort: '-at',
  endpoints: [exportEndpoint],
  fields: [
    id,
    {
      name: 'at',
      type: 'date',
      label: '时间',
      required: true,
      index: true,
      admin: { date: { displayFormat: 'yyyy年M月d日 HH:mm:ss' } },
    },
    { name: 'action', type: 'select', label: '操作', required: true, index: true, options: options(ACTIONS) },
    { name: 'kind', type: 'select', label: '类别', options: options(SUBJECTS) },
    { ...line('title', '标题'), ...indexed },
    { ...line('changed', '改动的栏目', { maxLength: 2000 }) },
    { name: 'reason', type: 'textarea', label: '原因' },
    { ...line('userName', '操作人'), ...indexed, required: true },
    { ...line('address', '来源地址', { description: '操作人的网络地址；系统自己做的没有地址。' }), ...indexed },
    { ...line('document', '内容编号'), ...indexed },
    { ...line('user', '操作人编号'), ...indexed },
    { ...line('digest', '内容指纹', { description: '所涉内容的 SHA-256。' }) },
    {
      type: 'row',
      fields: [
        { ...line('chain', '记录链'), required: true },
        { name: 'number', type: 'number', label: '链上序号', required: true },
      ],
    },
    { ...line('previous', '上一条的指纹') },
    { ...line('hash', '本条的指纹') },
  ],
  hooks: { beforeOperation: [appendOnly] },
  indexes: [{ fields: ['chain', 'number'] }],
  lockDocuments: false,
  timestamps: false,
}
