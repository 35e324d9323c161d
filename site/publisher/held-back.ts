import type { Change, Put } from 'shared/change-feed'
import { headline } from 'shared/headline'
import type { Kind } from 'shared/kinds'
import { type Touched, takeOut } from '../src/content/apply-changes.ts'
import { readRow, recordedTime, type Store } from '../src/content/store.ts'
import { digestOf } from './journal/pages.ts'

/** What something is held back for: a file, or a page that can be shown. */
const [FILES, PAGE] = ['files', 'page']

const WORDS = {
  [FILES]:
    '暂时没有更新，其余内容照常发布：它用到的图片、视频或附件还没有取到。过几分钟仍然如此，就是采编系统里缺少这些文件，或者文件已经损坏，请到“图片与附件”里重新上传，再重新发布。',
  [PAGE]:
    '没有发布，其余内容照常发布：它的页面不能生成，或者没有通过检查。请修改后重新发布；如果稿件本身没有问题，请管理员查看发布程序的日志。',
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
 * Holds back a publication whose page cannot be shown, where readers have none of it yet: every list would name it, and
 * nothing could be published any longer. Returns what that touches, or null where the page belongs to no such publication.
 * To be run in a transaction.
 */
export function holdBackUnfit(store: Store, path: string, release?: number): Touched | null {
  const owners = store.sql.all`SELECT kind, id FROM addresses WHERE address = ${path} AND role = 'own'`
  const addresses = owners.flatMap(
    ({ kind, id }) =>
      store.sql
        .all`SELECT address FROM addresses WHERE kind = ${String(kind)} AND id = ${String(id)} AND role <> 'gone'`,
  )
  const isShown = ({ address }: Owned) => release !== undefined && digestOf(store, release, String(address)) !== null
  return owners.length === 0 || addresses.some(isShown) ? null : holdBackStored(store, owners, PAGE)
}

type Owned = Record<string, unknown>

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

/** What is held back is all to be tried again: other templates may show it. */
export function tryAllAgain({ sql }: Store): void {
  sql.run`UPDATE held SET lack = ${FILES}`
}

const heldFor = ({ sql }: Store, lack: string): Put[] =>
  sql.all`SELECT change FROM held WHERE lack = ${lack} ORDER BY kind, id`.map(({ change }) =>
    JSON.parse(String(change)),
  )

/** Says what is held back, or nothing. */
export function heldBackSentence(store: Store): string {
  return Object.entries(WORDS)
    .flatMap(([lack, words]) => {
      const held = heldFor(store, lack)
      return held.length > 0 ? `${namesOf(held)}${words}` : []
    })
    .join('')
}

function namesOf(held: readonly Put[]): string {
  const titles = held.slice(0, NAMED).map(({ publication }) => `《${headline(publication)}》`)
  return titles.join('、') + (held.length > NAMED ? `等 ${held.length} 篇` : '')
}
