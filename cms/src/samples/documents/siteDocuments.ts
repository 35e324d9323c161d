import { GLOBAL_IDS, type GlobalKind } from 'shared/kinds'
import type { SampleUnit } from '../content/sample.ts'
import { sampleHome, sampleNavigation, sampleSettings } from '../content/site.ts'
import type { SampleColumn, SampleTopic } from '../content/structure.ts'
import { sceneOf } from './media.ts'
import { LATEST, OPENING, relationTo, richText, type SampleDocument } from './sampleDocument.ts'
import { sampleId } from './sampleId.ts'

export const unit = ({ key, ...data }: SampleUnit): SampleDocument => ({
  kind: 'units',
  id: sampleId('units', key),
  name: data.name,
  at: OPENING,
  media: [],
  data,
})

export const column = ({ key, ...data }: SampleColumn): SampleDocument => ({
  kind: 'columns',
  id: sampleId('columns', key),
  name: data.name,
  at: OPENING,
  media: [],
  data,
})

export function topic({ key, picture, items, ...words }: SampleTopic): SampleDocument {
  const cover = sceneOf(picture)
  const data = { ...words, cover: cover.id, items: items.map((item) => relationTo(item.kind, item.key)) }
  return { kind: 'topics', id: sampleId('topics', key), name: words.title, at: LATEST, media: [cover], data }
}

export const settings = (url: string): SampleDocument =>
  global('settings', '网站设置', { ...sampleSettings, url, about: richText(sampleSettings.about) })

export const navigation = (): SampleDocument =>
  global('navigation', '导航', {
    items: sampleNavigation.map(({ label, to }) =>
      'page' in to
        ? { label, target: 'page', page: to.page }
        : { label, target: 'publication', publication: relationTo('columns', to.column) },
    ),
  })

export const home = (): SampleDocument =>
  global('home', '首页', {
    lead: relationTo('stories', sampleHome.lead),
    profiles: sampleHome.profiles.map((key) => sampleId('profiles', key)),
    columns: sampleHome.columns.map((key) => sampleId('columns', key)),
    topics: sampleHome.topics.map((key) => sampleId('topics', key)),
  })

const global = (kind: GlobalKind, name: string, data: Record<string, unknown>): SampleDocument => ({
  kind,
  id: GLOBAL_IDS[kind],
  name,
  at: kind === 'home' ? LATEST : OPENING,
  media: [],
  data,
})
