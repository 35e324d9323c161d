import { inTransaction } from '../../src/content/store.ts'
import { sweepBlobs } from '../blobs.ts'
import { namedBlobPaths } from '../journal/blobs.ts'
import { namesOf, type Release, releaseIn, turnInto } from '../journal/releases.ts'
import { announceMaps } from '../maps/announce-maps.ts'
import type { Workplace } from '../workplace.ts'
import { lendAssets, serve, sweepFolders } from './release-folders.ts'

type Swapping = Pick<Workplace, 'store' | 'folders' | 'templates' | 'now'>

/** Shows readers a new release. The one that they saw stands by, unless it was made with the same templates. */
export async function succeed(next: Release, { store, folders, templates, now }: Swapping): Promise<void> {
  const live = releaseIn(store, 'live')
  if (live) await lendTo(next, live, { folders, templates })
  inTransaction(store, () => {
    const standby = releaseIn(store, 'standby')
    const isSuperseded = live !== null && live.build !== next.build
    if (standby && (isSuperseded || standby.build === next.build)) turnInto(store, standby, 'dropped', now())
    if (live) turnInto(store, live, isSuperseded ? 'standby' : 'dropped', now())
    turnInto(store, next, 'live', now())
  })
  await serve(next.name, folders)
  await announceMaps(folders)
  await sweepBlobs(namedBlobPaths(store), folders)
  if (!live) await sweepFolders(namesOf(store), folders)
}

/** Shows readers the release that stood by, which now has what every publish brought. */
export async function goBack(standby: Release, live: Release, { store, folders, templates, now }: Swapping) {
  await lendTo(standby, live, { folders, templates })
  inTransaction(store, () => {
    turnInto(store, live, 'standby', now())
    turnInto(store, standby, 'live', now())
  })
  await serve(standby.name, folders)
  await announceMaps(folders)
}

async function lendTo(next: Release, live: Release, { folders, templates }: Pick<Swapping, 'folders' | 'templates'>) {
  const { files } = await templates.load(live.build).catch(() => ({ files: [] }))
  await lendAssets(live.name, next.name, files, folders)
}
