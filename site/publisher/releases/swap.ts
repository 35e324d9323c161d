import { sweepBlobs } from '../blobs.ts'
import { neededBlobPaths } from '../held-back.ts'
import { namesOf, type Release, releaseIn, turnInto } from '../journal/releases.ts'
import { announceMaps } from '../maps/announce-maps.ts'
import type { Workplace } from '../workplace.ts'
import { assetsIn, lendAssets, serve, servedRelease, sweepFolders } from './release-folders.ts'

type Swapping = Pick<Workplace, 'store' | 'folders' | 'templates' | 'now'>

/**
 * Lets a new release follow the live one, which stands by unless it was made with the same templates. To be run in a
 * transaction; readers see it with `serveLive`.
 */
export function succeed(next: Release, { store, now }: Swapping): void {
  const [live, standby] = [releaseIn(store, 'live'), releaseIn(store, 'standby')]
  const isSuperseded = live !== null && live.build !== next.build
  if (standby && (isSuperseded || standby.build === next.build)) turnInto(store, standby, 'dropped', now())
  if (live) turnInto(store, live, isSuperseded ? 'standby' : 'dropped', now())
  turnInto(store, next, 'live', now())
}

/** Lets the release that stood by change places with the live one. To be run in a transaction. */
export function goBack(standby: Release, live: Release, { store, now }: Swapping): void {
  turnInto(store, live, 'standby', now())
  turnInto(store, standby, 'live', now())
}

/**
 * Puts the style sheets of the release that readers see into the one that is to follow, for those who still hold its pages.
 * They stay for one release: what was lent itself is not lent on. Where nobody knows any longer what was lent, for the
 * store or the templates were lost, all is lent, and goes with the release after.
 */
export async function lendTo(next: Release, { store, folders, templates }: Swapping): Promise<void> {
  const live = releaseIn(store, 'live')
  const from = live?.name ?? servedRelease(folders)
  if (from === null) return
  const own = live && (await templates.load(live.build).catch(() => null))
  await lendAssets(from, next.name, own?.files ?? (await assetsIn(from, folders)), folders)
}

/** Shows readers the release that the store calls live. What failed or was cut off here is done by the next call. */
export async function serveLive({ store, folders }: Pick<Swapping, 'store' | 'folders'>): Promise<void> {
  const live = releaseIn(store, 'live')
  if (!live || servedRelease(folders) === live.name) return
  await announceMaps(folders)
  await serve(live.name, folders)
  await announceMaps(folders)
  await sweepBlobs(neededBlobPaths(store), folders)
  await sweepFolders(namesOf(store), folders)
}
