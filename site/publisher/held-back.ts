import type { Change } from 'shared/change-feed'
import { headline } from 'shared/headline'
import type { Kind } from 'shared/kinds'
import { type Touched, takeOut } from '../src/content/apply-changes.ts'
import { blobPathsOf } from '../src/content/blob-paths.ts'
import { readRow, recordedTime, type Store } from '../src/content/store.ts'
import { fetchBlobs } from './blobs.ts'
import { FileLost } from './change-feed.ts'
import type { Workplace } from './workplace.ts'

type Put = Extract<Change, { type: 'put' }>

/** A sentence names at most so many publications. */
const NAMED = 3

/** Fetches the files of changes. Those whose files the newsroom does not have are left out. */
export async function withFiles(
  changes: readonly Change[],
  source: Pick<Workplace, 'folders' | 'feed' | 'signal'>,
): Promise<Change[]> {
  const whole: Change[] = []
  for (const change of changes) if (await hasFiles(change, source)) whole.push(change)
  return whole
}

async function hasFiles(change: Change, source: Parameters<typeof withFiles>[1]): Promise<boolean> {
  try {
    if (change.type === 'put') await fetchBlobs(blobPathsOf(change.publication), source)
    return true
  } catch (error) {
    if (error instanceof FileLost) return false
    throw error
  }
}

/**
 * Holds back what came without its files, until they are there or something newer comes: readers go on with what they
 * have, and all other publications are published. To be run in a transaction.
 */
export function holdBack({ sql }: Store, changes: readonly Change[], whole: readonly Change[]): void {
  for (const change of changes) {
    const { kind, id } = change.type === 'put' ? change.publication : change
    sql.run`DELETE FROM held WHERE kind = ${kind} AND id = ${id}`
    if (!whole.includes(change)) sql.run`INSERT INTO held VALUES (${kind}, ${id}, ${JSON.stringify(change)})`
  }
}

/**
 * Holds back what is in the store and names a file that is found nowhere any longer. Returns what that touches. To be run
 * in a transaction.
 */
export function holdBackNaming(store: Store, path: string): Touched {
  const time = recordedTime(store)
  const found = store.sql.all`SELECT DISTINCT kind, id FROM blob_paths WHERE path = ${path} ORDER BY kind, id`
  const rows = found.flatMap(({ kind, id }) => readRow(store, kind as Kind, String(id), time) ?? [])
  const changes = rows.map(
    ({ publication, ordinals, sequence }): Put => ({ type: 'put', publication, ordinals, sequence }),
  )
  holdBack(store, changes, [])
  return takeOut(store, rows)
}

export const heldBack = ({ sql }: Store): Put[] =>
  sql.all`SELECT change FROM held ORDER BY kind, id`.map(({ change }) => JSON.parse(String(change)))

/** Says what is held back, or nothing. */
export function heldBackSentence(store: Store): string {
  const held = heldBack(store)
  if (held.length === 0) return ''
  const titles = held.slice(0, NAMED).map(({ publication }) => `《${headline(publication)}》`)
  const names = titles.join('、') + (held.length > NAMED ? `等 ${held.length} 篇` : '')
  return `${names}暂时没有更新，其余内容照常发布：采编系统里缺少它用到的图片或附件，或者文件已经损坏。请到“图片与附件”里重新上传文件，再重新发布。`
}
