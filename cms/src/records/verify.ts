import type { Payload } from 'payload'
import { fullDateTime } from 'shared/shanghai'
import { inTurn } from '../database/turns.ts'
import { ACTIONS, type Action } from './actions.ts'
import { BEGINNING, type Break, breakAt, breakAtEnd, type ChainedLine, type Link } from './chain.ts'
import { allChains, type Ends, endsOf } from './chainEnds.ts'
import { chainLeft } from './chainer.ts'
import { lastLine, linesOf } from './lines.ts'

/** What became of one chain. */
export interface Verdict {
  chain: string
  /** How many lines were read. */
  lines: number
  /** The end of the chain: whoever notes it elsewhere can tell later whether all was written anew. */
  end: Link
  /** One sentence about the first broken link; null where the chain is whole. */
  problem: string | null
}

/** Reads the whole record and says of each chain whether a line was changed, removed or added, and which one first. */
export const verifyRecord = (payload: Payload): Promise<Verdict[]> =>
  inTurn(payload, '核对操作记录', async () => {
    await chainLeft(payload)
    const verdicts: Verdict[] = []
    for (const chain of await allChains(payload)) verdicts.push(await verdictOn(payload, chain))
    return verdicts
  })

async function verdictOn(payload: Payload, chain: string): Promise<Verdict> {
  const ends = await endsOf({ payload }, chain)
  if (!ends) return { chain, lines: 0, end: BEGINNING, problem: `记录链“${chain}”的登记不见了，它的记录无从核对。` }
  const end = { number: ends.number, hash: ends.hash }
  const walk = await walked(payload, ends)
  const found = walk.broken ?? breakAtEnd(walk.last, end) ?? (await breakBeyond(payload, chain))
  return { chain, lines: walk.lines, end, problem: found && sentence(chain, found, walk) }
}

interface Walk {
  lines: number
  last: Link
  /** The line at which the walk ended, and the one before it. */
  here?: ChainedLine
  before?: ChainedLine
  broken: Break | null
}

async function walked(payload: Payload, ends: Ends): Promise<Walk> {
  const walk: Walk = { lines: 0, last: { number: ends.purgedNumber, hash: ends.purgedHash }, broken: null }
  for await (const line of linesOf({ payload }, { chain: ends.id, upTo: ends.number })) {
    walk.before = walk.here
    walk.here = line
    walk.lines += 1
    walk.broken = breakAt(walk.last, line)
    if (walk.broken) return walk
    walk.last = { number: line.number, hash: line.hash ?? '' }
  }
  return walk
}

/** A chain only grows, and its end with it: whoever reads the end later finds every line within it. */
async function breakBeyond(payload: Payload, chain: string): Promise<Break | null> {
  const line = await lastLine(payload, chain)
  const end = (await endsOf({ payload }, chain)) ?? BEGINNING
  return line ? breakAtEnd(line.number > end.number ? (line as Link) : end, end) : null
}

function sentence(chain: string, { how, number }: Break, { here, before }: Walk): string {
  const place = `记录链“${chain}”的第 ${number} 条`
  if (how === 'missing') return `${place}不见了${before ? `，它前面的一条写于${momentOf(before)}` : ''}。`
  if (how === 'extra') return `${place}是多出来的，不是系统写的${here?.number === number ? `：${told(here)}` : ''}。`
  return `${place}被改动过${here?.number === number ? `：${told(here)}` : ''}，内容和指纹对不上。`
}

const momentOf = ({ at }: ChainedLine): string => fullDateTime(at)

const told = (line: ChainedLine): string =>
  [momentOf(line), line.userName, ACTIONS[line.action as Action] ?? line.action, line.title && `《${line.title}》`]
    .filter(Boolean)
    .join(' ')
