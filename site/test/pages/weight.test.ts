import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Image } from 'shared/parts'
import type { Publication } from 'shared/publication'
import { expect, test } from 'vitest'
import { attribute, named, parseDocument } from '../support/documents.ts'
import { renderSite } from '../support/rendered-site.ts'
import { sampleSite } from '../support/samples.ts'
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
  if (kind === 'profiles') {
    return { ...publication, name: words(id, 3), position: words(`${id}p`, 6), portrait: pictureOf(id) }
  }
  if (kind === 'speakers') {
    return { ...publication, name: words(id, 3), identity: words(`${id}i`, 14), subjects: [words(`${id}s`, 10)] }
  }
  if (kind === 'studios') return { ...publication, name: words(id, 14), introduction: words(`${id}n`, 300) }
  if (kind !== 'stories' && kind !== 'news') return publication
  return { ...publication, title: words(id, 18), shortTitle: '', lead: words(`${id}l`, 60), cover: pictureOf(id) }
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

test('promise 10: HTML and CSS of every kind of page weigh at most 14 KB (gzip)', async () => {
  const site = sampleSite(SIZE)
  const { html } = await renderSite(withFullHome([...site, ...longLists(LONGEST, site)].map(inFullDress)))
  const { assets } = await compiledRenderer()
  const weightOf = (text: string): number => {
    const sheets = named(parseDocument(text), 'link').filter((link) => attribute(link, 'rel') === 'stylesheet')
    const files = sheets.map((link) => readFileSync(join(assets, attribute(link, 'href') ?? '')))
    expect(files).toHaveLength(1)
    return [Buffer.from(text), ...files].reduce((sum, bytes) => sum + gzipSync(bytes).length, 0)
  }
  const weights = html.map(([path, text]) => ({ path, weight: weightOf(text) }))
  expect(weights.filter(({ weight }) => weight > LIMIT)).toEqual([])
})
