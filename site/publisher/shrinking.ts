import { readState, type Store, writeState } from '../src/content/store.ts'

/** A site of fewer pages may shrink as it likes. */
const FEW = 20

/** How many pages of their own the live publications have. */
export function countPublications({ sql }: Store): number {
  return Number(sql.get`SELECT size FROM lists WHERE list = 'pages'`?.size ?? 0)
}

/** Takes the present number of publications for the right one. */
export function acceptSize(store: Store): void {
  writeState(store, 'publications', String(countPublications(store)))
}

/** A sentence where more than half of what the site was made from is gone, for an editor withdraws one by one; or null. */
export function shrinkingProblem(store: Store): string | null {
  const before = Number(readState(store, 'publications') ?? 0)
  const now = countPublications(store)
  if (before < FEW || now * 2 >= before) return null
  return `公开的内容从 ${before} 篇减少到 ${now} 篇，少了一半以上，网站暂停更新，保持原样。请核对采编系统的数据；如果确实要这样发布，请运行 npm run publisher -- rerender。`
}
