import type { GroupField, SelectField, UIField } from 'payload'
import { CHAIN_LENGTHS, DEFAULT_CHAIN_LENGTH, STAGE_LABELS, STAGES } from 'shared/review/stages'
import { administrators } from '../access/administrators.ts'
import { byAdministrators, keepWhenRestored, refuseOthers } from '../access/columnRights.ts'
import { office } from '../access/office.ts'
import { holds } from '../access/roles.ts'
import { choice } from './choice.ts'
import { namedAccounts } from './writers.ts'

const CHAINS = {
  2: '两个审级：初审、终审签发',
  3: '三个审级：初审、复审、终审签发',
  4: '四个审级：初审、复审、复核、终审签发',
} satisfies Record<(typeof CHAIN_LENGTHS)[number], string>

/** How many people read a manuscript of the column before it is public. */
const stages: SelectField = {
  ...choice('stages', '审签', Object.fromEntries(CHAIN_LENGTHS.map((length) => [String(length), CHAINS[length]])), {
    defaultValue: String(DEFAULT_CHAIN_LENGTH),
    description: '新送审的稿件按这里的设置；已经送审的按送审时的设置走完。',
  }),
  required: true,
  access: { ...byAdministrators, read: ({ req }) => office({ req }) },
  hooks: { beforeValidate: [refuseOthers], beforeChange: [keepWhenRestored] },
} as SelectField

const reviewers: GroupField = {
  name: 'reviewers',
  type: 'group',
  label: '审稿人',
  access: { read: administrators },
  admin: {
    condition: (_, __, { user }) => holds(user, 'administrator'),
    description: '每一步由谁来审。留空则有相应角色的人都可以：初审是编辑，复审和复核是复审，终审签发是终审。',
  },
  fields: STAGES.map((stage) =>
    namedAccounts(stage, STAGE_LABELS[stage], `只有选定的人可以做${STAGE_LABELS[stage]}。`),
  ),
}

/** Tells the administrator of a column that cannot be reviewed, in its form and in the list, before anyone is stuck. */
const staffing: UIField = {
  name: 'staffing',
  type: 'ui',
  label: '审稿人手',
  admin: {
    components: {
      Cell: '/review/components/StaffingCell.tsx#StaffingCell',
      Field: '/review/components/StaffingNotice.tsx#StaffingNotice',
    },
  },
}

/** How a column's manuscripts are reviewed. */
export const reviewing = [staffing, stages, reviewers]
