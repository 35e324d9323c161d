import { heading } from 'shared/block-builders'
import type { ManuscriptKind } from 'shared/kinds'
import type { SitePage } from 'shared/publications/site'
import type { SampleBody } from './sample.ts'

const about: SampleBody = [
  '示例工会网由示例市总工会主办，讲述劳动模范和工匠的故事，发布工会的通知，预告每一场宣讲。',
  heading(2, '我们刊登什么'),
  '写人，写具体的事；写通知，写清楚谁在什么时候做什么；写活动，写职工得到了什么。每一篇稿件发布之前都经过编辑审核。',
  heading(2, '关于这些内容'),
  '本站现有的人物、单位、数字和图片全部为虚构的示例，用来展示网站的样子，与任何真实的个人和机构无关。图片由程序绘制。',
  heading(2, '联系我们'),
  '发现文字差错，或者想推荐身边的劳模和工匠，欢迎写信或者打电话告诉我们。',
]

export const sampleSettings = {
  name: '示例工会网',
  organiser: '示例市总工会',
  description: '示例市总工会的新闻网站：劳模风采、工匠故事、宣讲预告、通知公告。',
  mottos: ['尊重劳动', '尊重知识', '尊重人才', '尊重创造'],
  about,
  postalAddress: '示例市文化街1号',
  phone: '0000-0000000',
  email: 'shili@example.org',
  reprintNotice: '转载本网稿件请注明来源和作者。本站现有内容均为示例，人物、单位皆属虚构。',
  icp: '',
}

type NavigationTarget = { page: SitePage } | { column: string }

export const sampleNavigation: readonly { label: string; to: NavigationTarget }[] = [
  { label: '首页', to: { page: '/' } },
  { label: '要闻', to: { column: 'headlines' } },
  { label: '通知公告', to: { column: 'notices' } },
  { label: '基层动态', to: { column: 'grassroots' } },
  { label: '劳模风采', to: { page: '/profiles/' } },
  { label: '工匠故事', to: { page: '/stories/' } },
  { label: '宣讲预告', to: { page: '/lectures/' } },
  { label: '创新工作室', to: { page: '/studios/' } },
  { label: '企业星光大道', to: { page: '/units/' } },
  { label: '专题', to: { page: '/topics/' } },
]

/** Keys of samples. */
interface SampleHome {
  lead: string
  recommended: readonly { kind: ManuscriptKind; key: string }[]
  profiles: readonly string[]
  columns: readonly string[]
  topics: readonly string[]
}

export const sampleHome: SampleHome = {
  lead: 'welding-thirty-years',
  recommended: [
    { kind: 'stories', key: 'substation-at-three' },
    { kind: 'lectures', key: 'face-to-face-with-youth' },
    { kind: 'news', key: 'mentoring-three-years' },
    { kind: 'stories', key: 'sound-of-the-file' },
  ],
  profiles: ['lin-shou-zhuo', 'zhou-nian-ci', 'he-chang-he', 'su-wan-qing', 'zheng-yi-ming', 'fang-qing-he'],
  columns: ['headlines', 'people', 'notices', 'grassroots', 'craft'],
  topics: ['masters-and-apprentices', 'night-shift', 'small-inventions', 'reading-corner'],
}
