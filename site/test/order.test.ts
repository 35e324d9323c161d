import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { settings } from 'shared/examples/site'
import type { PagePublication } from 'shared/publication'
import { afterEach, expect, test } from 'vitest'
import { publish } from '../publisher/publisher.ts'
import { syncStore } from '../publisher/sync.ts'
import { type FeedServer, serveFeed } from './support/feed-server.ts'
import { reachableBrokenLinks } from './support/folder-contents.ts'
import { first, Newsroom } from './support/newsroom.ts'
import {
  makeFilm,
  makeLecture,
  makeNews,
  makePicture,
  makeProfile,
  makeSpeaker,
  makeStudio,
  makeTopic,
  makeUnit,
  sampleSite,
} from './support/samples.ts'
import { makeWorkplace, type TestPlace } from './support/workplace.ts'

const operations = fs as unknown as Record<string, (...parameters: unknown[]) => Promise<unknown>>
const real = { rename: operations.rename, rm: operations.rm, link: operations.link }

afterEach(() => {
  Object.assign(operations, real)
  syncBuiltinESMExports()
})

/** Looks at the release after every change of a file in it. */
function watchFiles(look: () => void): void {
  for (const [name, operation] of Object.entries(real)) {
    operations[name] = async (...parameters) => {
      const result = await operation?.(...parameters)
      look()
      return result
    }
  }
  syncBuiltinESMExports()
}

async function bringUpToDate(work: TestPlace): Promise<void> {
  await syncStore({ ...work, wait: 0 })
  await publish(work)
}

const changes: [string, (newsroom: Newsroom) => void][] = [
  ['a new profile with a picture', (newsroom) => newsroom.publish(makeProfile(900, pictured(newsroom)))],
  ['a new item that fills a list page', (newsroom) => fillList(newsroom)],
  ['a withdrawal', (newsroom) => newsroom.withdraw(first(newsroom, 'stories'))],
  ['a withdrawal amid a change of every page', withdrawAmidRename],
  ['a renamed profile', (newsroom) => rename(newsroom, first(newsroom, 'profiles'))],
  ['a withdrawn column with all that stood in it', withdrawColumn],
  ['a renamed unit with others below it', (newsroom) => rename(newsroom, first(newsroom, 'units'))],
  ['a new speaker with a first lecture', addSpeaker],
  ['a new studio with an apprentice and a master', addStudio],
  ['a new topic with an article that shows a film', addTopic],
  ['a renamed speaker', (newsroom) => rename(newsroom, first(newsroom, 'speakers'))],
]

test.each(changes)(
  'promise 6: after every single file of %s, each link that a reader can come to leads to a page',
  async (_, change) => {
    const newsroom = new Newsroom()
    for (const publication of sampleSite(90)) newsroom.publish(publication)
    await using feed: FeedServer = await serveFeed(newsroom)
    using work = await makeWorkplace(feed)
    await bringUpToDate(work)
    change(newsroom)
    const broken = new Set<string>()
    let looks = 0
    watchFiles(() => {
      looks += 1
      for (const link of reachableBrokenLinks(work.folders.release, settings.url)) broken.add(link)
    })
    await bringUpToDate(work)
    expect([...broken]).toEqual([])
    expect(looks).toBeGreaterThan(5)
  },
)

const rename = (newsroom: Newsroom, page: PagePublication) => newsroom.publish({ ...page, slug: 'shi-li-gai-ming' })

function addSpeaker(newsroom: Newsroom): void {
  const unit = makeUnit(900, first(newsroom, 'units').id)
  const speaker = makeSpeaker(900, { unit: unit.id, profile: first(newsroom, 'profiles').id })
  const lecture = makeLecture(900, 5, { unit: unit.id, speakers: [speaker.id] })
  for (const publication of [unit, speaker, lecture]) newsroom.publish(publication)
}

function addStudio(newsroom: Newsroom): void {
  const master = first(newsroom, 'profiles')
  const studio = makeStudio(900, { leader: master.id, unit: master.unit })
  newsroom.publish(studio)
  newsroom.publish({ ...master, studio: studio.id })
  newsroom.publish(makeProfile(900, { studio: studio.id, masters: [master.id] }))
}

function addTopic(newsroom: Newsroom): void {
  const topic = makeTopic(900, [])
  newsroom.publish(topic)
  for (let number = 900; number < 925; number++) {
    const body = [{ type: 'video' as const, video: makeFilm(newsroom, `示例影片${number}`) }]
    newsroom.publish(makeNews(number, { column: first(newsroom, 'news').column, topics: [topic.id], body }))
  }
}

const pictured = (newsroom: Newsroom) => ({ portrait: makePicture(newsroom, '示例肖像') })

function fillList(newsroom: Newsroom): void {
  const { column } = first(newsroom, 'news')
  for (let number = 700; number < 725; number++) newsroom.publish(makeNews(number, { column }))
}

function withdrawAmidRename(newsroom: Newsroom): void {
  newsroom.publish({ ...settings, name: '示例改名的网站' })
  newsroom.withdraw(first(newsroom, 'stories'))
}

function withdrawColumn(newsroom: Newsroom): void {
  const { column } = first(newsroom, 'stories')
  for (const publication of newsroom.live()) {
    if ('column' in publication && publication.column === column) newsroom.withdraw(publication)
  }
  newsroom.withdraw({ ...first(newsroom, 'columns'), id: column })
}
