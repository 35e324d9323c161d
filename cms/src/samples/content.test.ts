import { createHash } from 'node:crypto'
import { type Block, plainText } from 'shared/blocks'
import { type Consent, consentProblem, needsNewConsent } from 'shared/consent'
import { HONOURS } from 'shared/honours'
import { ACHIEVEMENT_TYPES, STUDIO_LEVELS } from 'shared/people'
import { TRADES } from 'shared/trades'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { sampleLectures } from './content/lectures.ts'
import { sampleNews } from './content/news/index.ts'
import { sampleProfiles } from './content/profiles/index.ts'
import type { SampleBody } from './content/sample.ts'
import { sampleHome, sampleNavigation, sampleSettings } from './content/site.ts'
import { sampleSpeakers } from './content/speakers.ts'
import { sampleStories } from './content/stories/index.ts'
import { sampleColumns, sampleTopics } from './content/structure.ts'
import { sampleStudios } from './content/studios.ts'
import { sampleUnits } from './content/units.ts'
import { byDate, sampleDocuments } from './documents/sampleDocuments.ts'
import { PORTRAITS } from './drawing/portraits/index.ts'
import { SCENES } from './drawing/scenes/index.ts'

const articles = [...sampleStories, ...sampleNews]
const documents = sampleDocuments('https://www.example.org')
const media = documents.flatMap((document) => document.media)

const isBlock = (part: SampleBody[number]): part is Block => typeof part !== 'string' && 'type' in part

const paragraphsOf = (body: SampleBody): string[] =>
  body.flatMap((part) => {
    if (typeof part === 'string') return [part]
    return isBlock(part) && part.type !== 'heading' && part.type !== 'table' ? plainText([part]).split('\n') : []
  })

const bodies: readonly SampleBody[] = [
  ...sampleProfiles.map(({ deeds }) => deeds),
  ...[...sampleStories, ...sampleNews, ...sampleLectures].map(({ body }) => body),
]

/** The day for which the calendar of samples is written. */
const TODAY = '2026-11-22'
const NOW = `${TODAY}T07:00:00.000Z`

describe('there is enough to read', () => {
  test('of every kind', () => {
    expect(sampleProfiles.length).toBeGreaterThanOrEqual(24)
    expect(sampleStories.length).toBeGreaterThanOrEqual(24)
    expect(sampleLectures.length).toBeGreaterThanOrEqual(12)
    expect(sampleNews.length).toBeGreaterThanOrEqual(40)
    expect(sampleUnits.length).toBeGreaterThanOrEqual(10)
    expect(sampleColumns).toHaveLength(5)
    expect(sampleTopics).toHaveLength(4)
    expect(sampleStudios.length).toBeGreaterThanOrEqual(6)
    expect(sampleSpeakers.length).toBeGreaterThanOrEqual(10)
    expect(sampleProfiles.flatMap(({ masters = [] }) => masters).length).toBeGreaterThanOrEqual(8)
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
      expect(deeds.filter((part) => isBlock(part) && part.type === 'heading').length, name).toBe(2)
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
    expect(sampleLectures.filter(({ recaps }) => recaps).length).toBeGreaterThanOrEqual(3)
  })

  test('one contest is over and names its winners, one still takes entries', () => {
    const contests = sampleLectures.filter(({ deadline }) => deadline)
    expect(contests.map(({ deadline = '', results = [] }) => [deadline > NOW, results.length > 0])).toEqual([
      [false, true],
      [true, false],
    ])
  })

  test('of every kind of block and of every field that a text may have', () => {
    const parts = bodies.flat()
    for (const type of ['table', 'pullQuote', 'quote', 'list'])
      expect(
        parts.some((part) => isBlock(part) && part.type === type),
        type,
      ).toBe(true)
    for (const inset of ['picture', 'gallery', 'film'])
      expect(
        parts.some((part) => typeof part === 'object' && inset in part),
        inset,
      ).toBe(true)
    for (const field of ['topics', 'keywords', 'reprint', 'pinnedUntil', 'former', 'file', 'subtitle'] as const)
      expect(
        articles.some((article) => article[field] !== undefined),
        field,
      ).toBe(true)
    for (const { keywords } of articles) expect(keywords?.length).toBeGreaterThanOrEqual(1)
  })

  test('people of both sexes and several ethnic groups, with skills, inventions and patents', () => {
    expect(new Set(sampleProfiles.map(({ gender }) => gender)).size).toBe(2)
    expect(new Set(sampleProfiles.flatMap(({ ethnicity }) => ethnicity ?? [])).size).toBeGreaterThanOrEqual(4)
    const achievements = sampleProfiles.flatMap(({ achievements = [] }) => achievements)
    expect(new Set(achievements.map(({ type }) => type))).toEqual(new Set(Object.keys(ACHIEVEMENT_TYPES)))
    expect(new Set(sampleStudios.map(({ level }) => level))).toEqual(new Set(Object.keys(STUDIO_LEVELS)))
  })
})

describe('everybody agreed to be shown', () => {
  const consents = documents
    .filter(({ kind }) => kind === 'profiles')
    .map(({ data, at }) => ({ consent: data.consent as Consent, at }))

  test('before their profile became public', () => {
    for (const { consent, at } of consents) expect(consentProblem(consent, at)).toBeNull()
  })

  test('in several ways, and one consent ends so soon that the dashboard tells of it', () => {
    expect(new Set(consents.map(({ consent }) => consent.method)).size).toBe(4)
    const now = new Date().toISOString()
    expect(consents.filter(({ consent }) => needsNewConsent(consent, now))).toHaveLength(1)
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
    for (const { name, introduction } of sampleStudios) expect(name + introduction).toContain('示例')
    for (const { name, identity } of sampleSpeakers) expect(name + identity).toContain('示例')
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
      ...sampleStudios.flatMap(({ name, introduction }) => [name, introduction]),
      ...sampleSpeakers.flatMap(({ subjects }) => subjects),
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
    for (const { parent } of sampleUnits) if (parent) expect(keys(sampleUnits)).toContain(parent)
    for (const { studio, masters = [] } of sampleProfiles) {
      if (studio) expect(keys(sampleStudios)).toContain(studio)
      for (const master of masters) expect(all.profiles).toContain(master)
    }
    for (const { leader } of sampleStudios) expect(all.profiles).toContain(leader)
    for (const { profile } of sampleSpeakers) if (profile) expect(all.profiles).toContain(profile)
    for (const { topics = [] } of articles) for (const topic of topics) expect(keys(sampleTopics)).toContain(topic)
    for (const { speakers, recaps = [] } of sampleLectures) {
      for (const speaker of speakers) expect(keys(sampleSpeakers)).toContain(speaker)
      for (const recap of recaps) expect(all.news).toContain(recap)
    }
    for (const { kind, key } of sampleHome.recommended) expect(all[kind]).toContain(key)
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
    for (const kind of ['units', 'columns', 'topics', 'studios', 'speakers'] as const)
      expect(order.lastIndexOf(kind), kind).toBeLessThan(order.indexOf('profiles'))
    expect(order.lastIndexOf('profiles')).toBeLessThan(order.indexOf('stories'))
    expect(order.at(-1)).toBe('home')
  })
})

describe('the pictures', () => {
  test('each is drawn for somebody or something, and nobody goes without', () => {
    const drawn = [...Object.keys(PORTRAITS), ...Object.keys(SCENES)].map((key) => `${key}.png`)
    const wanted = new Set(media.map(({ filename }) => filename).filter((filename) => filename.endsWith('.png')))
    expect([...wanted].toSorted()).toEqual(drawn.toSorted())
  })

  test('say who took them, and whom they show', () => {
    for (const { filename, data } of media) {
      expect(data.credit, filename).toContain('示例')
      if (filename.endsWith('.png')) expect(data.nobodyShown || data.people?.length, filename).toBeTruthy()
    }
  })

  test('are upright or broad, large enough, all different, none a plain square; the same bytes every time', async () => {
    const hashes = new Set<string>()
    const files = [...new Map(media.map((medium) => [medium.filename, medium])).values()]
    for (const { filename, bytes } of files) {
      const file = await bytes()
      hashes.add(sha256(file))
      if (!filename.endsWith('.png')) continue
      const { width, height } = await sharp(file).metadata()
      expect([width, height], filename).toEqual(filename.replace('.png', '') in PORTRAITS ? [960, 1280] : [1280, 853])
      expect(await liveliness(file), filename).toBeGreaterThan(20)
    }
    expect(hashes.size).toBe(files.length)
    const [first] = files
    expect(first && sha256(await first.bytes())).toBe([...hashes][0])
  }, 120_000)

  const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

  /** How far brightness strays from its mean: 0 for a plain square. */
  async function liveliness(file: Buffer): Promise<number> {
    const { channels } = await sharp(file).greyscale().stats()
    return channels[0]?.stdev ?? 0
  }
})
