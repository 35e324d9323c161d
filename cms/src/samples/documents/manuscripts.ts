import type { SampleArticle, SampleLecture } from '../content/sample.ts'
import { BYLINE } from './byline.ts'
import { attachmentOf, sceneOf } from './media.ts'
import { sampleBody } from './sampleBody.ts'
import { idsOf, publishedOn, type SampleDocument } from './sampleDocument.ts'
import { sampleId } from './sampleId.ts'

export const article =
  (kind: 'stories' | 'news') =>
  (sample: SampleArticle, index: number): SampleDocument => {
    const { key, date, body, column, topics, profiles, picture, file, reprint, former, ...words } = sample
    const cover = picture && sceneOf(picture)
    const attachment = file && attachmentOf(file)
    const { text, media } = sampleBody(body)
    return {
      kind,
      id: sampleId(kind, key),
      name: words.title,
      at: publishedOn(date, kind, index),
      media: [...[cover, attachment].filter((medium) => !!medium), ...media],
      data: {
        ...BYLINE,
        photographer: cover && '示例绘图',
        origin: reprint ? 'reprint' : 'original',
        ...words,
        ...reprint,
        ...(former && { originalUrl: former.originalUrl, originalDate: `${former.originalDate}T12:00:00.000Z` }),
        column: sampleId('columns', column),
        topics: idsOf('topics', topics),
        profiles: idsOf('profiles', profiles),
        body: text,
        cover: cover?.id,
        attachments: attachment ? [attachment.id] : [],
      },
    }
  }

export function lecture(sample: SampleLecture, index: number): SampleDocument {
  const { key, date, body, unit, speakers, recaps, file, ...words } = sample
  const attachment = file && attachmentOf(file)
  const { text, media } = sampleBody(body)
  return {
    kind: 'lectures',
    id: sampleId('lectures', key),
    name: words.title,
    at: publishedOn(date, 'lectures', index),
    media: [...(attachment ? [attachment] : []), ...media],
    data: {
      ...BYLINE,
      ...words,
      unit: sampleId('units', unit),
      speakers: idsOf('speakers', speakers),
      recaps: idsOf('news', recaps),
      attachments: attachment ? [attachment.id] : [],
      body: text,
    },
  }
}
