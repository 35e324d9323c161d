import type { Payload, PayloadRequest, Where } from 'payload'
import type { ChainedLine } from './chain.ts'

const PAGE = 500

/** The lines of a chain by their numbers, page by page, up to this one; lines of one number come one after the other. */
export async function* linesOf(
  { payload, ...req }: Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>,
  { chain, upTo }: { chain: string; upTo: number },
): AsyncGenerator<ChainedLine> {
  const within: Where = { and: [{ chain: { equals: chain } }, { number: { not_equals: 0 } }] }
  let last: ChainedLine | undefined
  do {
    const where: Where = { and: [within, { number: { less_than_equal: upTo } }, ...(last ? [behind(last)] : [])] }
    const lines: ChainedLine[] = await page({ payload, ...req } as PayloadRequest, where)
    yield* lines
    last = lines.length === PAGE ? lines.at(-1) : undefined
  } while (last)
}

const behind = ({ id, number }: ChainedLine): Where => ({
  or: [{ number: { greater_than: number } }, { and: [{ number: { equals: number } }, { id: { greater_than: id } }] }],
})

async function page(req: PayloadRequest, where: Where): Promise<ChainedLine[]> {
  const { docs } = await req.payload.db.find({
    collection: 'records',
    where,
    sort: ['number', 'id'],
    limit: PAGE,
    pagination: false,
    req,
  })
  return docs as unknown as ChainedLine[]
}

/** The line of a chain with the highest number. */
export async function lastLine(payload: Payload, chain: string): Promise<ChainedLine | undefined> {
  const { docs } = await payload.db.find({
    collection: 'records',
    where: { chain: { equals: chain } },
    sort: '-number',
    limit: 1,
    pagination: false,
  })
  return docs[0] as unknown as ChainedLine | undefined
}
