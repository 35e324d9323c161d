import { Content } from '../src/content/content.ts'
import { inTransaction, type Store } from '../src/content/store.ts'
import { checkFile } from './checking/check-file.ts'
import { holdBackUnfit } from './held-back.ts'
import { type Release, releaseIn } from './journal/releases.ts'
import { markStale } from './journal/stale.ts'
import { PageFault } from './page-fault.ts'
import { servedRelease } from './releases/release-folders.ts'
import type { Workplace } from './workplace.ts'

/** So many new and changed pages are looked at to find the one that fails. */
const MOST_SUSPECTS = 100

/**
 * Holds back a new or changed publication whose page cannot be shown, so that everything else can be published. False where
 * the error is none of that kind, or where nobody knows what has changed: the store was lost, and readers have a release.
 */
export async function setAside(work: Workplace, error: unknown): Promise<boolean> {
  const { store, folders, templates, log } = work
  if (!(error instanceof PageFault)) return false
  const live = releaseIn(store, 'live')
  if (!live && servedRelease(folders) !== null) return false
  for await (const fault of faultsBehind(error, { store, live, templates })) {
    if (!holdBack(store, fault, live)) continue
    log(fault.message, { event: 'held-back', level: 'error' })
    return true
  }
  return false
}

function holdBack(store: Store, { path }: PageFault, live: Release | null): boolean {
  return inTransaction(store, () => {
    const touched = holdBackUnfit(store, path, live?.name)
    if (touched) markStale(store, touched)
    return touched !== null
  })
}

/** Lists and feeds show what is new, too. Where one of them fails, the cause may be a text that fails by itself. */
async function* faultsBehind(
  error: PageFault,
  { store, live, templates }: Pick<Workplace, 'store' | 'templates'> & { live: Release | null },
): AsyncGenerator<PageFault> {
  yield error
  if (!live) return
  const { render } = await templates.load(live.build)
  const { url: origin } = new Content(store).settings()
  const suspects = store.sql.all`
    SELECT address FROM addresses
    WHERE role = 'own' AND (
      (kind, id) IN (SELECT kind, id FROM earlier) OR address NOT IN (SELECT path FROM pages WHERE release = ${live.name})
    )
    ORDER BY sequence DESC LIMIT ${MOST_SUSPECTS}`
  for (const path of suspects.map(({ address }) => String(address))) {
    try {
      const page = await render(path, store)
      if (page) checkFile(path, page.body, { origin, resolves: () => true })
    } catch (error) {
      if (!(error instanceof PageFault)) throw error
      yield error
    }
  }
}
