import { paragraph, quote } from '../block-builders.ts'
import type { PublicationOf } from '../publication.ts'
import { cover } from './blobs.ts'
import { IDS } from './ids.ts'

export const story: PublicationOf<'stories'> = {
  kind: 'stories',
  id: IDS.story,
  publishedAt: '2026-11-04T03:00:00.000Z',
  updatedAt: '2026-11-04T03:00:00.000Z',
  slug: 'shi-li-yi-lu-tie-shui',
  aliases: [],
  source: '示例市总工会',
  author: '示例通讯员',
  photographer: '',
  editor: '示例编辑',
  corrections: [],
  title: '【示例】一炉铁水，四代人的手艺',
  shortTitle: '【示例】一炉铁水',
  subtitle: '——记示例市钢铁厂炼铁班',
  lead: '看火色是一门只能站着学的功课。',
  body: [
    paragraph('老炉前工说，铁水的颜色骗不了人。'),
    quote('先学站，再学看。'),
    paragraph('如今这句话写在休息室的黑板上。'),
  ],
  cover,
  column: IDS.storyColumn,
  topics: [IDS.topic],
  profiles: [IDS.fullProfile],
  origin: 'original',
  sourceUrl: null,
  keywords: [],
  attachments: [],
  related: [{ kind: 'news', id: IDS.news }],
  pinnedUntil: null,
  originalDate: null,
  units: [IDS.unit],
}
