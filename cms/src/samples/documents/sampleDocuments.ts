import { sampleLectures } from '../content/lectures.ts'
import { sampleNews } from '../content/news/index.ts'
import { sampleProfiles } from '../content/profiles/index.ts'
import { sampleSpeakers } from '../content/speakers.ts'
import { sampleStories } from '../content/stories/index.ts'
import { sampleColumns, sampleTopics } from '../content/structure.ts'
import { sampleStudios } from '../content/studios.ts'
import { sampleUnits } from '../content/units.ts'
import { article, lecture } from './manuscripts.ts'
import { profile } from './profiles.ts'
import type { SampleDocument } from './sampleDocument.ts'
import { home, navigation, settings } from './siteDocuments.ts'
import { column, speaker, studio, topic, unit } from './structure.ts'

/** All samples, each after those that its data refers to; its links may lead further on. The home page is last. */
export const sampleDocuments = (siteUrl: string): SampleDocument[] => [
  ...structureDocuments(),
  ...sampleTopics.map(topic),
  ...sampleStudios.map(studio),
  ...sampleSpeakers.map(speaker),
  settings(siteUrl),
  navigation(),
  ...sampleProfiles.map(profile),
  ...sampleStories.map(article('stories')),
  ...sampleNews.map(article('news')),
  ...sampleLectures.map(lecture),
  home(),
]

/** What manuscripts stand on. */
export const structureDocuments = (): SampleDocument[] => [...sampleUnits.map(unit), ...sampleColumns.map(column)]

/** Samples in the order in which they became public. */
export const byDate = (documents: readonly SampleDocument[]): SampleDocument[] =>
  documents.toSorted((a, b) => a.at.localeCompare(b.at))
