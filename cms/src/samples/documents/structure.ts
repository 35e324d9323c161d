import type { SampleSpeaker, SampleStudio, SampleUnit } from '../content/sample.ts'
import type { SampleColumn, SampleTopic } from '../content/structure.ts'
import { sceneOf } from './media.ts'
import { OPENING, relationTo, type SampleDocument } from './sampleDocument.ts'
import { sampleId } from './sampleId.ts'

/** What other pages stand on is public from the first day. */
const opened = { at: OPENING, media: [] }

export const unit = ({ key, parent, ...words }: SampleUnit): SampleDocument => ({
  ...opened,
  kind: 'units',
  id: sampleId('units', key),
  name: words.name,
  data: { ...words, parent: parent && sampleId('units', parent) },
})

export const column = ({ key, ...data }: SampleColumn): SampleDocument => ({
  ...opened,
  kind: 'columns',
  id: sampleId('columns', key),
  name: data.name,
  data,
})

export function topic({ key, picture, items, ...words }: SampleTopic): SampleDocument {
  const cover = sceneOf(picture)
  return {
    ...opened,
    kind: 'topics',
    id: sampleId('topics', key),
    name: words.title,
    media: [cover],
    data: { ...words, cover: cover.id },
    links: { items: items.map((item) => relationTo(item.kind, item.key)) },
  }
}

export const studio = ({ key, leader, unit: home, ...words }: SampleStudio): SampleDocument => ({
  ...opened,
  kind: 'studios',
  id: sampleId('studios', key),
  name: words.name,
  data: { ...words, unit: sampleId('units', home) },
  links: { leader: sampleId('profiles', leader) },
})

export const speaker = ({ key, unit: home, profile, ...words }: SampleSpeaker): SampleDocument => ({
  ...opened,
  kind: 'speakers',
  id: sampleId('speakers', key),
  name: words.name,
  data: { ...words, unit: sampleId('units', home) },
  links: profile ? { profile: sampleId('profiles', profile) } : undefined,
})
