import type { CollectionConfig, SingleRelationshipField } from 'payload'
import { administrators } from '../access/administrators.ts'
import { refuseDeputyWithoutOffice, refuseOwnDeputyship, refuseSenselessDeputyship } from '../accounts/deputyships.ts'
import { day } from '../fields/dates.ts'
import { id } from '../fields/id.ts'
import { line } from '../fields/line.ts'
import { GROUPS } from './groups.ts'

const account = (name: string, label: string, description: string): SingleRelationshipField => ({
  name,
  type: 'relationship',
  label,
  relationTo: 'users',
  required: true,
  index: true,
  admin: { description },
})

export const deputies: CollectionConfig = {
  slug: 'deputies',
  labels: { singular: '代审', plural: '代审' },
  access: { create: administrators, read: administrators, update: administrators, delete: administrators },
  admin: {
    group: GROUPS.system,
    useAsTitle: 'note',
    defaultColumns: ['note', 'absent', 'deputy', 'from', 'until'],
    description: '审稿人出差、休假时，请谁代审、从哪天到哪天。到期自动结束。',
  },
  defaultSort: '-from',
  // Payload stores what it has changed before a hook refuses the next of many.
  disableBulkDelete: true,
  disableBulkEdit: true,
  fields: [
    id,
    account('absent', '审稿人', '不在岗、要请人代审的人。'),
    account(
      'deputy',
      '代审人',
      '要是编辑、复审或者终审。期间内可以做审稿人能做的审签，记录里写明是代审；自己写过、改过或审过的稿件仍然不能审。',
    ),
    {
      type: 'row',
      fields: [
        { ...day('from', { label: '从' }), required: true },
        { ...day('until', { label: '到（含当天）' }), required: true },
      ],
    },
    { ...line('note', '事由', { placeholder: '例如：外出学习' }), required: true },
  ],
  hooks: { beforeChange: [refuseOwnDeputyship, refuseSenselessDeputyship, refuseDeputyWithoutOffice] },
}
