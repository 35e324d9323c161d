import { sampleLectures } from '../content/lectures.ts'
import { sampleNews } from '../content/news/index.ts'
import { sampleProfiles } from '../content/profiles/index.ts'
import { sampleStories } from '../content/stories/index.ts'
import { sampleColumns, sampleTopics } from '../content/structure.ts'
import { sampleUnits } from '../content/units.ts'
import { article, lecture, profile } from './manuscripts.ts'
import type { SampleDocument } from './sampleDocument.ts'
import { column, home, navigation, settings, topic, unit } from './siteDocuments.ts'

/** All samples, each after those that it refers to. The home page is last. */
export const sampleDocuments = (siteUrl: string): SampleDocument[] => [
  ...structureDocuments(),
  settings(siteUrl),
  navigation(),
  ...sampleProfiles.map(profile),
  ...sampleStories.map(article('stories')),
  ...sampleNews.map(article('news')),
  ...sampleLectures.map(lecture),
  ...sampleTopics.map(topic),
  home(),
]

/** What manuscripts stand on. */
export const structureDocuments = (): SampleDocument[] => [...sampleUnits.map(unit), ...sampleColumns.map(column)]

/** Samples in the order in which they became public. */
export const byDate = (documents: readonly SampleDocument[]): SampleDocument[] =>
  documents.toSorted((a, b) => a.at.localeCompare(b.at))
