import { LECTURE_FORMS, LECTURE_TYPES } from 'shared/lectures'
import type { Article, Lecture, PagePublication, Profile } from 'shared/publication'
import { escapeXml } from 'shared/text'
import type { Content } from '../content/content.ts'
import { byYear, honourTitle } from '../presenting/honours.ts'
import { statusWord, whenInFull } from '../presenting/lecture-times.ts'
import { type BodyHtml, bodyHtml } from './body-html.ts'

/** All that a publication's page says, as HTML that stands on its own in a reader: absolute addresses, no classes. */
export function fullContent(content: Content, publication: PagePublication): string {
  const html = bodyHtml(content)
  switch (publication.kind) {
    case 'profiles':
      return profileHtml(content, html, publication)
    case 'stories':
    case 'news':
      return articleHtml(html, publication)
    case 'lectures':
      return lectureHtml(html, publication)
    default:
      return ''
  }
}

const paragraph = (text: string): string => (text ? `<p>${escapeXml(text)}</p>` : '')
const items = (lines: string[]): string =>
  lines.length > 0 ? `<ul>${lines.map((line) => `<li>${escapeXml(line)}</li>`).join('')}</ul>` : ''

function profileHtml(content: Content, html: BodyHtml, profile: Profile): string {
  const { portrait, position, rank, quote, honours, summary, body } = profile
  const unit = profile.unit ? content.get('units', profile.unit)?.name : ''
  return [
    portrait ? html.figure(portrait) : '',
    paragraph([unit, position, rank].filter(Boolean).join('　')),
    quote ? `<blockquote>${paragraph(quote)}</blockquote>` : '',
    items(byYear(honours).map((honour) => [honour.year, honourTitle(honour), honour.grantor].join('　').trimEnd())),
    paragraph(summary),
    html.blocks(body),
  ].join('')
}

function articleHtml(html: BodyHtml, { subtitle, lead, cover, body, attachments }: Article): string {
  return [
    paragraph(subtitle),
    cover ? html.figure(cover) : '',
    paragraph(lead),
    html.blocks(body),
    ...attachments.map(html.attachment),
  ].join('')
}

function lectureHtml(html: BodyHtml, lecture: Lecture): string {
  const { type, form, venue, speakers, audience, points, body, arrangementReason } = lecture
  const facts = {
    时间: whenInFull(lecture),
    地点: [venue.name, venue.address].filter(Boolean).join('　'),
    主讲: speakers.map(({ name }) => name).join('、'),
    类型: `${LECTURE_TYPES[type]}　${LECTURE_FORMS[form]}`,
    对象: audience,
  }
  const known = Object.entries(facts).filter(([, value]) => value)
  const status = statusWord(lecture, false)
  return [
    status ? paragraph(`${status}${arrangementReason && `：${arrangementReason}`}`) : '',
    items(known.map(([label, value]) => `${label}：${value}`)),
    items(points),
    html.blocks(body),
  ].join('')
}
