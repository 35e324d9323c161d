import type { PayloadRequest } from 'payload'
import { CHAIN_LENGTHS, type ChainLength, DEFAULT_CHAIN_LENGTH } from 'shared/review/stages'
import { relation, type Source } from '../publishing/projection/source.ts'

/** How many stages the column of a text asks for. */
export async function chainLengthOf(req: PayloadRequest, { column }: Source): Promise<ChainLength> {
  const id = relation(column)
  const found = id
    ? await req.payload.findByID({ collection: 'columns', id, depth: 0, disableErrors: true, draft: true, req })
    : null
  return lengthIn((found ?? {}) as Source)
}

/** How many stages a column asks for. */
export const lengthIn = ({ stages }: Source): ChainLength =>
  CHAIN_LENGTHS.find((length) => length === Number(stages)) ?? DEFAULT_CHAIN_LENGTH
