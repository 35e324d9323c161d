import { once } from 'node:events'
import { readFileSync, watch } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { announceMaps } from '../publisher/maps/announce-maps.ts'
import { mapPaths, renderMap } from '../publisher/maps/render-map.ts'
import { resolveAddress } from '../src/content/addresses.ts'
import type { Store } from '../src/content/store.ts'
import { fillStore, updateStore } from './support/fill-store.ts'
import { Newsroom } from './support/newsroom.ts'
import { makeColumn, makeNews, NOW, sampleSite } from './support/samples.ts'
import { arbitraryStep, takeStep } from './support/steps.ts'
import { newFolder } from './support/workplace.ts'

const column = makeColumn(1, 'news')

const bodyOf = (path: string, store: Store): string => renderMap(path, store)?.body.toString() ?? ''
const mapsOf = (store: Store): Map<string, string> => new Map(mapPaths().map((path) => [path, bodyOf(path, store)]))

function linesOf(maps: Map<string, string>, name: string): string[] {
  return [...maps].flatMap(([path, text]) =>
    path.startsWith(`/_maps/${name}/`) ? text.split('\n').filter(Boolean) : [],
  )
}

function storeOf(newsroom: Newsroom): Store {
  return fillStore(newsroom.page(0, 10_000).changes, NOW)
}

test('promise 5: a change rewrites the maps of its own addresses, and these are then as if all were made anew', () => {
  const steps = fc.array(arbitraryStep, { minLength: 20, maxLength: 40 })
  fc.assert(
    fc.property(steps, (taken) => {
      const newsroom = new Newsroom()
      for (const publication of sampleSite(60)) newsroom.publish(publication)
      newsroom.publish({ ...column, slug: 'shi-li-geng-ming' })
      const store = storeOf(newsroom)
      const maps = mapsOf(store)
      for (const step of taken) {
        takeStep(newsroom, step)
        const touched = updateStore(store, newsroom, NOW)
        for (const path of maps.keys()) {
          const reads = renderMap(path, store)?.reads ?? new Set()
          if ([...reads].some((key) => touched.has(key))) maps.set(path, bodyOf(path, store))
        }
      }
      expect(linesOf(maps, 'gone').length + linesOf(maps, 'redirects').length).toBeGreaterThan(0)
      expect(maps).toEqual(mapsOf(store))
    }),
    { numRuns: 5 },
  )
})

test('promise 7: maps and the site’s own server say the same of every former address', () => {
  const newsroom = new Newsroom()
  const withdrawn = makeNews(2, { column: column.id, aliases: ['/old/gone.html', '/old/"b".html'] })
  newsroom.publish(column)
  newsroom.publish(makeNews(1, { column: column.id, aliases: ['/old/a.html?id=1', '/old/$a\\.html'] }))
  newsroom.publish(withdrawn)
  newsroom.withdraw(withdrawn)
  const store = storeOf(newsroom)
  const maps = mapsOf(store)
  const { slug } = makeNews(1, { column: column.id })
  expect(linesOf(maps, 'redirects').sort()).toEqual([
    `"/old/$a\\\\.html" /news/${slug}/;`,
    `"/old/a.html?id=1" /news/${slug}/;`,
  ])
  expect(linesOf(maps, 'gone').sort()).toEqual([
    `"/news/${withdrawn.slug}/" 1;`,
    '"/old/\\"b\\".html" 1;',
    '"/old/gone.html" 1;',
  ])
  expect(resolveAddress(store, '/old/a.html', '?id=1')).toMatchObject({ type: 'moved', to: `/news/${slug}/` })
  expect(resolveAddress(store, '/old/gone.html')).toEqual({ type: 'gone' })
})

test('addresses that differ in capitals alone are told apart by expressions', () => {
  const newsroom = new Newsroom()
  newsroom.publish(column)
  newsroom.publish(makeNews(1, { column: column.id, aliases: ['/old/show.aspx?id=aB'] }))
  newsroom.publish(makeNews(2, { column: column.id, aliases: ['/old/show.aspx?id=ab'] }))
  const lines = linesOf(mapsOf(storeOf(newsroom)), 'redirects')
  expect(lines).toEqual([
    `"~^/old/show\\\\.aspx\\\\?id\\\\=aB$" /news/${makeNews(1, { column: column.id }).slug}/;`,
    `"~^/old/show\\\\.aspx\\\\?id\\\\=ab$" /news/${makeNews(2, { column: column.id }).slug}/;`,
  ])
})

test('an address that is somebody’s again stands in no map', () => {
  const newsroom = new Newsroom()
  const first = makeNews(1, { column: column.id })
  newsroom.publish(column)
  newsroom.publish(first)
  newsroom.withdraw(first)
  const store = storeOf(newsroom)
  expect(linesOf(mapsOf(store), 'gone')).toEqual([`"/news/${first.slug}/" 1;`])
  newsroom.publish({ ...makeNews(2, { column: column.id }), slug: first.slug })
  updateStore(store, newsroom, NOW)
  expect(linesOf(mapsOf(store), 'gone')).toEqual([])
})

test.each(['/_maps/', '/_maps/gone/', '/_maps/gone/0.map', '/_maps/gone/0g.map', '/_maps/else/00.map', '/news/00.map'])(
  '%s is no map',
  (path) => expect(renderMap(path, storeOf(new Newsroom()))).toBeNull(),
)

test('web servers are told of other maps by one file that they watch', async () => {
  const root = newFolder()
  const watching = watch(root)
  const change = once(watching, 'change')
  await announceMaps({ root })
  expect((await change)[1]).toBe('maps-changed')
  watching.close()
  expect(readFileSync(join(root, 'maps-changed'), 'utf8')).toBe('')
})
