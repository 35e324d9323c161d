import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Image } from 'shared/parts'
import type { Publication } from 'shared/publication'
import { expect, test } from 'vitest'
import { attribute, named, parseDocument } from '../support/documents.ts'
import { renderSite } from '../support/rendered-site.ts'
import {
  makeLecture,
  makeProfile,
  makeSpeaker,
  makeStory,
  makeStudio,
  makeUnit,
  NOW,
  sampleSite,
} from '../support/samples.ts'
import { compiledRenderer } from '../support/workplace.ts'
import { longLists } from './example-site.ts'

const LIMIT = 14 * 1024
const WIDTHS = [320, 640, 1280]

/** As many as make a list's front page its longest, and so many publications that there are as many people and stories. */
const LONGEST = 39
const SIZE = 4 * LONGEST

/** Words and hashes that compress as badly as real ones: no two alike. */
const digest = (seed: string): string => createHash('sha256').update(seed).digest('hex')
const words = (seed: string, length: number): string =>
  Array.from({ length }, (_, index) => {
    const number = Number.parseInt(digest(`${seed}${index}`).slice(0, 6), 16)
    return String.fromCodePoint(0x4e00 + Math.floor(1500 * (number / 0xffffff) ** 2))
  }).join('')

function pictureOf(seed: string): Image {
  const renditions = WIDTHS.flatMap((width) =>
    (['image/webp', 'image/jpeg'] as const).map((type) => {
      return { hash: digest(`${seed}${width}${type}`), type, width, height: width, bytes: width * 100 }
    }),
  )
  const colour = `#${digest(seed).slice(0, 6)}`
  return { alt: words(`${seed}alt`, 12), caption: '', credit: '示例摄影', focal: { x: 31, y: 20 }, colour, renditions }
}

function inFullDress(publication: Publication): Publication {
  const { kind, id } = publication
  const corrections = [1, 2].map((count) => ({ at: NOW, what: words(`${id}c${count}`, 60) }))
  if (kind === 'profiles') {
    return { ...publication, name: words(id, 3), position: words(`${id}p`, 6), portrait: pictureOf(id), corrections }
  }
  if (kind === 'speakers') {
    return { ...publication, name: words(id, 3), identity: words(`${id}i`, 14), subjects: [words(`${id}s`, 10)] }
  }
  if (kind === 'studios') return { ...publication, name: words(id, 14), introduction: words(`${id}n`, 300) }
  if (kind !== 'stories' && kind !== 'news') return publication
  return {
    ...publication,
    title: words(id, 18),
    shortTitle: '',
    lead: words(`${id}l`, 60),
    cover: pictureOf(id),
    corrections,
  }
}

/** A home page on which everything stands that can. */
function withFullHome(publications: readonly Publication[]): Publication[] {
  const idsOf = (kind: Publication['kind']) => publications.filter((each) => each.kind === kind).map(({ id }) => id)
  const [lead = ''] = idsOf('stories')
  const recommended = idsOf('news').map((id) => ({ kind: 'news' as const, id }))
  const profiles = idsOf('profiles').slice(0, 12)
  const chosen = { recommended, profiles, columns: idsOf('columns'), topics: idsOf('topics') }
  return publications.map((each) =>
    each.kind === 'home' ? { ...each, ...chosen, lead: { kind: 'stories', id: lead } } : each,
  )
}

/** One unit with everything that a unit can have a great deal of, and the people whom everything points to. */
function crowds(site: readonly Publication[]): Publication[] {
  const columnId = site.filter(({ kind }) => kind === 'columns').at(-1)?.id ?? ''
  const root = makeUnit(5001)
  const speaker = makeSpeaker(5001, { unit: root.id })
  const studio = makeStudio(5001, { unit: root.id })
  const master = makeProfile(5001, { unit: root.id })
  const many = <Item>(count: number, make: (number: number) => Item) =>
    Array.from({ length: count }, (_, index) => make(index + 5002))
  return [
    ...[root, speaker, studio, master],
    ...many(300, (number) => makeUnit(number, root.id)),
    ...many(80, (number) => makeStudio(number, { unit: root.id })),
    ...many(150, (number) =>
      makeProfile(number, { unit: root.id, studio: studio.id, masters: [master.id], honours: [] }),
    ),
    ...many(80, (number) => makeStory(number, { column: columnId, units: [root.id] })),
    ...many(150, (number) => makeLecture(number, 20 - (number - 5000), { unit: root.id, speakers: [speaker.id] })),
  ]
}

/** What every page weighs with its style sheet. */
async function weigh(html: [path: string, text: string][]): Promise<{ path: string; weight: number }[]> {
  const { assets } = await compiledRenderer()
  const weightOf = (text: string): number => {
    const sheets = named(parseDocument(text), 'link').filter((link) => attribute(link, 'rel') === 'stylesheet')
    const files = sheets.map((link) => readFileSync(join(assets, attribute(link, 'href') ?? '')))
    expect(files).toHaveLength(1)
    return [Buffer.from(text), ...files].reduce((sum, bytes) => sum + gzipSync(bytes).length, 0)
  }
  return html.map(([path, text]) => ({ path, weight: weightOf(text) }))
}

const tooHeavy = async (publications: readonly Publication[]) => {
  const { html } = await renderSite(publications.map(inFullDress))
  const weights = await weigh(html)
  return weights.filter(({ weight }) => weight > LIMIT)
}

test('promise 10: HTML and CSS of every kind of page weigh at most 14 KB (gzip)', async () => {
  const site = sampleSite(SIZE)
  expect(await tooHeavy(withFullHome([...site, ...longLists(LONGEST, site)]))).toEqual([])
})

test('promise 10: so do the pages of a great unit, and of a speaker, a master and a studio with a great following', async () => {
  const site = sampleSite(20)
  expect(await tooHeavy([...site, ...crowds(site)])).toEqual([])
})
