import { expect, test } from 'vitest'
import { attachment, cover, portrait } from './examples/blobs.ts'
import { IDS } from './examples/ids.ts'
import { postponedLecture, scheduledLecture } from './examples/lectures.ts'
import { news } from './examples/news.ts'
import { fullProfile, sparseProfile } from './examples/profiles.ts'
import { home, navigation, settings } from './examples/site.ts'
import { story } from './examples/stories.ts'
import { topic } from './examples/structure.ts'
import { listsOf } from './lists.ts'
import { blobsOf, referencesOf } from './references.ts'

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
  ])
  expect(listsOf(sparseProfile)).toEqual(['pages', 'profiles', 'manuscripts', 'profiles/trade/services'])
})

test('articles stand in their column, lectures at their unit, site-wide settings nowhere', () => {
  expect(listsOf(story)).toEqual(['pages', 'stories', 'manuscripts', `columns/${IDS.storyColumn}`])
  expect(listsOf(news)).toEqual(['pages', 'news', 'manuscripts', `columns/${IDS.newsColumn}`])
  expect(listsOf(scheduledLecture)).toEqual(['pages', 'lectures', 'manuscripts', `lectures/unit/${IDS.unit}`])
  expect(listsOf(postponedLecture)).toEqual(['pages', 'lectures', 'manuscripts'])
  expect(listsOf(topic)).toEqual(['pages', 'topics'])
  expect(listsOf(settings)).toEqual([])
})

test('references are found in fields and in links of a body, once each', () => {
  expect(referencesOf(news)).toEqual([
    { kind: 'columns', id: IDS.newsColumn },
    { kind: 'lectures', id: IDS.scheduledLecture },
    { kind: 'profiles', id: IDS.sparseProfile },
    { kind: 'stories', id: IDS.story },
  ])
  expect(referencesOf(fullProfile)).toEqual([
    { kind: 'units', id: IDS.unit },
    { kind: 'stories', id: IDS.story },
  ])
  expect(referencesOf({ ...story, related: [{ kind: 'profiles', id: IDS.fullProfile }] })).toEqual([
    { kind: 'columns', id: IDS.storyColumn },
    { kind: 'profiles', id: IDS.fullProfile },
  ])
  expect(referencesOf(scheduledLecture)).toEqual([
    { kind: 'units', id: IDS.unit },
    { kind: 'profiles', id: IDS.fullProfile },
  ])
  expect(referencesOf(topic)).toEqual(topic.items)
  expect(referencesOf(navigation)).toEqual([{ kind: 'columns', id: IDS.newsColumn }])
  expect(referencesOf(home)).toEqual([
    { kind: 'stories', id: IDS.story },
    { kind: 'profiles', id: IDS.fullProfile },
    { kind: 'profiles', id: IDS.sparseProfile },
    { kind: 'columns', id: IDS.newsColumn },
    { kind: 'topics', id: IDS.topic },
  ])
})

test('promise 1: the blobs of a publication are its pictures and attachments, in fields and body, and no more', () => {
  expect(blobsOf(fullProfile)).toEqual(hashes(portrait))
  expect(blobsOf(story)).toEqual(hashes(cover))
  expect(blobsOf(news)).toEqual([...hashes(cover), attachment.hash])
  expect(blobsOf(sparseProfile)).toEqual([])
  expect(blobsOf({ ...settings, about: [{ type: 'image', image: portrait }] })).toEqual(hashes(portrait))
})
