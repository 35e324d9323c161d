import type { Block } from 'shared/blocks'
import { HONOURS, type HonourTitle } from 'shared/honours'
import type { Kind } from 'shared/kinds'
import { blocksFromLexical } from '../../rich-text/blocksFromLexical.ts'
import { RichTextError } from '../../rich-text/richText.ts'
import { Refusal } from '../refusal.ts'
import type { NameField } from './fieldLabels.ts'
import { attachmentsOf, type Media, pictureOf } from './media.ts'
import { group, objects, reference, references, relation, relations, type Source, text, texts } from './source.ts'

interface Desk {
  media: Media
  nameOf: NameField
}

/**
 * What of a document becomes public, kind by kind: these fields and no others. Choices and numbers pass as they are;
 * the schema of the contract judges them.
 */
export const PROJECTIONS: Record<Kind, (source: Source, desk: Desk) => Source> = {
  profiles: (source, desk) => ({
    slug: text(source.slug),
    ...byline(source),
    name: text(source.name),
    unit: relation(source.unit),
    trade: source.trade,
    position: text(source.position),
    rank: text(source.rank),
    honours: objects(source.honours).map(honour),
    summary: text(source.summary),
    quote: text(source.quote),
    body: blocks(source, 'body', desk),
    portrait: picture(source, 'portrait', desk),
    related: references(source.related),
  }),
  stories: article,
  news: article,
  lectures: (source, desk) => ({
    slug: text(source.slug),
    ...byline(source),
    title: text(source.title),
    type: source.type,
    form: source.form,
    startAt: source.startAt,
    endAt: source.endAt,
    venue: venue(group(source.venue)),
    unit: relation(source.unit),
    speakers: objects(source.speakers).map(({ name, profile }) => ({ name: text(name), profile: relation(profile) })),
    audience: text(source.audience),
    points: texts(source.points),
    body: blocks(source, 'body', desk),
    arrangement: source.arrangement,
    arrangementReason: source.arrangement === 'scheduled' ? '' : text(source.arrangementReason),
  }),
  units: (source) => ({
    slug: text(source.slug),
    name: text(source.name),
    introduction: text(source.introduction),
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
  settings: (source, desk) => ({
    name: text(source.name),
    organiser: text(source.organiser),
    url: text(source.url),
    description: text(source.description),
    mottos: texts(source.mottos),
    about: blocks(source, 'about', desk),
    postalAddress: text(source.postalAddress),
    phone: text(source.phone),
    email: text(source.email),
    reprintNotice: text(source.reprintNotice),
    icp: text(source.icp),
  }),
  navigation: (source) => ({ items: objects(source.items).map(navigationItem) }),
  home: (source) => ({
    lead: reference(source.lead),
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
    body: blocks(source, 'body', desk),
    cover: picture(source, 'cover', desk),
    column: relation(source.column),
    profiles: relations(source.profiles),
    attachments: attachmentsOf(desk.media, source.attachments, desk.nameOf(['attachments'])),
    related: references(source.related),
  }
}

const byline = (source: Source): Source => ({
  source: text(source.source),
  author: text(source.author),
  photographer: text(source.photographer),
  editor: text(source.editor),
})

const honour = ({ title, year, grantor, documentNumber }: Source): Source => ({
  title,
  level: HONOURS[title as HonourTitle]?.level,
  year,
  grantor: text(grantor),
  documentNumber: text(documentNumber),
})

const venue = ({ name, address }: Source): Source => ({ name: text(name), address: text(address) })

const navigationItem = ({ label, target, page, publication }: Source): Source => ({
  label: text(label),
  to: target === 'publication' ? reference(publication) : { page },
})

const picture = (source: Source, field: string, { media, nameOf }: Desk) =>
  pictureOf(media, source[field], nameOf([field]))

function blocks(source: Source, field: string, { media, nameOf }: Desk): Block[] {
  try {
    return blocksFromLexical(source[field], (id) => media.get(id))
  } catch (error) {
    if (error instanceof RichTextError) throw new Refusal(`${nameOf([field])}${error.message}`)
    throw error
  }
}
