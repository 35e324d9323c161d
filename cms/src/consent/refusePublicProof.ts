import type { CollectionBeforeChangeHook } from 'payload'
import { pagesThatShow } from '../pictures/pagesThatShow.ts'
import { relation } from '../publishing/projection/source.ts'
import { Refusal } from '../publishing/refusal.ts'

/** What proves somebody's consent is for the newsroom alone: a file that readers see, or are about to, cannot become it. */
export const refusePublicProof: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const file = relation(data.consent?.file)
  if (file === null || file === relation(originalDoc?.consent?.file)) return data
  const pages = await pagesThatShow(req, file)
  if (!pages) return data
  throw new Refusal(
    `没有保存：选作同意书的文件正在公开页面上使用：${pages}。同意书只供内部保存，请另选一个文件，或者先从这些页面上换掉它。`,
    409,
  )
}
