import { addressOf } from 'shared/addresses'
import { paragraph } from 'shared/block-builders'
import { video } from 'shared/examples/blobs'
import { news } from 'shared/examples/news'
import { examples } from 'shared/examples/publications'
import { story } from 'shared/examples/stories'
import { expect, test } from 'vitest'
import { blobPathsOf, imagePath, videoPath } from '../../src/content/blob-paths.ts'
import { attribute, named, parseDocument } from '../support/documents.ts'
import { renderSite } from '../support/rendered-site.ts'
import { compiledRenderer } from '../support/workplace.ts'
import { exampleSite, publications } from './example-site.ts'

const ORIGIN = 'https://www.example.org'

/** Where a page's links lead within the site: path and fragment. */
function linksOf(text: string): [path: string, fragment: string | undefined][] {
  const document = parseDocument(text)
  const links = named(document, 'a', 'link', 'img', 'source', 'video', 'track').flatMap((element) => [
    attribute(element, 'href') ?? [],
    attribute(element, 'src') ?? [],
    attribute(element, 'poster') ?? [],
    attribute(element, 'srcset')
      ?.split(', ')
      .map((source) => source.split(' ')[0] ?? '') ?? [],
  ])
  return links
    .flat()
    .filter((link) => /^[/#]/.test(link))
    .map((link) => {
      const [path = '', fragment] = link.split('#')
      return [path, fragment]
    })
}

test('promise 6: every internal link of every page resolves, its fragment too', async () => {
  const { html, pages } = await exampleSite()
  const files = new Set([...pages.keys(), ...publications.flatMap(blobPathsOf), ...(await compiledRenderer()).files])
  const broken = html.flatMap(([path, text]) =>
    linksOf(text)
      .filter(([to, fragment]) => {
        const target = to === '' ? text : pages.get(to)
        return (to !== '' && !files.has(to)) || (fragment && !target?.includes(`id="${fragment}"`))
      })
      .map(([to, fragment]) => `${path} → ${to}#${fragment ?? ''}`),
  )
  expect(broken).toEqual([])
})

test('a film is linked with its captions and its poster', async () => {
  const { page } = await exampleSite()
  const links = linksOf(page(addressOf(news))).map(([path]) => path)
  const poster = video.poster.renditions.map(imagePath).filter((path) => links.includes(path))
  expect(links).toEqual(expect.arrayContaining([videoPath(video), videoPath(video.captions)]))
  expect(poster).not.toEqual([])
})

test('every page is reached from the home page by links alone', async () => {
  const { pages } = await exampleSite()
  const reached = new Set(['/'])
  for (const path of reached) {
    const text = pages.get(path)
    if (text && path.endsWith('/')) for (const [to] of linksOf(text)) reached.add(to)
  }
  const unreached = [...pages.keys()].filter((path) => path.endsWith('/') && !reached.has(path))
  expect(unreached).toEqual(['/410/'])
})

test('the sitemaps name every publication and every page of the site’s own once', async () => {
  const { pages, page } = await exampleSite()
  const locations = (text: string) => [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, location = '']) => location)
  const parts = locations(page('/sitemap-index.xml')).map((part) => part.slice(ORIGIN.length))
  expect(parts).toEqual([...pages.keys()].filter((path) => /^\/sitemap-\d/.test(path)).sort())
  const named = parts.flatMap((part) => locations(page(part)))
  const expected = [...pages.keys()].filter(
    (path) => path.endsWith('/') && path !== '/410/' && !path.includes('/page/'),
  )
  expect(named.toSorted()).toEqual(expected.map((path) => ORIGIN + path).toSorted())
})

test('robots.txt lets readers in and leads to the sitemaps', async () => {
  const { page } = await exampleSite()
  expect(page('/robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${ORIGIN}/sitemap-index.xml\n`)
})

test('a link to what has been withdrawn becomes plain text', async () => {
  const withdrawn = { kind: 'news' as const, id: '3f000000-0000-4000-8000-000000000009' }
  const link = { type: 'link' as const, to: withdrawn, content: [{ type: 'text' as const, text: '旧闻', marks: [] }] }
  const body = [{ ...paragraph('见'), content: [link] }]
  const { page } = await renderSite(
    examples.map((each) => (each.id === story.id ? { ...story, body, related: [withdrawn] } : each)),
  )
  expect(page('/stories/shi-li-yi-lu-tie-shui/')).toContain('<p>旧闻</p>')
})
