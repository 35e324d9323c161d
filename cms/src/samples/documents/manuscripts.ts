import { HONOURS, type HonourLevel } from 'shared/honours'
import type { SampleArticle, SampleHonour, SampleLecture, SampleProfile } from '../content/sample.ts'
import { attachmentOf, portraitOf, sceneOf } from './media.ts'
import { publishedOn, richText, type SampleDocument } from './sampleDocument.ts'
import { sampleId } from './sampleId.ts'

const BYLINE = { source: '示例市总工会', author: '示例通讯员', editor: '示例编辑' }
const GRANTORS: Record<HonourLevel, string> = {
  national: '国家级表彰（示例）',
  provincial: '省人民政府（示例）',
  municipal: '示例市人民政府',
  industry: '示例市行业联合会',
}

export function profile(sample: SampleProfile, index: number): SampleDocument {
  const { key, date, alt, deeds, honours, unit, ...words } = sample
  const portrait = portraitOf({ key, name: words.name, alt })
  return {
    kind: 'profiles',
    id: sampleId('profiles', key),
    name: words.name,
    at: publishedOn(date, 'profiles', index),
    media: [portrait],
    data: {
      ...BYLINE,
      ...words,
      unit: sampleId('units', unit),
      honours: honours.map(honour),
      body: richText(deeds),
      portrait: portrait.id,
    },
  }
}

const honour = ({ title, ...granted }: SampleHonour) => ({
  title,
  grantor: GRANTORS[HONOURS[title].level],
  ...granted,
})

export const article =
  (kind: 'stories' | 'news') =>
  (sample: SampleArticle, index: number): SampleDocument => {
    const { key, date, body, column, profiles = [], picture, file, ...words } = sample
    const cover = picture && sceneOf(picture)
    const attachment = file && attachmentOf(file)
    return {
      kind,
      id: sampleId(kind, key),
      name: words.title,
      at: publishedOn(date, kind, index),
      media: [cover, attachment].filter((medium) => !!medium),
      data: {
        ...BYLINE,
        ...words,
        column: sampleId('columns', column),
        profiles: profiles.map((profileKey) => sampleId('profiles', profileKey)),
        body: richText(body),
        cover: cover?.id,
        attachments: attachment ? [attachment.id] : [],
      },
    }
  }

export function lecture(sample: SampleLecture, index: number): SampleDocument {
  const { key, date, body, unit, speakers, ...words } = sample
  return {
    kind: 'lectures',
    id: sampleId('lectures', key),
    name: words.title,
    at: publishedOn(date, 'lectures', index),
    media: [],
    data: {
      ...BYLINE,
      ...words,
      unit: sampleId('units', unit),
      speakers: speakers.map((speaker) => ({
        name: speaker.name,
        profile: speaker.profile && sampleId('profiles', speaker.profile),
      })),
      body: richText(body),
    },
  }
}
