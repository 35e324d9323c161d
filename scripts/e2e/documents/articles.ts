import { byline, type Filled, type Making, to } from './filled.ts'
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

/** A story, a look back at a lecture, and a news item whose body holds one of everything. */
export function articles(making: Making): Filled[] {
  const { words, ids } = making
  return [
    {
      kind: 'stories',
      id: ids.story,
      fields: { ...article(making), column: ids.storyColumn, body: richText(paragraph(text(words.say('正文')))) },
    },
    {
      kind: 'news',
      id: ids.recap,
      fields: {
        title: words.say('回顾'),
        column: ids.newsColumn,
        body: richText(paragraph(text(words.say('回顾正文')))),
      },
    },
    {
      kind: 'news',
      id: ids.news,
      fields: { ...article(making), column: ids.newsColumn, body: bodyOfEverything(making) },
    },
  ]
}

function article(making: Making) {
  const { words, media, ids } = making
  return {
    ...titles(words.say('篇名')),
    subtitle: words.say('副题'),
    lead: words.say('导语'),
    cover: media.pictures[0],
    topics: [ids.topic],
    profiles: [ids.profile],
    origin: 'reprint',
    sourceUrl: 'https://www.example.org/reprinted/1.html',
    keywords: [words.say('关键词'), words.say('关键词')],
    attachments: [media.file],
    related: [to('profiles', ids.master)],
    pinnedUntil: '2099-01-01T00:00:00.000Z',
    originalDate: '2011-03-04T16:00:00.000Z',
    originalUrl: `http://old.example.org/show.asp?id=${words.number()}`,
    ...byline(making),
  }
}

function bodyOfEverything({ words, media, ids }: Making) {
  const [first = '', second = '', third = ''] = media.pictures
  return richText(
    heading(words.say('小标题')),
    paragraph(
      text(words.say('段落')),
      link('https://www.example.org/linked', words.say('链接')),
      internalLink('profiles', ids.profile, words.say('站内链接')),
    ),
    list(words.say('列表项'), words.say('列表项')),
    quote(words.say('引文')),
    table([words.say('表头'), words.say('表头')], [words.say('单元格'), words.say('单元格')]),
    upload(third),
    upload(media.file),
    inset('pullQuote', { text: words.say('重点引语'), attribution: words.say('引语出处') }),
    inset('gallery', { images: [first, second] }),
    inset('video', { name: words.say('视频'), film: media.film, captions: media.captions, poster: media.poster }),
  )
}

/** Cards name a text by its title, lines of a list by its short title; both begin with what it is called. */
const titles = (called: string) => ({ title: `${called}（标题）`, shortTitle: `${called}（短标题）` })

/** What every page that names a document says of it. */
export const calledName = ({ fields }: Filled): string => String(fields.name ?? fields.title).replace('（标题）', '')
