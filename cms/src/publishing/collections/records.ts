import { APIError, type CollectionConfig } from 'payload'
import { KIND_LABELS } from 'shared/kinds'
import { administrators } from '../../access/administrators.ts'
import { nobody } from '../../access/nobody.ts'
import { GROUPS } from '../../collections/groups.ts'
import { id } from '../../fields/id.ts'
import { options } from '../../fields/options.ts'

/** The steps that go on record. */
const ACTIONS = { publish: '发布', withdraw: '撤下' } as const
export type Action = keyof typeof ACTIONS

const appendOnly = () => {
  throw new APIError('操作记录只能追加，不能修改或删除。', 403)
}

/** Who made what public or withdrew it, when and why. Nobody changes or deletes a line, by any route. */
export const records: CollectionConfig = {
  slug: 'records',
  labels: { singular: '操作记录', plural: '操作记录' },
  access: { create: nobody, read: administrators, update: nobody, delete: nobody },
  admin: {
    group: GROUPS.system,
    useAsTitle: 'title',
    defaultColumns: ['at', 'action', 'kind', 'title', 'userName', 'reason'],
    description: '每一次发布和撤下都记在这里：谁、何时、哪一项内容、为什么。只能查看。',
  },
  defaultSort: '-at',
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
    { name: 'action', type: 'select', label: '操作', required: true, options: options(ACTIONS) },
    { name: 'kind', type: 'select', label: '类别', required: true, options: options(KIND_LABELS) },
    { name: 'document', type: 'text', label: '内容编号', required: true, index: true },
    { name: 'title', type: 'text', label: '标题', required: true },
    { name: 'user', type: 'text', label: '操作人编号', required: true, index: true },
    { name: 'userName', type: 'text', label: '操作人', required: true },
    { name: 'digest', type: 'text', label: '内容指纹', admin: { description: '公开内容的 SHA-256。' } },
    { name: 'reason', type: 'textarea', label: '原因' },
  ],
  hooks: {
    beforeOperation: [({ args, operation }) => (['update', 'delete'].includes(operation) ? appendOnly() : args)],
  },
  lockDocuments: false,
  timestamps: false,
}
