import type { PayloadRequest } from 'payload'
import { formerAddress } from 'shared/addresses'
import { headline } from 'shared/headline'
import type { Kind } from 'shared/kinds'
import { address as pageAddress } from 'shared/parts'
import { SITE_PAGES } from 'shared/publications/site'
import { lock } from '../database/locks.ts'
import type { Source } from './projection/source.ts'
import { type PublicationRow, publicationRows, saveRow } from './publicationStore.ts'
import { Refusal } from './refusal.ts'
import { letThroughBesides } from './signOffToken.ts'
import { nounOf } from './wording.ts'

/** Where a document was found before: at its own former addresses, and at that of the old site which it names. */
export function aliasesOf(source: Source, { kind, address, before }: Origin): string[] {
  const own = before.filter((former) => former !== address && isPageOf(kind, former))
  const former = typeof source.originalUrl === 'string' ? formerAddress(source.originalUrl) : null
  return [...new Set([...own, ...(former && former !== address ? [former] : [])])]
}

const isPageOf = (kind: Kind, path: string): boolean =>
  path.startsWith(`/${kind}/`) && pageAddress.safeParse(path).success

interface Origin {
  kind: Kind
  /** Its own address now. */
  address: string
  /** All addresses that have led to it. */
  before: readonly string[]
}

/**
 * Gives an address to a publication. Where another one is public there now, it is refused; where another one was there
 * before, that one loses the address, and is numbered again so that readers of the feed learn of it. So each address
 * leads to one publication at most.
 */
export async function takeAddress(req: PayloadRequest, address: string, taker: string): Promise<void> {
  for (const row of await holders(req, address, taker)) {
    if (row.live && row.address === address) throw taken(address, row)
    letThroughBesides(req, taker, row.id)
    await saveRow(req, withoutAddress(row, address), row)
  }
}

/**
 * Gives the address of the old site to a publication. Two live ones cannot both have come from there: the second is
 * refused, whether the first has its own page at this address or redirects it.
 */
export async function takeFormerAddress(req: PayloadRequest, address: string, taker: string): Promise<void> {
  if (Object.hasOwn(SITE_PAGES, address)) {
    throw new Refusal(`旧网址 ${address} 是本站自己的页面，不能转到别处。请核对或清空“原网址”，再送审。`, 409)
  }
  for (const row of await holders(req, address, taker)) {
    if (row.live) throw claimed(address, row)
    letThroughBesides(req, taker, row.id)
    await saveRow(req, withoutAddress(row, address), row)
  }
}

async function holders(req: PayloadRequest, address: string, taker: string): Promise<PublicationRow[]> {
  await lock(req, `address:${address}`)
  return publicationRows(req, { and: [{ addresses: { equals: address } }, { id: { not_equals: taker } }] })
}

function taken(address: string, row: PublicationRow): Refusal {
  return new Refusal(`网址 ${address} 正由${nameOf(row)}使用。请修改“网址标识”，再送审。`, 409)
}

const claimed = (address: string, row: PublicationRow): Refusal =>
  new Refusal(`旧网址 ${address} 已经转到${nameOf(row)}。请核对“原网址”：两篇文章不会来自同一个旧网页。`, 409)

const nameOf = ({ kind, data }: PublicationRow): string => (data ? `《${headline(data)}》` : `另一份${nounOf(kind)}`)

function withoutAddress(row: PublicationRow, address: string): PublicationRow {
  const others = (list: readonly string[]) => list.filter((other) => other !== address)
  const { data } = row
  return {
    ...row,
    addresses: others(row.addresses),
    data: data && 'aliases' in data ? { ...data, aliases: others(data.aliases) } : data,
    state: 'pending',
  }
}
