import { APIError, type CollectionBeforeValidateHook } from 'payload'
import type { PageKind } from 'shared/kinds'
import { isSlug, slugify, slugifyName } from 'shared/slugs'
import { readable } from '../access/readable.ts'
import { wasPublished } from '../collections/wasPublished.ts'
import { type Claim, freeSlug, holderOf } from './claims.ts'

type Words = { id?: string; name?: string; title?: string; slug?: string | null }

/**
 * Every page's slug. A typed one is lower-cased, checked, and refused where it is taken; an empty one is made from the
 * pinyin of the title and numbered where it is taken. An automatic slug follows the title until the first publication,
 * so that no public address ever moves by itself.
 */
export const fillSlug: CollectionBeforeValidateHook = async ({ collection, data, originalDoc, req }) => {
  if (!data) return data
  const kind = collection.slug as PageKind
  const before: Words = originalDoc ?? {}
  const now: Words = { ...before, ...data }
  const claim: Claim = { kind, id: before.id ?? now.id, req }
  const typed = now.slug?.trim().toLowerCase() ?? ''

  if (typed !== '' && typed !== before.slug) return { ...data, slug: await typedSlug(typed, claim) }
  if (typed !== '' && !(await followsTitle({ before, now, claim }))) return { ...data, slug: typed }
  return { ...data, slug: await freeSlug(readableSlug(headline(now), claim), claim) }
}

const headline = ({ name, title }: Words): string => title ?? name ?? ''

/** Pinyin, or the kind and the start of the id where a title holds nothing that can be read. */
const readableSlug = (title: string, { kind, id }: Claim): string =>
  (kind === 'profiles' ? slugifyName(title) : slugify(title)) || [kind, id?.slice(0, 8)].filter(Boolean).join('-')

async function typedSlug(slug: string, claim: Claim): Promise<string> {
  if (!isSlug(slug)) {
    throw new APIError(
      `网址标识“${slug}”不能使用：只能由小写字母、数字和单个连字符组成，不超过 80 个字符，也不能是网站自用的词。请修改后再保存。`,
      400,
    )
  }
  const holder = await holderOf(slug, claim)
  if (!holder) return slug
  const place = holder.deletedAt ? '（在回收站里）' : ''
  const isNamed = await readable(claim.req, claim.kind, holder.id)
  const name = isNamed ? `《${headline(holder)}》${place}` : '另一份内容'
  throw new APIError(`网址标识“${slug}”已经被${name}使用。请换一个，或者留空由系统生成。`, 409)
}

async function followsTitle({ before, now, claim }: { before: Words; now: Words; claim: Claim }): Promise<boolean> {
  if (headline(before) === headline(now)) return false
  const automatic = readableSlug(headline(before), claim)
  const isAutomatic = before.slug === automatic || before.slug?.replace(/-\d+$/, '') === automatic
  return isAutomatic && !(claim.id && (await wasPublished(claim.req, claim.kind, claim.id)))
}
