import type { CollectionConfig, Tab } from 'payload'
import { KIND_LABELS } from 'shared/kinds'
import { ETHNICITIES, GENDERS, POLITICAL_STATUSES } from 'shared/people'
import { TRADES } from 'shared/trades'
import { manuscriptAccess } from '../access/manuscripts.ts'
import { achievements } from '../fields/achievements.ts'
import { body } from '../fields/body.ts'
import { byline } from '../fields/byline.ts'
import { choice } from '../fields/choice.ts'
import { consent, consentNotice, consentWithdrawal } from '../fields/consent.ts'
import { month } from '../fields/dates.ts'
import { headline } from '../fields/headline.ts'
import { honours } from '../fields/honours.ts'
import { id } from '../fields/id.ts'
import { joined } from '../fields/joined.ts'
import { keepingChosenDocuments } from '../fields/keepingChosen.ts'
import { line, lines } from '../fields/line.ts'
import { picture, pictures } from '../fields/picture.ts'
import { related } from '../fields/related.ts'
import { others, relation, relations } from '../fields/relation.ts'
import { slug } from '../fields/slug.ts'
import { submittingUnit } from '../fields/submittingUnit.ts'
import { unit } from '../fields/unit.ts'
import { publishingInManuscripts } from '../publishing/components/adminComponents.ts'
import { GROUPS } from './groups.ts'
import { profileHooks } from './hooks/pageHooks.ts'
import { writtenVersions } from './versions.ts'

const person: Tab = {
  label: '人物',
  fields: [
    {
      type: 'row',
      fields: [
        headline('name', '姓名'),
        line('shortTitle', '短标题', { maxLength: 40, placeholder: '例如：焊缝里的绣花匠' }),
      ],
    },
    {
      type: 'row',
      fields: [
        choice('gender', '性别', GENDERS),
        choice('ethnicity', '民族', ETHNICITIES),
        choice('politicalStatus', '政治面貌', POLITICAL_STATUSES),
        month('birthMonth', { label: '出生年月', description: '只供内部使用，不会公开。' }),
      ],
    },
    { type: 'row', fields: [unit('单位'), choice('trade', '行业', TRADES)] },
    { type: 'row', fields: [line('position', '职务或工种'), line('rank', '职称或技能等级')] },
    lines('summary', '一句话简介', { maxLength: 1000, description: '显示在风采墙、列表和订阅里。' }),
    lines('quote', '语录', { maxLength: 500, description: '本人说过的一句话。' }),
  ],
}

const photos: Tab = {
  label: '照片',
  fields: [
    picture('portrait', '肖像', '竖幅为宜；发布时与文字一同固定下来。'),
    pictures('gallery', '图集', '工作和生活的照片，按这里的顺序排列。'),
  ],
}

const ledStudios = joined({
  name: 'ledStudios',
  label: '领衔的工作室',
  collection: 'studios',
  on: 'leader',
  columns: ['name', 'unit', 'level'],
  description: '在工作室的“领衔人”里选定。',
})

const namedIn = [
  joined({
    name: 'stories',
    label: KIND_LABELS.stories,
    collection: 'stories',
    on: 'profiles',
    columns: ['title', 'column', 'updatedAt'],
    description: '在故事的“人物”里选定。',
  }),
  joined({
    name: 'news',
    label: KIND_LABELS.news,
    collection: 'news',
    on: 'profiles',
    columns: ['title', 'column', 'updatedAt'],
    description: '在新闻的“人物”里选定。',
  }),
  joined({
    name: 'speakers',
    label: KIND_LABELS.speakers,
    collection: 'speakers',
    on: 'profile',
    columns: ['name', 'identity', 'unit'],
    description: '在宣讲骨干的“劳模风采”里选定。',
  }),
]

const links: Tab = {
  label: '关联',
  fields: [
    relation('studio', {
      label: '创新工作室',
      to: 'studios',
      description: '作为成员参加的工作室。领衔人在工作室那里选定。',
    }),
    ledStudios,
    relations('masters', {
      label: '师傅',
      to: 'profiles',
      filterOptions: others,
      validate: keepingChosenDocuments,
      description: '教过此人的师傅。师徒两边的页面互相链接，只需在徒弟这里选定。',
    }),
    joined({
      name: 'apprentices',
      label: '徒弟',
      collection: 'profiles',
      on: 'masters',
      columns: ['name', 'unit', 'position'],
      description: '在徒弟的“师傅”里选定。',
    }),
    related,
    ...namedIn,
  ],
}

export const profiles: CollectionConfig = {
  slug: 'profiles',
  labels: { singular: KIND_LABELS.profiles, plural: KIND_LABELS.profiles },
  access: manuscriptAccess('profiles'),
  admin: {
    components: publishingInManuscripts,
    group: GROUPS.manuscripts,
    useAsTitle: 'name',
    defaultColumns: ['name', 'portrait', 'unit', 'trade', 'updatedAt'],
    listSearchableFields: ['name', 'shortTitle', 'slug', 'position', 'summary'],
    description: '一位劳模或工匠一篇：单位、行业、荣誉、事迹和语录。',
  },
  defaultSort: '-updatedAt',
  fields: [
    id,
    consentNotice,
    {
      type: 'tabs',
      tabs: [
        person,
        { label: '荣誉', fields: [honours] },
        { label: '事迹与成果', fields: [body({ label: '事迹' }), achievements] },
        photos,
        links,
        { label: '授权', fields: [consent, consentWithdrawal] },
      ],
    },
    slug,
    submittingUnit,
    ...byline,
  ],
  hooks: profileHooks,
  trash: true,
  versions: writtenVersions,
}
