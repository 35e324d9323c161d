import { plainText } from 'shared/blocks'
import { HONOURS } from 'shared/honours'
import { TRADES } from 'shared/trades'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../pictures/blobStore.ts'
import { sampleLectures } from './content/lectures.ts'
import { sampleNews } from './content/news/index.ts'
import { sampleProfiles } from './content/profiles/index.ts'
import type { SampleBody } from './content/sample.ts'
import { sampleHome, sampleNavigation, sampleSettings } from './content/site.ts'
import { sampleStories } from './content/stories/index.ts'
import { sampleColumns, sampleTopics } from './content/structure.ts'
import { sampleUnits } from './content/units.ts'
import { byDate, sampleDocuments } from './documents/sampleDocuments.ts'
import { PORTRAITS } from './drawing/portraits/index.ts'
import { SCENES } from './drawing/scenes/index.ts'

const articles = [...sampleStories, ...sampleNews]
const documents = sampleDocuments('https://www.example.org')
const media = documents.flatMap((document) => document.media)

const paragraphsOf = (body: SampleBody): string[] =>
  body.flatMap((part) =>
    typeof part === 'string' ? [part] : part.type === 'heading' ? [] : plainText([part]).split('\n'),
  )

/** 2026-11-22, the day for which the calendar of samples is written. */
const TODAY = '2026-11-22'

describe('there is enough to read', () => {
  test('of every kind', () => {
    expect(sampleProfiles.length).toBeGreaterThanOrEqual(24)
    expect(sampleStories.length).toBeGreaterThanOrEqual(24)
    expect(sampleLectures.length).toBeGreaterThanOrEqual(12)
    expect(sampleNews.length).toBeGreaterThanOrEqual(40)
    expect(sampleUnits.length).toBeGreaterThanOrEqual(10)
    expect(sampleColumns).toHaveLength(5)
    expect(sampleTopics).toHaveLength(4)
  })

  test('over all trades, levels, columns and several decades', () => {
    expect(new Set(sampleProfiles.map(({ trade }) => trade))).toEqual(new Set(Object.keys(TRADES)))
    const honours = sampleProfiles.flatMap((profile) => profile.honours)
    expect(new Set(honours.map(({ title }) => HONOURS[title].level)).size).toBe(4)
    expect(new Set(honours.map(({ year }) => Math.floor(year / 10))).size).toBeGreaterThanOrEqual(4)
    expect(new Set(articles.map(({ column }) => column)).size).toBe(5)
  })

  test('profiles tell of deeds under headings, stories are long, news short', () => {
    for (const { name, deeds, honours } of sampleProfiles) {
      expect(paragraphsOf(deeds).length, name).toBeGreaterThanOrEqual(3)
      expect(deeds.filter((part) => typeof part !== 'string' && part.type === 'heading').length, name).toBe(2)
      expect(honours.length, name).toBeGreaterThanOrEqual(1)
      expect(honours.length, name).toBeLessThanOrEqual(4)
    }
    for (const { title, body, profiles } of sampleStories) {
      expect(paragraphsOf(body).length, title).toBeGreaterThanOrEqual(4)
      expect(profiles?.length, title).toBeGreaterThanOrEqual(1)
    }
    for (const { title, body } of sampleNews) expect(paragraphsOf(body).length, title).toBeGreaterThanOrEqual(2)
  })

  test('lectures lie on both sides of the day, one is postponed, one cancelled', () => {
    const starts = sampleLectures.map(({ startAt }) => startAt.slice(0, 10))
    expect(starts.filter((day) => day < TODAY).length).toBeGreaterThanOrEqual(4)
    expect(starts.filter((day) => day > TODAY).length).toBeGreaterThanOrEqual(6)
    const changed = sampleLectures.flatMap(({ arrangement }) => arrangement ?? [])
    expect(changed.toSorted()).toEqual(['cancelled', 'postponed'])
  })
})

describe('all of it is invented and says so', () => {
  test('every manuscript names 示例 as its source, every unit and picture bears it', () => {
    for (const { kind, name, data } of documents) {
      if (kind === 'units') expect(name).toContain('示例')
      if (kind === 'profiles' || kind === 'stories' || kind === 'news' || kind === 'lectures')
        expect(`${data.source}${data.author}`).toContain('示例')
    }
    for (const { data } of media) expect(`${data.alt}${data.caption}`).toContain('示例')
    for (const { description } of sampleColumns) expect(description).toContain('示例')
    for (const { introduction, picture } of sampleTopics) expect(introduction + picture.caption).toContain('示例')
    expect(sampleSettings.reprintNotice).toContain('示例')
  })

  test('no name, title or paragraph stands twice', () => {
    const words = [
      ...sampleProfiles.flatMap(({ name, summary, quote, deeds }) => [name, summary, quote, ...paragraphsOf(deeds)]),
      ...articles.flatMap(({ title, lead, body }) => [title, lead, ...paragraphsOf(body)]),
      ...sampleLectures.flatMap(({ title, body }) => [title, ...paragraphsOf(body)]),
      ...sampleUnits.flatMap(({ name, introduction }) => [name, introduction]),
      ...sampleTopics.map(({ title }) => title),
    ]
    expect(words.filter((each, index) => words.indexOf(each) !== index)).toEqual([])
  })
})

describe('the samples fit together', () => {
  const keys = (samples: readonly { key: string }[]) => samples.map(({ key }) => key)
  const all = {
    profiles: keys(sampleProfiles),
    stories: keys(sampleStories),
    news: keys(sampleNews),
    lectures: keys(sampleLectures),
  }

  test('every key is used once, every reference leads somewhere', () => {
    for (const each of Object.values(all)) expect(new Set(each).size).toBe(each.length)
    expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length)
    for (const { unit } of [...sampleProfiles, ...sampleLectures]) expect(keys(sampleUnits)).toContain(unit)
    for (const { column, profiles = [] } of articles) {
      expect(keys(sampleColumns)).toContain(column)
      for (const key of profiles) expect(all.profiles).toContain(key)
    }
    for (const { speakers } of sampleLectures)
      for (const { profile } of speakers) if (profile) expect(all.profiles).toContain(profile)
    for (const { items } of sampleTopics) for (const { kind, key } of items) expect(all[kind]).toContain(key)
    for (const key of sampleHome.profiles) expect(all.profiles).toContain(key)
    for (const { to } of sampleNavigation) if ('column' in to) expect(keys(sampleColumns)).toContain(to.column)
    expect(all.stories).toContain(sampleHome.lead)
  })

  test('a story or a news item stands in a column of its kind', () => {
    const typeOf = (column: string) => sampleColumns.find(({ key }) => key === column)?.type
    for (const { column } of sampleStories) expect(typeOf(column)).toBe('stories')
    for (const { column } of sampleNews) expect(typeOf(column)).toBe('news')
  })

  test('nothing is published before what it stands on', () => {
    const order = byDate(documents).map(({ kind }) => kind)
    expect(order.lastIndexOf('columns')).toBeLessThan(order.indexOf('profiles'))
    expect(order.indexOf('topics')).toBeGreaterThan(order.lastIndexOf('news'))
    expect(order.at(-1)).toBe('home')
  })
})

describe('the pictures', () => {
  test('each is drawn for somebody or something, and nobody goes without', () => {
    const drawn = [...Object.keys(PORTRAITS), ...Object.keys(SCENES)].map((key) => `${key}.png`)
    const wanted = media.filter(({ mimetype }) => mimetype === 'image/png').map(({ filename }) => filename)
    expect(wanted.toSorted()).toEqual(drawn.toSorted())
  })

  test('are upright or broad, large enough, all different, none a plain square; the same bytes every time', async () => {
    const hashes = new Set<string>()
    for (const { filename, bytes, mimetype } of media) {
      const file = await bytes()
      hashes.add(sha256(file))
      if (mimetype === 'application/pdf') continue
      const { width, height } = await sharp(file).metadata()
      expect([width, height], filename).toEqual(filename.replace('.png', '') in PORTRAITS ? [960, 1280] : [1280, 853])
      expect(await liveliness(file), filename).toBeGreaterThan(20)
    }
    expect(hashes.size).toBe(media.length)
    const [first] = media
    expect(first && sha256(await first.bytes())).toBe([...hashes][0])
  }, 120_000)

  /** How far brightness strays from its mean: 0 for a plain square. */
  async function liveliness(file: Buffer): Promise<number> {
    const { channels } = await sharp(file).greyscale().stats()
    return channels[0]?.stdev ?? 0
  }
})
