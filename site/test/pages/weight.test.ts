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

const LIMIT = 14 * 1024
const WIDTHS = [320, 640, 1280]

/** As many people and stories as make a list's front page its longest. */
const SIZE = 156

/** Words and hashes that compress as badly as real ones: no two alike. */
const digest = (seed: string): string => createHash('sha256').update(seed).digest('hex')
const words = (seed: string, length: number): string =>
  Array.from({ length }, (_, index) => {
    const number = Number.parseInt(digest(`${seed}${index}`).slice(0, 6), 16)
    return String.fromCodePoint(0x4e00 + Math.floor(1500 * (number / 0xffffff) ** 2))
  }).join('')

function pictureOf(seed: string): Image {
  const renditions = WIDTHS.map((width) => {
    return { hash: digest(`${seed}${width}`), type: 'image/webp' as const, width, height: width, bytes: width * 100 }
  })
  return { alt: words(`${seed}alt`, 12), caption: '', credit: '示例摄影', focal: { x: 31, y: 20 }, renditions }
}

function inFullDress(publication: Publication): Publication {
  const { kind, id } = publication
  if (kind === 'profiles') {
    return { ...publication, name: words(id, 3), position: words(`${id}p`, 6), portrait: pictureOf(id) }
  }
  if (kind !== 'stories' && kind !== 'news') return publication
  return { ...publication, title: words(id, 18), shortTitle: '', lead: words(`${id}l`, 60), cover: pictureOf(id) }
}

/** A home page on which everything stands that can. */
function withFullHome(publications: readonly Publication[]): Publication[] {
  const idsOf = (kind: Publication['kind']) => publications.filter((each) => each.kind === kind).map(({ id }) => id)
  const [lead = ''] = idsOf('stories')
  const chosen = { profiles: idsOf('profiles').slice(0, 12), columns: idsOf('columns'), topics: idsOf('topics') }
  return publications.map((each) =>
    each.kind === 'home' ? { ...each, ...chosen, lead: { kind: 'stories', id: lead } } : each,
  )
}

test('promise 10: HTML and CSS of every kind of page weigh at most 14 KB (gzip)', async () => {
  const { html } = await renderSite(withFullHome(sampleSite(SIZE).map(inFullDress)))
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
