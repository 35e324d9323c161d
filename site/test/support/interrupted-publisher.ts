/**
 * Syncs and publishes in a process of its own, and kills it, as `kill -9` would, at the given write: before it, or with
 * half of a file written. Prints how many writes there were where none is given. Arguments: data folder, address of the
 * feed, number of the write, folders of compiled pages.
 */
import { writeFileSync } from 'node:fs'
import { interceptWrites, type Write } from './writes.ts'

const [dataDir = '', url = '', last = '', ...templates] = process.argv.slice(2)
const write = writeFileSync
let writes = 0

interceptWrites((next) => {
  writes += 1
  if (writes !== Number(last)) return
  if (next.name.startsWith('writeFile')) writeHalf(next)
  process.kill(process.pid, 'SIGKILL')
})

function writeHalf({ parameters: [file, content] }: Write): void {
  const bytes = Buffer.from(content as string | Buffer)
  write(String(file), bytes.subarray(0, bytes.length / 2))
}

const { makeWorkplace } = await import('./workplace.ts')
const { templatesAt } = await import('./changed-templates.ts')
const { publish } = await import('../../publisher/publisher.ts')
const { recover } = await import('../../publisher/recover.ts')
const { syncStore } = await import('../../publisher/sync.ts')
const work = await makeWorkplace({ url }, dataDir)
work.templates = await templatesAt(templates)
await recover(work)
await syncStore({ ...work, wait: 0 })
await publish(work)
work.store.db.close()
console.log(writes)
