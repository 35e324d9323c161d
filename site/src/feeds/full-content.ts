import type { PagePublication } from 'shared/publication'
import { fullDate } from 'shared/shanghai'
import type { Content } from '../content/content.ts'
import { latestCorrections } from '../presenting/corrections.ts'
import { articleHtml } from './article-html.ts'
import { bodyHtml } from './body-html.ts'
import { lectureHtml } from './lecture-html.ts'
import { paragraph } from './plain-html.ts'
import { profileHtml } from './profile-html.ts'

/** All that a publication's page says, as HTML that stands on its own in a reader: absolute addresses, no classes. */
export function fullContent(content: Content, publication: PagePublication): string {
  return correctionsHtml(publication) + text(content, publication)
}

function text(content: Content, publication: PagePublication): string {
  const html = bodyHtml(content)
  switch (publication.kind) {
    case 'profiles':
      return profileHtml(content, html, publication)
    case 'stories':
    case 'news':
      return articleHtml(html, publication)
    case 'lectures':
      return lectureHtml(content, html, publication)
    default:
      return ''
  }
}

/** Whoever took the text before must not miss what was corrected since: it stands in front, the latest first. */
const correctionsHtml = (publication: PagePublication): string =>
  latestCorrections(publication)
    .map(({ at, what }) => paragraph(`【更正】${fullDate(at)}：${what}`))
    .join('')
