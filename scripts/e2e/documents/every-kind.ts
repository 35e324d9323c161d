import type { PageKind } from 'shared/kinds'
import {
  heading,
  inset,
  internalLink,
  link,
  list,
  paragraph,
  quote,
  richText,
  table,
  words as text,
  upload,
} from './lexical.ts'
import type { Media } from './media.ts'
import type { Words } from './words.ts'

export interface Filled {
  kind: PageKind
  id: string
  fields: Record<string, unknown>
}

const id = (): string => crypto.randomUUID()
const to = (relationTo: PageKind, value: string) => ({ relationTo, value })

/**
 * One document of each kind, and a second where one cannot hold every field, each with every field filled. Those that
 * must be public before others stand first.
 */
export function everyKind(words: Words, media: Media, writer: string): Filled[] {
  const { say } = bound(words)
  const ids = {
    county: id(),
    unit: id(),
    newsColumn: id(),
    storyColumn: id(),
    studio: id(),
    speaker: id(),
    topic: id(),
    master: id(),
    profile: id(),
    story: id(),
    recap: id(),
    news: id(),
    lecture: id(),
    contest: id(),
  }
  const [first = '', second = '', third = ''] = media.pictures
  const byline = () => ({
    source: say('来源'),
    author: say('作者'),
    photographer: say('摄影'),
    editor: say('责任编辑'),
  })
  const article = () => ({
    ...titles(say('篇名')),
    subtitle: say('副题'),
    lead: say('导语'),
    cover: first,
    topics: [ids.topic],
    profiles: [ids.profile],
    origin: 'reprint',
    sourceUrl: 'https://www.example.org/reprinted/1.html',
    keywords: [say('关键词'), say('关键词')],
    attachments: [media.file],
    related: [to('profiles', ids.master)],
    pinnedUntil: '2099-01-01T00:00:00.000Z',
    originalDate: '2011-03-04T16:00:00.000Z',
    originalUrl: `http://old.example.org/show.asp?id=${words.number()}`,
    ...byline(),
  })

  return [
    { kind: 'units', id: ids.county, fields: { name: say('区县总工会'), introduction: say('简介') } },
    {
      kind: 'units',
      id: ids.unit,
      fields: { name: say('企业工会'), introduction: say('简介'), parent: ids.county },
    },
    {
      kind: 'columns',
      id: ids.newsColumn,
      fields: { name: say('新闻栏目'), description: say('栏目说明'), type: 'news', order: 7, writers: [writer] },
    },
    {
      kind: 'columns',
      id: ids.storyColumn,
      fields: { name: say('故事栏目'), description: say('栏目说明'), type: 'stories', order: 8, writers: [writer] },
    },
    {
      kind: 'studios',
      id: ids.studio,
      fields: {
        name: say('工作室'),
        leader: ids.profile,
        unit: ids.unit,
        level: 'provincial',
        year: 2018,
        introduction: say('工作室简介'),
      },
    },
    {
      kind: 'speakers',
      id: ids.speaker,
      fields: {
        name: say('宣讲人'),
        identity: say('身份'),
        unit: ids.unit,
        profile: ids.profile,
        subjects: [say('宣讲专题'), say('宣讲专题')],
      },
    },
    {
      kind: 'topics',
      id: ids.topic,
      fields: {
        title: say('专题'),
        introduction: say('引言'),
        cover: second,
        items: [to('profiles', ids.profile), to('stories', ids.story)],
      },
    },
    { kind: 'profiles', id: ids.master, fields: { name: say('师傅'), trade: 'power', consent: consent() } },
    {
      kind: 'profiles',
      id: ids.profile,
      fields: {
        name: say('人物'),
        shortTitle: say('短标题'),
        gender: 'female',
        ethnicity: 'MG',
        politicalStatus: 'party-member',
        birthMonth: '1968-02-29T16:00:00.000Z',
        unit: ids.unit,
        trade: 'metallurgy',
        position: say('职务'),
        rank: say('职称'),
        honours: [
          {
            title: 'national-model-worker',
            year: 2020,
            session: say('届次'),
            grantor: say('授予机关'),
            documentNumber: say('文号'),
          },
        ],
        summary: say('简介'),
        quote: say('语录'),
        body: richText(paragraph(text(say('事迹')))),
        achievements: ['skill', 'innovation', 'patent'].map((type) => ({
          type,
          name: say('成果'),
          detail: say('成果说明'),
        })),
        studio: ids.studio,
        masters: [ids.master],
        portrait: third,
        gallery: [first, second],
        related: [to('stories', ids.story)],
        consent: consent(media.consent),
        ...byline(),
      },
    },
    {
      kind: 'stories',
      id: ids.story,
      fields: { ...article(), column: ids.storyColumn, body: richText(paragraph(text(say('正文')))) },
    },
    {
      kind: 'news',
      id: ids.recap,
      fields: { title: say('回顾'), column: ids.newsColumn, body: richText(paragraph(text(say('回顾正文')))) },
    },
    {
      kind: 'news',
      id: ids.news,
      fields: { ...article(), column: ids.newsColumn, body: bodyOfEverything(words, media, ids.profile) },
    },
    {
      kind: 'lectures',
      id: ids.lecture,
      fields: {
        title: say('宣讲'),
        type: 'lecture',
        form: 'tour',
        startAt: '2099-05-31T16:30:00.000Z',
        endAt: '2099-06-01T15:59:00.000Z',
        venue: { name: say('场所'), address: say('地址') },
        unit: ids.unit,
        speakers: [ids.speaker],
        audience: say('对象'),
        capacity: 137,
        registration: say('报名方式'),
        points: [say('要点'), say('要点'), say('要点'), say('要点')],
        body: richText(paragraph(text(say('介绍')))),
        attachments: [media.file],
        arrangement: 'postponed',
        arrangementReason: say('延期说明'),
        recaps: [ids.recap],
        ...byline(),
      },
    },
    {
      kind: 'lectures',
      id: ids.contest,
      fields: {
        title: say('征文'),
        type: 'essay',
        form: 'study',
        startAt: '2026-10-01T00:00:00.000Z',
        deadline: '2026-10-31T15:59:00.000Z',
        results: [{ award: say('奖项'), work: say('作品'), author: say('获奖者') }],
      },
    },
  ]
}

const consent = (file?: string) => ({
  method: 'written',
  date: '2024-02-28T16:00:00.000Z',
  scopes: ['website', 'screen', 'print'],
  until: '2098-07-08T16:00:00.000Z',
  file,
})

function bodyOfEverything(words: Words, media: Media, profile: string) {
  const { say } = bound(words)
  const [first = '', second = '', third = ''] = media.pictures
  return richText(
    heading(say('小标题')),
    paragraph(
      text(say('段落')),
      link('https://www.example.org/linked', say('链接')),
      internalLink('profiles', profile, say('站内链接')),
    ),
    list(say('列表项'), say('列表项')),
    quote(say('引文')),
    table([say('表头'), say('表头')], [say('单元格'), say('单元格')]),
    upload(third),
    upload(media.file),
    inset('pullQuote', { text: say('重点引语'), attribution: say('引语出处') }),
    inset('gallery', { images: [first, second] }),
    inset('video', { name: say('视频'), film: media.film, captions: media.captions, poster: media.poster }),
  )
}

/** Cards name a text by its title, lines of a list by its short title; both begin with what it is called. */
const titles = (called: string) => ({ title: `${called}（标题）`, shortTitle: `${called}（短标题）` })

/** What every page that names a document says of it. */
export const calledName = ({ fields }: Filled): string => String(fields.name ?? fields.title).replace('（标题）', '')

const bound = (words: Words) => ({ say: (what: string) => words.say(what) })
