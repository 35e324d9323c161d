import { heading, paragraph } from '../block-builders.ts'
import { GLOBAL_IDS } from '../kinds.ts'
import type { PublicationOf } from '../publication.ts'
import { IDS } from './ids.ts'

const dated = { publishedAt: '2026-11-01T00:00:00.000Z', updatedAt: '2026-11-01T00:00:00.000Z' }

export const settings: PublicationOf<'settings'> = {
  kind: 'settings',
  id: GLOBAL_IDS.settings,
  ...dated,
  name: '示例工会网',
  organiser: '示例市总工会',
  url: 'https://www.example.org',
  description: '示例市劳模与工匠的故事。',
  mottos: ['尊重劳动', '尊重知识', '尊重人才', '尊重创造'],
  about: [heading(2, '关于本站'), paragraph('这是示例网站，人物与单位皆为虚构。')],
  postalAddress: '示例市示例路1号',
  phone: '0000-00000000',
  email: 'shili@example.org',
  reprintNotice: '转载请注明来源及作者。',
  icp: '示例ICP备00000000号',
}

export const navigation: PublicationOf<'navigation'> = {
  kind: 'navigation',
  id: GLOBAL_IDS.navigation,
  ...dated,
  items: [
    { label: '首页', to: { page: '/' } },
    { label: '通知公告', to: { kind: 'columns', id: IDS.newsColumn } },
    { label: '劳模风采', to: { page: '/profiles/' } },
  ],
}

export const home: PublicationOf<'home'> = {
  kind: 'home',
  id: GLOBAL_IDS.home,
  ...dated,
  lead: { kind: 'stories', id: IDS.story },
  recommended: [
    { kind: 'news', id: IDS.news },
    { kind: 'lectures', id: IDS.scheduledLecture },
  ],
  profiles: [IDS.fullProfile, IDS.sparseProfile],
  columns: [IDS.newsColumn],
  topics: [IDS.topic],
}
