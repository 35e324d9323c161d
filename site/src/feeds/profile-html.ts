import { ACHIEVEMENT_TYPES, ETHNICITIES, GENDERS, POLITICAL_STATUSES, STUDIO_LEVELS } from 'shared/people'
import type { Profile } from 'shared/publication'
import { TRADES } from 'shared/trades'
import type { Content } from '../content/content.ts'
import { apprenticesOf } from '../content/relations.ts'
import { byYear, type Honour, honourTitle } from '../presenting/honours.ts'
import type { BodyHtml } from './body-html.ts'
import { byline, items, named, names, paragraph, sourceLine, spaced } from './plain-html.ts'

/** What a profile's page says. */
export function profileHtml(content: Content, html: BodyHtml, profile: Profile): string {
  const { portrait, shortTitle, position, rank, quote, honours, summary, body, achievements, gallery } = profile
  const unit = profile.unit ? content.get('units', profile.unit)?.name : ''
  const { gender, ethnicity, politicalStatus, trade } = profile
  const particulars = [
    gender && GENDERS[gender],
    ethnicity && ETHNICITIES[ethnicity],
    politicalStatus && POLITICAL_STATUSES[politicalStatus],
    `${TRADES[trade]}行业`,
  ]
  return [
    portrait ? html.figure(portrait) : '',
    paragraph(shortTitle),
    paragraph(spaced([unit, position, rank])),
    paragraph(spaced(particulars)),
    quote ? `<blockquote>${paragraph(quote)}</blockquote>` : '',
    items(byYear(honours).map(honourLine)),
    paragraph(summary),
    html.blocks(body),
    items(achievements.map(({ type, name, detail }) => spaced([`${ACHIEVEMENT_TYPES[type]}：${name}`, detail]))),
    items(named(relationsOf(content, profile))),
    ...gallery.map(html.figure),
    sourceLine(profile.source),
    byline(profile),
  ].join('')
}

const honourLine = (honour: Honour): string =>
  spaced([String(honour.year), honourTitle(honour), honour.session, honour.grantor, honour.documentNumber])

function relationsOf(content: Content, { id, studio: studioId, masters }: Profile): Record<string, string> {
  const studio = studioId ? content.get('studios', studioId) : null
  return {
    创新工作室: studio ? spaced([studio.name, STUDIO_LEVELS[studio.level], studio.year && `${studio.year}年命名`]) : '',
    师傅: names(masters.flatMap((master) => content.get('profiles', master) ?? [])),
    徒弟: names(apprenticesOf(content, id)),
  }
}
