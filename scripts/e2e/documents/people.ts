import { byline, type Filled, type Making, to } from './filled.ts'
import { paragraph, richText, words as text } from './lexical.ts'

/** A master with little, and an apprentice with everything. */
export function people(making: Making): Filled[] {
  const { words, media, ids } = making
  return [
    { kind: 'profiles', id: ids.master, fields: { name: words.say('师傅'), trade: 'power', consent: consent() } },
    {
      kind: 'profiles',
      id: ids.profile,
      fields: {
        name: words.say('人物'),
        shortTitle: words.say('短标题'),
        gender: 'female',
        ethnicity: 'MG',
        politicalStatus: 'party-member',
        birthMonth: '1968-02-29T16:00:00.000Z',
        unit: ids.unit,
        trade: 'metallurgy',
        position: words.say('职务'),
        rank: words.say('职称'),
        honours: [
          {
            title: 'national-model-worker',
            year: 2020,
            session: words.say('届次'),
            grantor: words.say('授予机关'),
            documentNumber: words.say('文号'),
          },
        ],
        summary: words.say('简介'),
        quote: words.say('语录'),
        body: richText(paragraph(text(words.say('事迹')))),
        achievements: ['skill', 'innovation', 'patent'].map((type) => ({
          type,
          name: words.say('成果'),
          detail: words.say('成果说明'),
        })),
        studio: ids.studio,
        masters: [ids.master],
        portrait: media.pictures[2],
        gallery: media.pictures.slice(0, 2),
        related: [to('stories', ids.story)],
        consent: consent(media.consent),
        ...byline(making),
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
