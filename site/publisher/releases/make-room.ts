import { releaseIn } from '../journal/releases.ts'
import { isDiskFull } from '../sentences.ts'
import type { Workplace } from '../workplace.ts'
import { servedRelease, sweepFolders } from './release-folders.ts'

/** Does what everything else waits for. Where the disk is full, room is made for the next try, and the error is thrown. */
export async function orMakeRoom(task: () => Promise<void>, work: Workplace): Promise<void> {
  try {
    await task()
  } catch (error) {
    if (isDiskFull(error)) await makeRoom(work)
    throw error
  }
}

/**
 * Removes what can be made again, without writing anything: the release that is being built, and those that nobody will
 * see any more.
 */
async function makeRoom({ store, folders, construction }: Workplace): Promise<void> {
  construction?.stop()
  await construction?.finished
  const needed = [releaseIn(store, 'live')?.name, releaseIn(store, 'standby')?.name, servedRelease(folders)]
  await sweepFolders(
    needed.filter((name) => typeof name === 'number'),
    folders,
  )
}
