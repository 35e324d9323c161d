import type { PublicationOf } from '../publication.ts'
import { cover } from './blobs.ts'
import { IDS } from './ids.ts'

const dated = { publishedAt: '2026-11-01T00:00:00.000Z', updatedAt: '2026-11-01T00:00:00.000Z', aliases: [] }

export const unit: PublicationOf<'units'> = {
  kind: 'units',
  id: IDS.unit,
  ...dated,
  slug: 'shi-li-shi-gang-tie-chang',
  name: '示例市钢铁厂',
  introduction: '有三座高炉、两千名职工的示例单位。',
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
