import { examples } from 'shared/examples/publications'
import { isGlobalKind, KINDS, type Kind } from 'shared/kinds'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NO_ENVIRONMENT } from '../environment.ts'
import { makeConfig } from '../makeConfig.ts'
import { CONSENT, type Desk, deskOf } from '../testing/desk.ts'
import { exampleDocuments, publishExample } from '../testing/exampleDocuments.ts'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'

/** What editors fill in and readers never see, beside the lists of what points here from elsewhere. */
const PRIVATE: Partial<Record<Kind, string[]>> = {
  profiles: ['birthMonth', 'consent', 'submittingUnit'],
  stories: ['originalUrl', 'submittingUnit'],
  lectures: ['submittingUnit'],
  news: ['originalUrl', 'submittingUnit'],
  columns: ['reviewers', 'stages', 'writers'],
}

/** Payload's own, and what is noted of the texts by themselves. */
const INTERNAL = ['_status', 'createdAt', 'updatedAt', 'deletedAt', 'globalType', 'mentions']

const { collections, globals } = await makeConfig(NO_ENVIRONMENT)

const fieldsOf = (kind: Kind): string[] => {
  const declarations = isGlobalKind(kind) ? globals : collections
  const { flattenedFields = [] } = declarations.find(({ slug }) => slug === kind) ?? {}
  return flattenedFields.filter(({ type }) => type !== 'join').map(({ name }) => name)
}

test.each(KINDS)('every field of %s is either in the contract or declared private', (kind) => {
  const known = new Set(examples.filter((example) => example.kind === kind).flatMap((example) => Object.keys(example)))
  const others = fieldsOf(kind).filter((name) => !known.has(name) && !INTERNAL.includes(name))
  expect(others.sort()).toEqual(PRIVATE[kind] ?? [])
})

describe('promise 1: no private field reaches anything public', () => {
  let newsroom: Newsroom
  let desk: Desk
  beforeAll(async () => {
    newsroom = await freshNewsroom()
    desk = deskOf(newsroom)
  })
  afterAll(() => newsroom.close())

  /** Words that stand in private fields alone, one for each. */
  const MARKERS = [
    '1961-07',
    '2031-08',
    'electronic',
    'wechat',
    'jiu-zhan-yin-mi.example',
    '不可外传之人',
    '不可外传之文件',
  ]

  /** What administrators alone fill in. */
  const nameInColumn = (id: string, writer: string) =>
    newsroom.payload.update({
      collection: 'columns',
      id,
      data: { writers: [writer], reviewers: { third: [writer] } },
      draft: true,
    })

  async function fillPrivate(kind: Kind, fields: Record<string, unknown>, file: string) {
    const consent = {
      method: 'electronic',
      date: CONSENT.date,
      scopes: ['website', 'wechat'],
      until: '2031-08-09',
      file,
    }
    if (kind === 'profiles') return { ...fields, birthMonth: '1961-07-01', consent }
    if (kind !== 'stories' && kind !== 'news') return fields
    const path = typeof fields.originalUrl === 'string' ? new URL(fields.originalUrl) : { pathname: '/', search: '' }
    return { ...fields, originalUrl: `http://jiu-zhan-yin-mi.example${path.pathname}${path.search}` }
  }

  test('every kind is published with every private field filled, and no marker stands in row or feed', async () => {
    const { payload } = newsroom
    const documents = await exampleDocuments(newsroom, desk)
    const { id: writer, email } = await newsroom.account('editor')
    const { docs: media } = await payload.find({ collection: 'media', pagination: false })
    for (const { id } of media)
      await payload.db.updateOne({ collection: 'media', id, data: { people: ['不可外传之人'] } })
    const file = crypto.randomUUID()
    const hash = 'f'.repeat(64)
    const form = { id: file, filename: '不可外传之文件', alt: '不可外传之文件', mimeType: 'application/pdf', hash }
    await payload.db.create({ collection: 'media', data: form })

    for (const { example, fields } of documents) {
      const filled = await fillPrivate(example.kind, fields, file)
      if (example.kind === 'columns') await nameInColumn(example.id, writer)
      expect((await publishExample(desk, { example, fields: filled })).status).toBe(200)
    }
    const { docs: rows } = await payload.find({ collection: 'publications', pagination: false })
    const open = JSON.stringify([rows, await desk.changes()])
    for (const { example } of documents) expect(open).toContain(example.id)
    for (const marker of [...MARKERS, file, hash, writer, email]) expect(open).not.toContain(marker)
  })

  test('the consent’s file is no blob that the publisher may read', async () => {
    const headers = { authorization: `Bearer ${newsroom.environment.publisherToken}` }
    expect((await newsroom.rest('GET', `/blobs/${'f'.repeat(64)}`, { headers })).status).toBe(404)
  })
})
