import type { Change, Put } from 'shared/change-feed'
import { headline } from 'shared/headline'
import type { Kind } from 'shared/kinds'
import { applyChanges, type Touched, takeOut } from '../src/content/apply-changes.ts'
import { blobPathsOf } from '../src/content/blob-paths.ts'
import { isLive, readRow, recordedTime, type Store } from '../src/content/store.ts'
import { hasFiles } from './arriving-files.ts'
import { takeEarlier } from './earlier.ts'
import { namedBlobPaths } from './journal/blobs.ts'
import { digestOf } from './journal/pages.ts'
import type { Workplace } from './workplace.ts'

/** What something is held back for: a file, or a page that can be shown. */
const FILES = 'files'
const PAGE = 'page'

const WORDS = {
  [FILES]:
    '暂时没有更新，其余内容照常发布：它用到的图片、视频或附件还没有取到。过几分钟仍然如此，多半是采编系统里缺少这些文件，或者文件已经损坏，请到“图片与附件”里重新上传，再重新发布；也可能是网站服务器的磁盘放不下，请管理员查看。',
  [PAGE]:
    '没有发布，其余内容照常发布，网站上已有的版本保持原样：它的页面不能生成，或者没有通过检查。请修改后重新发布；如果稿件本身没有问题，请管理员查看发布程序的日志。',
}

/** A sentence names at most so many publications. */
const NAMED = 3

/**
 * Holds back what came without its files, until they are there or something newer comes: readers go on with what they
 * have, and all other publications are published. To be run in a transaction.
 */
export function holdBack(store: Store, changes: readonly Change[], whole: readonly Change[]): void {
  for (const change of changes) {
    const { kind, id } = change.type === 'put' ? change.publication : change
    store.sql.run`DELETE FROM held WHERE kind = ${kind} AND id = ${id}`
    if (change.type === 'put' && !whole.includes(change)) keep(store, change, FILES)
  }
}

/**
 * Holds back what is in the store and names a file that is found nowhere any longer. Returns what that touches. To be run
 * in a transaction.
 */
export function holdBackNaming(store: Store, path: string): Touched {
  return holdBackStored(store, store.sql.all`SELECT DISTINCT kind, id FROM blob_paths WHERE path = ${path}`, FILES)
}

/**
 * Holds back a publication whose page cannot be shown: every list would name it, and nothing could be published any longer.
 * Where readers have an earlier version of it, that one is put back. Returns what that touches, or null where the page
 * belongs to no publication, or to one that readers have as it is. To be run in a transaction.
 */
export function holdBackUnfit(store: Store, path: string, release?: number): Touched | null {
  const owners = store.sql.all`SELECT kind, id FROM addresses WHERE address = ${path} AND role = 'own'`
  const addresses = owners.flatMap(
    ({ kind, id }) =>
      store.sql
        .all`SELECT address FROM addresses WHERE kind = ${String(kind)} AND id = ${String(id)} AND role <> 'gone'`,
  )
  const isShown = ({ address }: Owned) => release !== undefined && digestOf(store, release, String(address)) !== null
  if (owners.length === 0) return null
  if (!addresses.some(isShown)) return holdBackStored(store, owners, PAGE)
  const earlier = owners.map(({ kind, id }) => takeEarlier(store, kind as Kind, String(id)))
  if (earlier.includes(undefined)) return null
  return applyChanges(
    store,
    earlier.filter((put) => !!put),
    holdBackStored(store, owners, PAGE),
  )
}

type Owned = Record<string, unknown>

/** Takes publications out of the store, and keeps them as they are. */
function holdBackStored(store: Store, found: readonly Owned[], lack: string): Touched {
  const time = recordedTime(store)
  const rows = found.flatMap(({ kind, id }) => readRow(store, kind as Kind, String(id), time) ?? [])
  for (const { publication, ordinals, sequence } of rows) {
    keep(store, { type: 'put', publication, ordinals, sequence }, lack)
  }
  return takeOut(store, rows)
}

function keep({ sql }: Store, change: Put, lack: string): void {
  const { kind, id } = change.publication
  sql.run`INSERT OR REPLACE INTO held VALUES (${kind}, ${id}, ${JSON.stringify(change)}, ${lack})`
}

/** What is held back until its files are here. */
export const waitingForFiles = (store: Store): Put[] => heldFor(store, FILES)

/** What the cache is for: the files of what is in the store, and of what is held back. */
export function neededBlobPaths(store: Store): string[] {
  return [...namedBlobPaths(store), ...allHeld(store).flatMap(({ publication }) => blobPathsOf(publication))]
}

/** Of what is held back, that of which readers have an earlier version. */
export const heldEdits = (store: Store): Put[] =>
  allHeld(store).filter(({ publication: { kind, id } }) => isLive(store, kind, id))

/** What is held back is all to be tried again: other templates may show it. */
export function tryAllAgain({ sql }: Store): void {
  sql.run`UPDATE held SET lack = ${FILES}`
}

const heldFor = (store: Store, lack: string): Put[] => allHeld(store, [lack])

const allHeld = ({ sql }: Store, lacks = [FILES, PAGE]): Put[] =>
  sql.all`
    SELECT change FROM held WHERE lack IN (SELECT value FROM json_each(${JSON.stringify(lacks)}))
    ORDER BY kind, id`.map(({ change }) => JSON.parse(String(change)))

/** Says what is held back, or nothing. What has its files by now is tried again in no time. */
export function heldBackSentence(work: Pick<Workplace, 'store' | 'folders'>): string {
  const sentenceOn = (lack: keyof typeof WORDS, held: Put[]) => (held.length > 0 ? titlesOf(held) + WORDS[lack] : '')
  const waiting = waitingForFiles(work.store).filter((change) => !hasFiles(change, work))
  return sentenceOn(FILES, waiting) + sentenceOn(PAGE, heldFor(work.store, PAGE))
}

/** The first of these by their titles. */
export function titlesOf(held: readonly Put[]): string {
  const titles = held.slice(0, NAMED).map(({ publication }) => `《${headline(publication)}》`)
  return titles.join('、') + (held.length > NAMED ? `等 ${held.length} 篇` : '')
}
