import type { Payload } from 'payload'
import { GLOBAL_IDS, GLOBAL_KINDS, type GlobalKind } from 'shared/kinds'
import { SITE_PAGES, type SitePage } from 'shared/publications/site'
import { untilStored } from '../database/conflicts.ts'
import { environmentOf } from '../environment.ts'
import type { Home, Navigation, Setting } from '../payload-types.ts'
import { issueDocument } from '../samples/issueDocument.ts'
import { sampleStaff } from '../samples/staff.ts'

const PAGES: SitePage[] = ['/', '/profiles/', '/stories/', '/lectures/', '/topics/', '/units/', '/about/']

/**
 * The site cannot be rendered without its name, navigation and home page: a newsroom that never published them starts
 * with neutral ones.
 */
export async function publishNeutralGlobals(payload: Payload): Promise<void> {
  const { docs } = await payload.find({
    collection: 'publications',
    where: { document: { in: Object.values(GLOBAL_IDS) } },
    pagination: false,
    select: { kind: true },
  })
  const known = new Set(docs.map(({ kind }) => kind))
  for (const kind of GLOBAL_KINDS.filter((each) => !known.has(each))) await publishNeutral(payload, kind)
}

async function publishNeutral(payload: Payload, kind: GlobalKind): Promise<void> {
  const staff = await sampleStaff(payload)
  const data = neutral(kind, payload)
  await untilStored(() =>
    payload.updateGlobal<GlobalKind, never>({ slug: kind, data, draft: true, user: staff.author }),
  )
  await issueDocument(payload, { kind, id: GLOBAL_IDS[kind], staff })
}

function neutral(kind: GlobalKind, payload: Payload): Partial<Setting | Navigation | Home> {
  switch (kind) {
    case 'settings':
      return {
        name: '劳模工匠风采',
        organiser: '总工会',
        url: environmentOf(payload).siteUrl,
        description: '讲述劳模和工匠的故事，预告宣讲活动。',
      }
    case 'navigation':
      return { items: PAGES.map((page) => ({ label: SITE_PAGES[page], target: 'page', page })) }
    case 'home':
      return {}
  }
}
