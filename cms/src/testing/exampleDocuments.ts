import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Block } from 'shared/blocks'
import { examples } from 'shared/examples/publications'
import { isGlobalKind } from 'shared/kinds'
import { address, type Reference } from 'shared/parts'
import type { Publication } from 'shared/publication'
import { blobsOf } from '../pictures/blobStore.ts'
import type { Medium } from '../pictures/medium.ts'
import { lexicalFromBlocks } from '../rich-text/lexicalFromBlocks.ts'
import type { Desk } from './desk.ts'
import type { Newsroom } from './newsroom.ts'

type Fields = Record<string, unknown>

/** An example of the contract, and the fields that an editor would have filled in for it. */
export interface ExampleDocument {
  example: Publication
  fields: Fields
}

/** Stores the examples' pictures and files, and a draft of each example by its name alone, so that all can refer to all. */
export async function exampleDocuments(newsroom: Newsroom, desk: Desk): Promise<ExampleDocument[]> {
  await mkdir(blobsOf(newsroom.payload), { recursive: true })
  const documents: ExampleDocument[] = []
  for (const example of examples) documents.push({ example, fields: await fieldsOf(newsroom, example) })
  for (const { example, fields } of documents) {
    const { id, name, title } = fields
    if (!isGlobalKind(example.kind)) await desk.write(example.kind, { id, name, title })
  }
  return documents
}

/** Publishes an example as an editor would, and before that at each address that it once had on this site. */
export async function publishExample(desk: Desk, { example, fields }: ExampleDocument) {
  const { kind, id } = example
  for (const slug of formerSlugs(example)) await desk.publish(kind, await desk.edit(kind, id, { ...fields, slug }))
  return desk.publish(kind, await desk.edit(kind, id, fields))
}

const aliasesOf = (example: Publication): readonly string[] => ('aliases' in example ? example.aliases : [])
const formerSlugs = (example: Publication): string[] =>
  aliasesOf(example).flatMap((alias) => (address.safeParse(alias).success ? (alias.split('/')[2] ?? []) : []))
const formerSite = (example: Publication): string | undefined =>
  aliasesOf(example).find((alias) => !address.safeParse(alias).success)

async function fieldsOf(newsroom: Newsroom, example: Publication): Promise<Fields> {
  const { publishedAt: _, updatedAt: __, ...words } = example
  const fields: Fields = { ...words, ...(await bodiesOf(newsroom, words)), ...referencesOf(words) }
  const keep = (medium: Medium) => store(newsroom, medium)
  if ('portrait' in words) fields.portrait = words.portrait && (await keep(words.portrait))
  if ('cover' in words) fields.cover = words.cover && (await keep(words.cover))
  if ('gallery' in words) fields.gallery = await Promise.all(words.gallery.map(keep))
  if ('attachments' in words) fields.attachments = await Promise.all(words.attachments.map(keep))
  const former = formerSite(example)
  if (former) fields.originalUrl = `http://old.example.org${former}`
  return fields
}

async function bodiesOf(newsroom: Newsroom, words: Fields): Promise<Fields> {
  const fields: Fields = {}
  for (const name of ['body', 'about'].filter((each) => each in words)) {
    const media: Medium[] = []
    fields[name] = lexicalFromBlocks(words[name] as Block[], (medium) => {
      media.push(medium)
      return mediaId(medium)
    })
    for (const medium of media) await store(newsroom, medium)
  }
  return fields
}

const relationOf = ({ kind, id }: Reference) => ({ relationTo: kind, value: id })

function referencesOf(words: Fields): Fields {
  const fields: Fields = {}
  const items = (words.items ?? []) as unknown[]
  for (const name of ['related', 'recommended']) {
    if (name in words) fields[name] = (words[name] as Reference[]).map(relationOf)
  }
  if (words.kind === 'topics') fields.items = (items as Reference[]).map(relationOf)
  if (words.kind === 'navigation') fields.items = (items as NavigationItem[]).map(navigationItem)
  if (words.lead && words.kind === 'home') fields.lead = relationOf(words.lead as Reference)
  return fields
}

interface NavigationItem {
  label: string
  to: Reference | { page: string }
}

const navigationItem = ({ label, to }: NavigationItem): Fields =>
  'page' in to ? { label, target: 'page', ...to } : { label, target: 'publication', publication: relationOf(to) }

/** A stable id for each medium of the examples. */
const mediaId = (medium: Medium): string => {
  const hex = createHash('sha256').update(JSON.stringify(medium)).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

async function store({ payload }: Newsroom, medium: Medium): Promise<string> {
  const id = mediaId(medium)
  if (await payload.db.findOne({ collection: 'media', where: { id: { equals: id } } })) return id
  const hashes = 'renditions' in medium ? medium.renditions.map(({ hash }) => hash) : [medium.hash]
  for (const hash of hashes) await writeFile(path.join(blobsOf(payload), hash), '示例')
  await payload.db.create({ collection: 'media', data: { id, filename: id, ...mediumFields(medium) } })
  return id
}

function mediumFields(medium: Medium): Fields {
  if ('renditions' in medium) {
    const { focal, ...words } = medium
    return { mimeType: 'image/png', ...words, focalX: focal.x, focalY: focal.y, nobodyShown: true }
  }
  const { hash, bytes, type } = medium
  const alt = 'name' in medium ? medium.name : '示例'
  return { mimeType: type, filesize: bytes, alt, hash, publicFile: { hash, bytes } }
}
