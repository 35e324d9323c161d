import { heading, paragraph } from '../block-builders.ts'
import type { Profile } from '../publication.ts'
import { portrait } from './blobs.ts'
import { IDS } from './ids.ts'

export const fullProfile: Profile = {
  kind: 'profiles',
  id: IDS.fullProfile,
  publishedAt: '2026-11-02T01:30:00.000Z',
  updatedAt: '2026-11-10T16:30:00.000Z',
  slug: 'shi-li-hao',
  aliases: ['/profiles/shi-li-jia/'],
  source: '示例市总工会',
  author: '示例通讯员',
  photographer: '示例摄影',
  editor: '示例编辑',
  name: '示例好',
  unit: IDS.unit,
  trade: 'metallurgy',
  position: '焊工',
  rank: '高级技师',
  honours: [
    {
      title: 'national-model-worker',
      level: 'national',
      year: 2020,
      grantor: '示例授予机关',
      documentNumber: '示例发〔2020〕1号',
    },
    { title: 'municipal-craftsman', level: 'municipal', year: 2012, grantor: '示例市人民政府', documentNumber: '' },
  ],
  summary: '三十年焊过的焊缝连起来有十二公里，返修的只有一处。',
  quote: '焊缝骗不了人。',
  body: [
    heading(2, '一毫米的较真'),
    paragraph('图纸写“不大于一毫米”，他按半毫米干。'),
    heading(2, '教徒弟'),
    paragraph('他带过的徒弟里，有十一人成了技师。'),
  ],
  portrait,
  related: [{ kind: 'stories', id: IDS.story }],
}

/** The least that a profile may hold. */
export const sparseProfile: Profile = {
  kind: 'profiles',
  id: IDS.sparseProfile,
  publishedAt: '2026-11-03T00:00:00.000Z',
  updatedAt: '2026-11-03T00:00:00.000Z',
  slug: 'shi-li-jian',
  aliases: [],
  source: '',
  author: '',
  photographer: '',
  editor: '',
  name: '示例简',
  unit: null,
  trade: 'services',
  position: '',
  rank: '',
  honours: [],
  summary: '',
  quote: '',
  body: [],
  portrait: null,
  related: [],
}
