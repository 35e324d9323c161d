/** Renders a site in a process whose clock and time zone are set by its environment. Arguments: feed, instant, folder. */
import { cpSync } from 'node:fs'
import { publish } from '../../publisher/publisher.ts'
import { syncStore, syncTime } from '../../publisher/sync.ts'
import { makeWorkplace } from './workplace.ts'

const [url = '', instant = '', folder = ''] = process.argv.slice(2)
const offset = Number(process.env.CLOCK_OFFSET ?? 0)
const RealDate = Date
globalThis.Date = class extends RealDate {
  constructor(...parameters: [] | [string | number]) {
    super(...((parameters.length === 0 ? [RealDate.now() + offset] : parameters) as [string]))
  }
  static override now = () => RealDate.now() + offset
} as DateConstructor

using work = await makeWorkplace({ url })
work.clock(instant)
await syncStore({ ...work, wait: 0 })
syncTime(work)
await publish(work)
cpSync(work.folders.release, folder, { recursive: true, dereference: true })
