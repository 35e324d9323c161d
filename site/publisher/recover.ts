import { rm } from 'node:fs/promises'
import { readState, writeState } from '../src/content/store.ts'
import { dropPartials, sweepBlobs } from './blobs.ts'
import { neededBlobPaths } from './held-back.ts'
import { namesOf, releaseIn, turnInto } from './journal/releases.ts'
import { nextSlice } from './journal/stale.ts'
import { finishSlice, publishSlice } from './publish-slice.ts'
import { publish } from './publisher.ts'
import { orMakeRoom } from './releases/make-room.ts'
import { servedRelease, serveNothing, sweepFolders } from './releases/release-folders.ts'
import { largestHere } from './releases/renew.ts'
import { serveLive } from './releases/swap.ts'
import { enter, wentDown } from './running.ts'
import { detailsOf, sentenceOf } from './sentences.ts'
import { shrinkingProblem } from './shrinking.ts'
import { sweepVerifications } from './verifying/sweep.ts'
import type { Workplace } from './workplace.ts'

/** So many slices take a few seconds. */
const SLICES_BEFORE_READERS = 32

/**
 * Finishes what an earlier run left undone, so that no half-published release is served. Where nothing was, it writes
 * nothing: a disk that is full keeps nobody from the site.
 */
export async function recover(work: Workplace): Promise<void> {
  const { store, folders } = work
  const isTrusted = !wentDown(store)
  if (isTrusted) await orMakeRoom(() => finishSlice(work), work)
  await rm(folders.staging, { recursive: true, force: true })
  await sweepVerifications(folders)
  await sweepFolders(keptReleases(work), folders)
  await sweepCache(work)
  if (isTrusted) await serveLive(work)
  else await renderAnew(work)
  await finishWithdrawals(work).catch((error: unknown) =>
    work.log(`上次中断的撤稿还没有补完。${sentenceOf(error)}`, detailsOf(error)),
  )
}

/** A store that was lost knows nothing of the release that readers see, and that must stay until there is another. */
function keptReleases({ store, folders }: Workplace): number[] {
  const served = servedRelease(folders)
  return [...namesOf(store), ...(served === null ? [] : [served])]
}

/** What an earlier run was fetching, and what nothing needs any longer; a store that is not whole knows too little of it. */
async function sweepCache({ store, folders }: Workplace): Promise<void> {
  await dropPartials(folders)
  if (releaseIn(store, 'live') && !readState(store, 'catchingUp')) await sweepBlobs(neededBlobPaths(store), folders)
}

/** What was withdrawn is gone before readers come, but for a withdrawal of so much that they would wait for long. */
async function finishWithdrawals(work: Workplace): Promise<void> {
  const { store } = work
  const live = releaseIn(store, 'live')
  if (!live || readState(store, 'catchingUp') || shrinkingProblem(work)) return
  const largest = largestHere(store, live)
  for (let slices = 0; slices < SLICES_BEFORE_READERS; slices++) {
    const slice = nextSlice(store, live.name, { largest, withdrawalsAlone: true })
    if (!slice) return
    enter(work)
    await publishSlice(work, { release: live, slice, largest })
  }
}

/**
 * A machine that went down may have lost the bytes of files that were renamed already. Until everything is rendered anew,
 * readers are told to wait rather than shown broken pages. A site that waits for its operator to say whether it may shrink
 * goes on waiting with the pages that it has: nothing else could be shown.
 */
async function renderAnew(work: Workplace): Promise<void> {
  const { store, folders, log, now } = work
  writeState(store, 'wanted', 'yes')
  const refusal = shrinkingProblem(work)
  if (refusal) {
    log(`上次停机不正常，应当重新生成全站，但现在不能，网站照旧开放。${refusal}`, {
      event: 'machine-down',
      level: 'warn',
    })
    const standby = releaseIn(store, 'standby')
    if (standby) turnInto(store, standby, 'dropped', now())
    await serveLive(work)
    return enter(work)
  }
  log('上次停机不正常，已发布的文件可能不完整，正在重新生成全站，完成后开放。', {
    event: 'machine-down',
    level: 'warn',
  })
  const untrusted = (['live', 'standby'] as const).flatMap((state) => releaseIn(store, state) ?? [])
  await serveNothing(folders)
  await publish(work).catch((error: unknown) =>
    log(`全站没能重新生成，网站暂不开放。${sentenceOf(error)}`, { event: 'render-failed', level: 'error' }),
  )
  for (const release of untrusted) turnInto(store, release, 'dropped', now())
  enter(work)
  await serveLive(work)
}
