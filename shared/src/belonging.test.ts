import { describe, expect, test } from 'vitest'
import { cell, words } from './block-builders.ts'
import type { Block, Inline } from './blocks.ts'
import { attachment, cover, portrait, video } from './examples/blobs.ts'
import { IDS } from './examples/ids.ts'
import { contest, postponedLecture, scheduledLecture } from './examples/lectures.ts'
import { news, shortNews } from './examples/news.ts'
import { fullProfile, sparseProfile } from './examples/profiles.ts'
import { home, navigation, settings } from './examples/site.ts'
import { story } from './examples/stories.ts'
import { countyUnion, guestSpeaker, speaker, studio, topic, unit } from './examples/structure.ts'
import { listsOf } from './lists.ts'
import { attachmentsOf, blobsOf, imagesOf, referencesOf, videosOf } from './references.ts'

const hashes = (...pictures: (typeof cover)[]) =>
  pictures.flatMap(({ renditions }) => renditions.map(({ hash }) => hash))

test('a profile stands in the list of each of its facets, once where two honours share one', () => {
  const [honour] = fullProfile.honours
  const twice = { ...fullProfile, honours: [...fullProfile.honours, ...(honour ? [honour] : [])] }
  expect(listsOf(twice)).toEqual([
    'pages',
    'profiles',
    'manuscripts',
    'profiles/trade/metallurgy',
    `profiles/unit/${IDS.unit}`,
    'profiles/honour/national-model-worker',
    'profiles/level/national',
    'profiles/year/2020',
    'profiles/honour/municipal-craftsman',
    'profiles/level/municipal',
    'profiles/year/2012',
    'profiles/apprenticeships',
  ])
  expect(listsOf(sparseProfile)).toEqual(['pages', 'profiles', 'manuscripts', 'profiles/trade/services'])
})

test('articles stand in their column and topics, stories and lectures at units, site-wide settings nowhere', () => {
  expect(listsOf(story)).toEqual([
    'pages',
    'stories',
    'manuscripts',
    `columns/${IDS.storyColumn}`,
    `topics/${IDS.topic}`,
    `stories/unit/${IDS.unit}`,
  ])
  expect(listsOf(news)).toEqual(['pages', 'news', 'manuscripts', `columns/${IDS.newsColumn}`])
  expect(listsOf({ ...shortNews, topics: [IDS.topic] })).toContain(`topics/${IDS.topic}`)
  expect(listsOf(scheduledLecture)).toEqual(['pages', 'lectures', 'manuscripts', `lectures/unit/${IDS.unit}`])
  expect(listsOf(postponedLecture)).toEqual(['pages', 'lectures', 'manuscripts'])
  expect(listsOf(topic)).toEqual(['pages', 'topics'])
  expect(listsOf(studio)).toEqual(['pages', 'studios'])
  expect(listsOf(speaker)).toEqual(['pages', 'speakers'])
  expect(listsOf(settings)).toEqual([])
})

describe('references are found once each', () => {
  test('in the fields of articles and in links of their bodies', () => {
    expect(referencesOf(news)).toEqual([
      { kind: 'columns', id: IDS.newsColumn },
      { kind: 'lectures', id: IDS.scheduledLecture },
      { kind: 'profiles', id: IDS.sparseProfile },
      { kind: 'stories', id: IDS.story },
    ])
    expect(referencesOf({ ...story, related: [{ kind: 'profiles', id: IDS.fullProfile }] })).toEqual([
      { kind: 'columns', id: IDS.storyColumn },
      { kind: 'topics', id: IDS.topic },
      { kind: 'profiles', id: IDS.fullProfile },
      { kind: 'units', id: IDS.unit },
    ])
  })

  test('in the cells of a table and the items of a list', () => {
    const link: Inline = { type: 'link', to: { kind: 'lectures', id: IDS.contest }, content: [words('征文')] }
    const body: Block[] = [
      { type: 'table', rows: [[cell('见', link)]] },
      { type: 'list', ordered: false, items: [[link], [words('无')]] },
    ]
    expect(referencesOf({ ...shortNews, body })).toEqual([
      { kind: 'columns', id: IDS.newsColumn },
      { kind: 'lectures', id: IDS.contest },
    ])
  })

  test('between people, studios, units and masters', () => {
    expect(referencesOf(fullProfile)).toEqual([
      { kind: 'units', id: IDS.unit },
      { kind: 'studios', id: IDS.studio },
      { kind: 'profiles', id: IDS.sparseProfile },
      { kind: 'stories', id: IDS.story },
    ])
    expect(referencesOf(studio)).toEqual([
      { kind: 'units', id: IDS.unit },
      { kind: 'profiles', id: IDS.fullProfile },
    ])
    expect(referencesOf(unit)).toEqual([{ kind: 'units', id: IDS.countyUnion }])
    expect(referencesOf(countyUnion)).toEqual([])
  })

  test('from lectures to speakers and recaps, from speakers to who they are', () => {
    expect(referencesOf(scheduledLecture)).toEqual([
      { kind: 'units', id: IDS.unit },
      { kind: 'speakers', id: IDS.speaker },
      { kind: 'speakers', id: IDS.guestSpeaker },
      { kind: 'news', id: IDS.shortNews },
    ])
    expect(referencesOf(speaker)).toEqual([
      { kind: 'units', id: IDS.unit },
      { kind: 'profiles', id: IDS.fullProfile },
    ])
    expect(referencesOf(guestSpeaker)).toEqual([])
    expect(referencesOf(contest)).toEqual([])
  })

  test('in topics, navigation and home page', () => {
    expect(referencesOf(topic)).toEqual(topic.items)
    expect(referencesOf(navigation)).toEqual([{ kind: 'columns', id: IDS.newsColumn }])
    expect(referencesOf(home)).toEqual([
      { kind: 'stories', id: IDS.story },
      { kind: 'news', id: IDS.news },
      { kind: 'lectures', id: IDS.scheduledLecture },
      { kind: 'profiles', id: IDS.fullProfile },
      { kind: 'profiles', id: IDS.sparseProfile },
      { kind: 'columns', id: IDS.newsColumn },
      { kind: 'topics', id: IDS.topic },
    ])
  })
})

describe('promise 1: the blobs of a publication are what it shows, and no more', () => {
  test('its pictures, films with their captions and posters, and attachments, in fields and body, once each', () => {
    expect(blobsOf(fullProfile)).toEqual(hashes(portrait, cover))
    expect(blobsOf(story)).toEqual(hashes(cover))
    expect(blobsOf(news)).toEqual([...hashes(cover), attachment.hash, video.hash, video.captions.hash])
    expect(blobsOf(scheduledLecture)).toEqual([attachment.hash])
    expect(blobsOf(sparseProfile)).toEqual([])
    expect(blobsOf({ ...settings, about: [{ type: 'image', image: portrait }] })).toEqual(hashes(portrait))
  })

  test('pictures in the order in which a reader meets them: the own one, those of the body, the gallery', () => {
    const body: Block[] = [
      { type: 'gallery', images: [cover, portrait] },
      { type: 'video', video },
    ]
    expect(imagesOf({ ...fullProfile, body })).toEqual([portrait, cover, portrait, cover, ...fullProfile.gallery])
    expect(videosOf({ ...fullProfile, body })).toEqual([video])
    expect(attachmentsOf(news)).toEqual([attachment, attachment])
    expect([imagesOf(home), videosOf(home), attachmentsOf(home)]).toEqual([[], [], []])
  })
})
