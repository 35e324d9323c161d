import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Block } from 'shared/blocks'
import { examples } from 'shared/examples/publications'
import { GLOBAL_IDS } from 'shared/kinds'
import type { Reference } from 'shared/parts'
import { type Publication, publication as schema } from 'shared/publication'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { blobsOf } from '../pictures/blobStore.ts'
import type { Medium } from '../pictures/medium.ts'
import { lexicalFromBlocks } from '../rich-text/lexicalFromBlocks.ts'
import { type Desk, deskOf } from '../testing/desk.ts'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'

let newsroom: Newsroom
let desk: Desk
beforeAll(async () => {
  newsroom = await freshNewsroom()
  desk = deskOf(newsroom)
  await mkdir(blobsOf(newsroom.payload))
})
afterAll(() => newsroom.close())

/** A stable id for each medium of the examples. */
const mediaId = (medium: Medium): string => {
  const hex = createHash('sha256').update(JSON.stringify(medium)).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

async function store(medium: Medium): Promise<string> {
  const { db } = newsroom.payload
  const id = mediaId(medium)
  if (await db.findOne({ collection: 'media', where: { id: { equals: id } } })) return id
  const file = 'renditions' in medium ? { mimeType: 'image/png' } : { mimeType: medium.type, filesize: medium.bytes }
  const hashes = 'renditions' in medium ? medium.renditions.map(({ hash }) => hash) : [medium.hash]
  for (const hash of hashes) await writeFile(path.join(blobsOf(newsroom.payload), hash), '示例')
  const words = 'renditions' in medium ? medium : { alt: 'name' in medium ? medium.name : '示例', hash: medium.hash }
  const focal = 'renditions' in medium ? { focalX: medium.focal.x, focalY: medium.focal.y } : {}
  await db.create({ collection: 'media', data: { id, filename: id, ...file, ...words, ...focal } })
  return id
}

/** The document that an editor would have written for a publication. */
async function documentOf({ publishedAt: _, updatedAt: __, ...words }: Publication) {
  const relationOf = ({ kind, id }: Reference) => ({ relationTo: kind, value: id })
  const fields: Record<string, unknown> = { ...words }
  for (const name of ['body', 'about'] as const) {
    const blocks = (words as Record<string, unknown>)[name] as Block[] | undefined
    if (!blocks) continue
    const media: Medium[] = []
    fields[name] = lexicalFromBlocks(blocks, (medium) => {
      media.push(medium)
      return mediaId(medium)
    })
    for (const medium of media) await store(medium)
  }
  if ('portrait' in words) fields.portrait = words.portrait && (await store(words.portrait))
  if ('cover' in words) fields.cover = words.cover && (await store(words.cover))
  if ('attachments' in words) fields.attachments = await Promise.all(words.attachments.map(store))
  if ('related' in words) fields.related = words.related.map(relationOf)
  if (words.kind === 'topics') fields.items = words.items.map(relationOf)
  if (words.kind === 'home') fields.lead = words.lead && relationOf(words.lead)
  if (words.kind === 'navigation') {
    fields.items = words.items.map(({ label, to }) =>
      'page' in to ? { label, target: 'page', ...to } : { label, target: 'publication', publication: relationOf(to) },
    )
  }
  return fields
}

const isGlobal = ({ id }: Publication) => Object.values<string>(GLOBAL_IDS).includes(id)

describe('newsroom and site agree on the examples', () => {
  test('an editor who writes what an example says publishes exactly that example', async () => {
    const [first, second] = [examples.filter((example) => !isGlobal(example)), examples.filter(isGlobal)]
    const drafts: { example: Publication; fields: Record<string, unknown> }[] = []
    for (const example of [...first, ...second]) drafts.push({ example, fields: await documentOf(example) })
    const later = ['related', 'items', 'profiles', 'speakers', 'body']
    for (const { example, fields } of drafts.filter(({ example }) => !isGlobal(example))) {
      const early = Object.entries(fields).filter(([name]) => !later.includes(name))
      await desk.write(example.kind, Object.fromEntries(early))
    }
    for (const { example, fields } of drafts) {
      const saved = await desk.edit(example.kind, example.id, fields)
      const answer = await desk.publish(example.kind, saved)
      expect([answer.status, answer.body.errors]).toEqual([200, undefined])
    }

    const changes = await desk.changes()
    for (const { example } of drafts) {
      const change = changes.find((item) => item.type === 'put' && item.publication.id === example.id)
      if (change?.type !== 'put') throw new Error(`${example.kind} is not in the feed`)
      const { publishedAt, updatedAt } = change.publication
      const expected = 'aliases' in example ? { ...example, aliases: [] } : example
      expect(change.publication).toEqual({ ...expected, publishedAt, updatedAt })
      expect(schema.safeParse(change.publication).success).toBe(true)
    }
  })
})
