import type { PublicationOf } from '../publication.ts'
import { cover } from './blobs.ts'
import { IDS } from './ids.ts'

const dated = { publishedAt: '2026-11-01T00:00:00.000Z', updatedAt: '2026-11-01T00:00:00.000Z', aliases: [] }

export const countyUnion: PublicationOf<'units'> = {
  kind: 'units',
  id: IDS.countyUnion,
  ...dated,
  slug: 'shi-li-qu-zong-gong-hui',
  name: '示例区总工会',
  introduction: '',
  parent: null,
}

export const unit: PublicationOf<'units'> = {
  kind: 'units',
  id: IDS.unit,
  ...dated,
  slug: 'shi-li-shi-gang-tie-chang',
  name: '示例市钢铁厂',
  introduction: '有三座高炉、两千名职工的示例单位。',
  parent: IDS.countyUnion,
}

export const newsColumn: PublicationOf<'columns'> = {
  kind: 'columns',
  id: IDS.newsColumn,
  ...dated,
  slug: 'tong-zhi-gong-gao',
  name: '通知公告',
  description: '示例市总工会的通知与公告。',
  type: 'news',
  order: 1,
}

export const storyColumn: PublicationOf<'columns'> = {
  kind: 'columns',
  id: IDS.storyColumn,
  ...dated,
  slug: 'che-jian-gu-shi',
  name: '车间故事',
  description: '示例市各车间的故事。',
  type: 'stories',
  order: 2,
}

export const topic: PublicationOf<'topics'> = {
  kind: 'topics',
  id: IDS.topic,
  ...dated,
  slug: 'shi-li-ming-shi-dai-tu',
  title: '【示例】名师带徒',
  introduction: '手艺怎样从一双手传到另一双手。',
  cover,
  items: [
    { kind: 'profiles', id: IDS.fullProfile },
    { kind: 'stories', id: IDS.story },
    { kind: 'lectures', id: IDS.scheduledLecture },
  ],
}

export const studio: PublicationOf<'studios'> = {
  kind: 'studios',
  id: IDS.studio,
  ...dated,
  slug: 'shi-li-hao-han-jie-gong-zuo-shi',
  name: '示例好焊接创新工作室',
  leader: IDS.fullProfile,
  unit: IDS.unit,
  level: 'municipal',
  year: 2018,
  introduction: '专攻厚板和异种钢的焊接。',
}

export const speaker: PublicationOf<'speakers'> = {
  kind: 'speakers',
  id: IDS.speaker,
  ...dated,
  slug: 'shi-li-hao',
  name: '示例好',
  identity: '全国劳动模范、高级技师',
  unit: IDS.unit,
  profile: IDS.fullProfile,
  subjects: ['劳模精神', '焊接技艺的传承'],
}

export const guestSpeaker: PublicationOf<'speakers'> = {
  kind: 'speakers',
  id: IDS.guestSpeaker,
  ...dated,
  slug: 'shi-li-jiang-shi',
  name: '示例讲师',
  identity: '',
  unit: null,
  profile: null,
  subjects: [],
}
