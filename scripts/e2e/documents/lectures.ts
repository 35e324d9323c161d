import { byline, type Filled, type Making } from './filled.ts'
import { paragraph, richText, words as text } from './lexical.ts'

/** A lecture, and a contest with its deadline and results. */
export function lectures(making: Making): Filled[] {
  const { words, media, ids } = making
  return [
    {
      kind: 'lectures',
      id: ids.lecture,
      fields: {
        title: words.say('宣讲'),
        type: 'lecture',
        form: 'tour',
        startAt: '2099-05-31T16:30:00.000Z',
        endAt: '2099-06-01T15:59:00.000Z',
        venue: { name: words.say('场所'), address: words.say('地址') },
        unit: ids.unit,
        speakers: [ids.speaker],
        audience: words.say('对象'),
        capacity: 137,
        registration: words.say('报名方式'),
        points: [words.say('要点'), words.say('要点'), words.say('要点'), words.say('要点')],
        body: richText(paragraph(text(words.say('介绍')))),
        attachments: [media.file],
        arrangement: 'postponed',
        arrangementReason: words.say('延期说明'),
        recaps: [ids.recap],
        ...byline(making),
      },
    },
    {
      kind: 'lectures',
      id: ids.contest,
      fields: {
        title: words.say('征文'),
        type: 'essay',
        form: 'study',
        startAt: '2026-10-01T00:00:00.000Z',
        deadline: '2026-10-31T15:59:00.000Z',
        results: [{ award: words.say('奖项'), work: words.say('作品'), author: words.say('获奖者') }],
      },
    },
  ]
}
