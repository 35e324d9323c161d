import { HONOURS, type HonourTitle } from 'shared/honours'
import type { Kind } from 'shared/kinds'
import { isContest } from 'shared/lectures'
import { isoDay } from 'shared/shanghai'
import { type Desk, files, paragraphs, picture, pictures } from './desk.ts'
import { group, objects, reference, references, relation, relations, type Source, text, texts } from './source.ts'

/**
 * What of a document becomes public, kind by kind: these fields and no others. Choices and numbers pass as they are;
 * the schema of the contract judges them.
 */
export const PROJECTIONS: Record<Kind, (source: Source, desk: Desk) => Source> = {
  profiles: (source, desk) => ({
    slug: text(source.slug),
    ...byline(source),
    name: text(source.name),
    shortTitle: text(source.shortTitle),
    gender: source.gender ?? null,
    ethnicity: source.ethnicity ?? null,
    politicalStatus: source.politicalStatus ?? null,
    unit: relation(source.unit),
    trade: source.trade,
    position: text(source.position),
    rank: text(source.rank),
    honours: objects(source.honours).map(honour),
    summary: text(source.summary),
    quote: text(source.quote),
    body: paragraphs(source, 'body', desk),
    achievements: objects(source.achievements).map(achievement),
    studio: relation(source.studio),
    masters: relations(source.masters),
    portrait: picture(source, 'portrait', desk),
    gallery: pictures(source, 'gallery', desk),
    related: references(source.related),
  }),
  stories: (source, desk) => ({ ...article(source, desk), units: desk.units }),
  news: article,
  lectures: (source, desk) => ({
    slug: text(source.slug),
    ...byline(source),
    title: text(source.title),
    type: source.type,
    form: source.form,
    ...schedule(source),
    venue: venue(group(source.venue)),
    unit: relation(source.unit),
    speakers: relations(source.speakers),
    audience: text(source.audience),
    capacity: source.capacity ?? null,
    registration: text(source.registration),
    points: texts(source.points),
    body: paragraphs(source, 'body', desk),
    attachments: files(source, desk),
    arrangement: source.arrangement,
    arrangementReason: source.arrangement === 'scheduled' ? '' : text(source.arrangementReason),
    recaps: relations(source.recaps),
    results: isContest(source.type) ? objects(source.results).map(result) : [],
  }),
  units: (source) => ({
    slug: text(source.slug),
    name: text(source.name),
    introduction: text(source.introduction),
    parent: relation(source.parent),
  }),
  columns: (source) => ({
    slug: text(source.slug),
    name: text(source.name),
    description: text(source.description),
    type: source.type,
    order: source.order ?? 0,
  }),
  topics: (source, desk) => ({
    slug: text(source.slug),
    title: text(source.title),
    introduction: text(source.introduction),
    cover: picture(source, 'cover', desk),
    items: references(source.items),
  }),
  studios: (source) => ({
    slug: text(source.slug),
    name: text(source.name),
    leader: relation(source.leader),
    unit: relation(source.unit),
    level: source.level,
    year: source.year ?? null,
    introduction: text(source.introduction),
  }),
  speakers: (source) => ({
    slug: text(source.slug),
    name: text(source.name),
    identity: text(source.identity),
    unit: relation(source.unit),
    profile: relation(source.profile),
    subjects: texts(source.subjects),
  }),
  settings: (source, desk) => ({
    name: text(source.name),
    organiser: text(source.organiser),
    url: text(source.url),
    description: text(source.description),
    mottos: texts(source.mottos),
    about: paragraphs(source, 'about', desk),
    postalAddress: text(source.postalAddress),
    phone: text(source.phone),
    email: text(source.email),
    reprintNotice: text(source.reprintNotice),
    icp: text(source.icp),
  }),
  navigation: (source) => ({ items: objects(source.items).map(navigationItem) }),
  home: (source) => ({
    lead: reference(source.lead),
    recommended: references(source.recommended),
    profiles: relations(source.profiles),
    columns: relations(source.columns),
    topics: relations(source.topics),
  }),
}

function article(source: Source, desk: Desk): Source {
  return {
    slug: text(source.slug),
    ...byline(source),
    title: text(source.title),
    shortTitle: text(source.shortTitle),
    subtitle: text(source.subtitle),
    lead: text(source.lead),
    body: paragraphs(source, 'body', desk),
    cover: picture(source, 'cover', desk),
    column: relation(source.column),
    topics: relations(source.topics),
    profiles: relations(source.profiles),
    origin: source.origin ?? 'original',
    sourceUrl: source.origin === 'reprint' ? text(source.sourceUrl) || null : null,
    keywords: texts(source.keywords),
    attachments: files(source, desk),
    related: references(source.related),
    pinnedUntil: source.pinnedUntil ?? null,
    originalDate: typeof source.originalDate === 'string' ? isoDay(source.originalDate) : null,
  }
}

const byline = (source: Source): Source => ({
  source: text(source.source),
  author: text(source.author),
  photographer: text(source.photographer),
  editor: text(source.editor),
})

const honour = ({ title, year, session, grantor, documentNumber }: Source): Source => ({
  title,
  level: HONOURS[title as HonourTitle]?.level,
  year,
  session: text(session),
  grantor: text(grantor),
  documentNumber: text(documentNumber),
})

const achievement = ({ type, name, detail }: Source): Source => ({ type, name: text(name), detail: text(detail) })

/** A call for essays is over when its entries close. */
const schedule = ({ type, startAt, endAt, deadline }: Source): Source =>
  type === 'essay' ? { startAt, endAt: deadline, deadline } : { startAt, endAt, deadline: null }

const venue = ({ name, address }: Source): Source => ({ name: text(name), address: text(address) })

const result = ({ award, work, author }: Source): Source => ({
  award: text(award),
  work: text(work),
  author: text(author),
})

const navigationItem = ({ label, target, page, publication }: Source): Source => ({
  label: text(label),
  to: target === 'publication' ? reference(publication) : { page },
})
