import { LECTURE_FORMS, LECTURE_TYPES } from 'shared/lectures'
import type { Lecture } from 'shared/publication'
import type { Content } from '../content/content.ts'
import { arrangementWord, deadlineInFull, whenInFull } from '../presenting/lecture-times.ts'
import { speakersOf } from '../presenting/references.ts'
import type { BodyHtml } from './body-html.ts'
import { byline, items, named, names, paragraph, sourceLine, spaced } from './plain-html.ts'

/** What a lecture's page says, but for what changes with the time. */
export function lectureHtml(content: Content, html: BodyHtml, lecture: Lecture): string {
  const { type, form, venue, deadline, audience, capacity, registration, points, body, results } = lecture
  const { arrangement, arrangementReason, attachments, recaps, unit } = lecture
  const facts = {
    时间: whenInFull(lecture),
    截止: deadline ? deadlineInFull(deadline) : '',
    地点: spaced([venue.name, venue.address]),
    主讲: names(speakersOf(content, lecture)),
    类型: spaced([LECTURE_TYPES[type], LECTURE_FORMS[form]]),
    对象: audience,
    名额: capacity ? `${capacity} 人` : '',
    报名: registration,
    主办: (unit && content.get('units', unit)?.name) ?? '',
  }
  const word = arrangementWord(arrangement)
  return [
    word ? paragraph([word, arrangementReason].filter(Boolean).join('：')) : '',
    items(named(facts)),
    items(points),
    html.blocks(body),
    ...attachments.map(html.attachment),
    items(results.map(({ award, work, author }) => spaced([award, work, author]))),
    recapsHtml(content, recaps),
    sourceLine(lecture.source),
    byline(lecture),
  ].join('')
}

/** What was written of it afterwards. */
function recapsHtml(content: Content, recaps: Lecture['recaps']): string {
  const titles = recaps.flatMap((id) => content.get('news', id)?.title ?? [])
  return items(titles.map((title) => `报道：${title}`))
}
