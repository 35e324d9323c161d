import type { Payload, PayloadRequest } from 'payload'
import { fullDate } from 'shared/shanghai'
import { inTurn } from '../../database/turns.ts'
import { environmentOf } from '../../environment.ts'
import { inTransaction } from '../../publishing/transaction.ts'
import { breakAt, type Link } from '../chain.ts'
import { allChains, endsOf, savePurged } from '../chainEnds.ts'
import { linesOf } from '../lines.ts'
import { record } from '../record.ts'

/** So many lines go in one transaction, which others wait for. */
const MOST = 10_000

const DAY = 24 * 60 * 60 * 1000

/**
 * Removes what is older than this newsroom keeps its record, each chain from its beginning. The number and the hash of the
 * last line that went stay behind, so that what is kept can still be verified. A chain in which something was tampered
 * with is left as it is: it is evidence.
 */
export async function purgeExpired(payload: Payload, now = new Date()): Promise<void> {
  const { recordsDays } = environmentOf(payload)
  if (recordsDays === null) return
  const before = new Date(now.getTime() - recordsDays * DAY).toISOString()
  await inTurn(payload, '核对操作记录', async () => {
    for (const chain of await allChains(payload)) await purgeChain(payload, chain, before)
  })
}

/** Purges now and once a day for as long as the process lives. */
export async function keepPurging(payload: Payload): Promise<void> {
  const purge = () =>
    purgeExpired(payload).catch((err) => payload.logger.error({ err, msg: '到期的操作记录没有清理，明天再试。' }))
  setInterval(purge, DAY).unref()
  await purge()
}

async function purgeChain(payload: Payload, chain: string, before: string): Promise<void> {
  let expired = await expiredLines(payload, chain, before)
  while (expired && expired !== 'broken') {
    const order = { chain, before, ...expired }
    await inTransaction({ payload, user: null }, (req) => purgeIn(req, order))
    expired = await expiredLines(payload, chain, before)
  }
  if (!expired) return
  payload.logger.error(`记录链“${chain}”被改动过，到期的记录没有清理。请运行 npm run audit -- verify 查看。`)
}

interface Expired {
  count: number
  last: Link
}

/** The lines at the beginning of a chain that are older than this; null where there are none. */
async function expiredLines(payload: Payload, chain: string, before: string): Promise<Expired | 'broken' | null> {
  const ends = await endsOf({ payload }, chain)
  if (!ends) return null
  const expired: Expired = { count: 0, last: { number: ends.purgedNumber, hash: ends.purgedHash } }
  for await (const line of linesOf({ payload }, { chain, upTo: ends.number })) {
    if (breakAt(expired.last, line)) return 'broken'
    if (line.at >= before || expired.count === MOST) break
    expired.last = { number: line.number, hash: line.hash ?? '' }
    expired.count += 1
  }
  return expired.count > 0 ? expired : null
}

async function purgeIn(
  req: PayloadRequest,
  { chain, before, count, last }: Expired & { chain: string; before: string },
): Promise<void> {
  await savePurged(req, chain, last)
  await req.payload.db.deleteMany({
    collection: 'records',
    where: {
      and: [
        { chain: { equals: chain } },
        { number: { greater_than: 0 } },
        { number: { less_than_equal: last.number } },
      ],
    },
    req,
  })
  await record(req, {
    action: 'purge',
    kind: 'records',
    title: `${count} 条，到记录链“${chain}”的第 ${last.number} 条为止`,
    digest: last.hash,
    reason: `${fullDate(before)}以前的记录已到保存期限。`,
  })
}
