import { Readable } from 'node:stream'
import { type Endpoint, Forbidden, type Payload, type PayloadRequest, type Where } from 'payload'
import { mergeListSearchAndWhere } from 'payload/shared'
import { administrators } from '../../access/administrators.ts'
import { inTransaction } from '../../publishing/transaction.ts'
import { record } from '../record.ts'
import { csvOf } from './csvOf.ts'

const LONGEST_FILTER = 1000

/**
 * `GET /api/records/export?where[…]=…`: what an administrator sees in the list, as a table for spreadsheets. That it was
 * taken is on record before its first line leaves.
 */
export const exportEndpoint: Endpoint = {
  path: '/export',
  method: 'get',
  handler: async (req) => {
    if (!administrators({ req })) throw new Forbidden(req.t)
    const { payload, user } = req
    const filter = filterOf(req)
    const now = new Date().toISOString()
    const where: Where = { and: [filter, { at: { less_than_equal: now } }] }
    const { totalDocs } = await payload.count({ collection: 'records', where, overrideAccess: false, req })
    const reason =
      Object.keys(filter).length > 0 ? `筛选条件：${JSON.stringify(filter).slice(0, LONGEST_FILTER)}` : undefined
    await inTransaction({ payload, user }, (own) =>
      record(own, { action: 'export', kind: 'records', title: `操作记录 ${totalDocs} 条`, reason }),
    )
    return new Response(Readable.toWeb(Readable.from(bytesOf(payload, where))) as ReadableStream, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName(now))}`,
        'Cache-Control': 'no-store',
      },
    })
  },
}

async function* bytesOf(payload: Payload, where: Where): AsyncGenerator<Buffer> {
  for await (const text of csvOf(payload, where)) yield Buffer.from(text)
}

/** What the list shows for a query: words that are searched for, and conditions. */
function filterOf({ payload, query }: PayloadRequest): Where {
  const { search, where } = query as { search?: unknown; where?: Where }
  const collectionConfig = payload.collections.records.config
  return mergeListSearchAndWhere({ collectionConfig, search: typeof search === 'string' ? search : '', where })
}

const fileName = (now: string): string => `操作记录-${now.replace(/\D/g, '').slice(0, 14)}.csv`
