import { cell, head } from 'shared/block-builders'
import type { SampleArticle } from '../sample.ts'

const column = 'grassroots'

/** What was heard and seen at lectures. */
export const recaps: readonly SampleArticle[] = [
  {
    key: 'safety-ledger-recap',
    date: '2026-09-12',
    column,
    title: '一顶有裂纹的安全帽，让两百名班组长安静下来',
    lead: '“一本安全账，算的是什么”报告会在示例矿务局举行，四本安全账原件当场传看。',
    profiles: ['he-chang-he', 'qiao-bai-chuan'],
    keywords: ['宣讲回顾', '安全生产'],
    topics: ['night-shift'],
    picture: {
      key: 'mine-gallery',
      alt: '示例配图：巷道深处亮着一盏矿灯，支架一直排向远处',
      caption: '井下的一盏灯（示例绘图）',
    },
    body: [
      '九月十日下午，示例矿务局职工活动中心坐满了人。讲台上没有稿子，只摆着一顶安全帽，帽檐有一道三寸长的裂纹。',
      '“这顶帽子的主人今天坐在第六排。”贺长河一开口，全场都回头去找。找到的人站起来鞠了一躬，又坐下了。',
      {
        type: 'pullQuote',
        text: '差一点就是差一点，它不会因为没出事就变成没有。',
        attribution: '贺长河，报告会上的开场白',
      },
      '乔百川接着讲救护队怎样在六十秒内出动。讲到一半，他停下来请大家对表，然后一言不发地等满了一分钟。有人后来说，从来不知道六十秒这样长。',
      '会后，四本安全账在各班组间传看，传回来的时候，最后一页多了十一个新的签名。',
    ],
  },
  {
    key: 'first-class-recap',
    date: '2026-09-25',
    column,
    title: '工匠学堂第一课：六十块铸铁，锉平了九块',
    lead: '上半场听，下半场练。罗知行说，九块已经比他当年那一批多了。',
    profiles: ['luo-zhi-xing', 'xie-chun-miao'],
    keywords: ['宣讲回顾', '工匠学堂'],
    topics: ['masters-and-apprentices'],
    body: [
      '三号实训楼里铁屑的味道很久没有这样浓了。六十名学员人手一把锉刀，罗知行背着手走来走去，耳朵侧着，像在听一支走了调的曲子。',
      { gallery: ['training-classroom', 'fitter-bench', 'lathe-workshop'] },
      '谢春苗把做坏的料收成一筐，贴上编号。她告诉学生，这一筐不扔，要在“缺点墙”上挂满一个学期。',
      '练习结束，平台检验的结果当场写在黑板上：',
      {
        type: 'table',
        rows: [
          [head('结果'), head('块数'), head('多半错在哪里')],
          [cell('平'), cell('9'), cell('——')],
          [cell('中间鼓'), cell('31'), cell('手腕抬高了')],
          [cell('两头塌'), cell('17'), cell('收锉的时候松了劲')],
          [cell('做废'), cell('3'), cell('没有看划线')],
        ],
      },
      '下一课定在十月，题目是“再锉一次”。',
    ],
  },
  {
    key: 'reading-letters-recap',
    date: '2026-10-18',
    column,
    title: '那封没有寄出的回信，今天读给了大家听',
    lead: '“邮路来信”职工诵读会上，十四封信、一只邮铃和一支坏了又修好的话筒。',
    profiles: ['meng-qing-he'],
    keywords: ['宣讲回顾', '职工诵读'],
    topics: ['reading-corner'],
    body: [
      '灯暗下来，先听见的是铃声。孟青禾摇着那只黄铜邮铃，从最后一排走到台前，走了整整一首歌的工夫。',
      { gallery: ['mountain-post-road', 'village-school', 'reading-room'] },
      '职工诵读团读了十三封信。第十四封是当年收信人写好、却没有寄出的回信，由他的女儿来读。读到一半话筒坏了，她便不用话筒，大家也不出声。',
      '散场以后，许多人没有走，排队在一张长桌上写信。工作人员数了数，那天晚上收进邮包的信有八十七封。',
    ],
  },
]
