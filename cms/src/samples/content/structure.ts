import type { ColumnType } from 'shared/columns'
import type { ScenePicture } from './sample.ts'

export interface SampleColumn {
  key: string
  name: string
  slug: string
  description: string
  type: ColumnType
  order: number
}

export const sampleColumns: readonly SampleColumn[] = [
  {
    key: 'headlines',
    name: '要闻',
    slug: 'yao-wen',
    description: '示例市总工会的重要工作和活动。',
    type: 'news',
    order: 1,
  },
  {
    key: 'notices',
    name: '通知公告',
    slug: 'tong-zhi-gong-gao',
    description: '示例市总工会发布的通知、公告、启事。',
    type: 'news',
    order: 2,
  },
  {
    key: 'grassroots',
    name: '基层动态',
    slug: 'ji-ceng-dong-tai',
    description: '来自示例市各基层工会的新鲜事。',
    type: 'news',
    order: 3,
  },
  {
    key: 'people',
    name: '人物故事',
    slug: 'ren-wu-gu-shi',
    description: '劳模和工匠的工作与生活，人物均为示例。',
    type: 'stories',
    order: 4,
  },
  {
    key: 'craft',
    name: '技艺传承',
    slug: 'ji-yi-chuan-cheng',
    description: '一门手艺怎样练成、怎样传下去，人物均为示例。',
    type: 'stories',
    order: 5,
  },
]

export interface SampleTopic {
  key: string
  title: string
  introduction: string
  picture: ScenePicture
  items: readonly { kind: 'profiles' | 'stories' | 'news' | 'lectures'; key: string }[]
}

export const sampleTopics: readonly SampleTopic[] = [
  {
    key: 'reading-corner',
    title: '职工书屋',
    introduction: '升井以后、候班间隙、夜班之前，示例市的职工们在哪里看书，看些什么。',
    picture: {
      key: 'topic-books',
      alt: '示例配图：叠放的书与安全帽，窗外是厂房的剪影',
      caption: '专题“职工书屋”（示例绘图）',
    },
    items: [
      { kind: 'news', key: 'library-for-workers' },
      { kind: 'news', key: 'winter-reading' },
      { kind: 'news', key: 'post-mountain-library' },
      { kind: 'lectures', key: 'reading-letters' },
    ],
  },
  {
    key: 'small-inventions',
    title: '“五小”竞赛：小发明，大用处',
    introduction: '小发明、小创造、小革新、小设计、小建议，示例市的车间里藏着多少聪明办法。',
    picture: {
      key: 'topic-gears',
      alt: '示例配图：大小齿轮相互咬合，一只手托起其中一枚',
      caption: '专题“五小”竞赛（示例绘图）',
    },
    items: [
      { kind: 'profiles', key: 'song-ruo-gu' },
      { kind: 'stories', key: 'second-youth-of-a-loom' },
      { kind: 'news', key: 'innovation-results-shared' },
      { kind: 'profiles', key: 'tang-jiu-si' },
      { kind: 'lectures', key: 'song-of-the-loom' },
    ],
  },
  {
    key: 'night-shift',
    title: '夜班的人',
    introduction: '城市睡着的时候，他们醒着。这里收集示例市夜班职工的故事。',
    picture: {
      key: 'topic-night',
      alt: '示例配图：夜幕下的城市，几扇窗亮着灯，一轮弯月',
      caption: '专题“夜班的人”（示例绘图）',
    },
    items: [
      { kind: 'stories', key: 'substation-at-three' },
      { kind: 'stories', key: 'footsteps-at-night' },
      { kind: 'stories', key: 'new-year-under-the-lens' },
      { kind: 'stories', key: 'medicine-box-on-the-first-bus' },
      { kind: 'news', key: 'steel-night-canteen' },
      { kind: 'news', key: 'chemistry-quiet-room' },
    ],
  },
  {
    key: 'masters-and-apprentices',
    title: '名师带徒',
    introduction: '手艺从一双手传到另一双手，中间隔着多少个日夜？示例市“名师带徒”三年，师傅和徒弟都有话说。',
    picture: {
      key: 'topic-hands',
      alt: '示例配图：一大一小两只手扶着同一件工具',
      caption: '专题“名师带徒”（示例绘图）',
    },
    items: [
      { kind: 'news', key: 'mentoring-three-years' },
      { kind: 'stories', key: 'sound-of-the-file' },
      { kind: 'stories', key: 'welding-thirty-years' },
      { kind: 'profiles', key: 'luo-zhi-xing' },
      { kind: 'profiles', key: 'lin-shou-zhuo' },
      { kind: 'lectures', key: 'first-class-in-craftsmen-school' },
    ],
  },
]
