import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { Store } from '../src/content/store.ts'
import type { Folders } from './folders.ts'

/** A site of fewer pages may shrink as it likes. */
const FEW = 20

interface Sized {
  store: Store
  folders: Pick<Folders, 'root' | 'size'>
}

/** How many pages of their own the live publications have. */
export function countPublications({ sql }: Store): number {
  return Number(sql.get`SELECT size FROM lists WHERE list = 'pages'`?.size ?? 0)
}

/** Notes how large the site has become. However little each publish takes away, the largest it has been is what counts. */
export function noteSize(sized: Sized): void {
  if (countPublications(sized.store) > largestSize(sized)) acceptSize(sized)
}

/** Takes the present number of publications for the right one. It is kept beside the releases: the store may be lost. */
export function acceptSize({ store, folders }: Sized): void {
  mkdirSync(folders.root, { recursive: true })
  writeFileSync(`${folders.size}.partial`, String(countPublications(store)))
  renameSync(`${folders.size}.partial`, folders.size)
}

/** A sentence where more than half of what the site was made from is gone; or null. */
export function shrinkingProblem(sized: Sized): string | null {
  const before = largestSize(sized)
  const now = countPublications(sized.store)
  if (before < FEW || now * 2 >= before) return null
  return `公开的内容从 ${before} 篇减少到 ${now} 篇，少了一半以上，网站暂停更新，保持原样。请核对采编系统的数据；如果确实要这样发布，请运行 npm run publisher -- rerender。`
}

function largestSize({ folders }: Sized): number {
  try {
    return Number(readFileSync(folders.size, 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0
    throw error
  }
}
