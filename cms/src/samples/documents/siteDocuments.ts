import { GLOBAL_IDS, type GlobalKind } from 'shared/kinds'
import { sampleHome, sampleNavigation, sampleSettings } from '../content/site.ts'
import { sampleBody } from './sampleBody.ts'
import { idsOf, LATEST, OPENING, relationTo, type SampleDocument } from './sampleDocument.ts'

export const settings = (url: string): SampleDocument =>
  global('settings', '网站设置', { ...sampleSettings, url, about: sampleBody(sampleSettings.about).text })

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
    recommended: sampleHome.recommended.map(({ kind, key }) => relationTo(kind, key)),
    profiles: idsOf('profiles', sampleHome.profiles),
    columns: idsOf('columns', sampleHome.columns),
    topics: idsOf('topics', sampleHome.topics),
  })

const global = (kind: GlobalKind, name: string, data: Record<string, unknown>): SampleDocument => ({
  kind,
  id: GLOBAL_IDS[kind],
  name,
  at: kind === 'home' ? LATEST : OPENING,
  media: [],
  data,
})
