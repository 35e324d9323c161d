import type { PayloadRequest } from 'payload'
import { headline } from 'shared/headline'
import { lock } from '../database/locks.ts'
import { type PublicationRow, publicationRows, saveRow } from './publicationStore.ts'
import { Refusal } from './refusal.ts'
import { nounOf } from './wording.ts'

/**
 * Gives an address to a publication. Where another one is public there now, it is refused; where another one was there
 * before, that one loses the address, and is numbered again so that readers of the feed learn of it. So each address
 * leads to one publication at most.
 */
export async function takeAddress(req: PayloadRequest, address: string, taker: string): Promise<void> {
  await lock(req, `address:${address}`)
  const rows = await publicationRows(req, {
    and: [{ addresses: { equals: address } }, { id: { not_equals: taker } }],
  })
  for (const row of rows) {
    if (row.live && row.address === address) throw taken(address, row)
    await saveRow(req, withoutAddress(row, address), row)
  }
}

function taken(address: string, { kind, data }: PublicationRow): Refusal {
  const title = data ? `《${headline(data)}》` : `另一份${nounOf(kind)}`
  return new Refusal(`网址 ${address} 正由${title}使用。请修改“网址标识”，再发布。`, 409)
}

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
