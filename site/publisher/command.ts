import { parseArgs } from 'node:util'
import { dataFolder } from '../src/content/data-folder.ts'
import { inTransaction, openStoreToTell } from '../src/content/store.ts'
import { awaitAnswer } from './await-answer.ts'
import { connectChangeFeed } from './change-feed.ts'
import { loadEnvironmentFile, portIn, readSource } from './environment.ts'
import { foldersIn } from './folders.ts'
import { isTaken } from './lock.ts'
import { EXIT_CODES, statusOf, statusWords } from './reporting/status.ts'
import { verdictWords, verify } from './verifying/verify.ts'
import { makeWish, type Wish } from './wishes.ts'

interface Order {
  json: boolean
}

const NOT_RUNNING = '发布程序没有在运行，已经记下，启动以后会照办。'

/** What operators may ask of a copy of the site. Each returns the exit code. */
const COMMANDS: Record<string, (order: Order) => Promise<number>> = {
  status,
  verify: verifyNow,
  rerender: (order) => tell('rerender', order),
  rollback: (order) => tell('rollback', order),
}

async function status({ json }: Order): Promise<number> {
  const folders = foldersIn(dataFolder(process.env))
  const found = await statusOf({
    folders,
    port: portIn(process.env),
    token: readSource(process.env).token,
    now: new Date().toISOString(),
  })
  console.log(json ? JSON.stringify(found) : statusWords(found))
  return EXIT_CODES[found.status]
}

/** Exit code 1 where files differ. */
async function verifyNow({ json }: Order): Promise<number> {
  const folders = foldersIn(dataFolder(process.env))
  using store = openStoreToTell(folders.store)
  const signal = stopSignal()
  const now = () => new Date().toISOString()
  const feed = connectChangeFeed(readSource(process.env))
  const verdict = await verify({ folders, store, feed, signal, now, log: json ? () => {} : say })
  console.log(json ? JSON.stringify(verdict) : verdictWords(verdict))
  return verdict.differing === 0 ? 0 : 1
}

const say = (sentence: string) => console.log(sentence)

/** Whoever stops a verification is left nothing to tidy up. */
function stopSignal(): AbortSignal {
  const controller = new AbortController()
  const stop = () => controller.abort(new Error('核对已经中止，没有得出结果，网站保持原样。'))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
  return controller.signal
}

/** Leaves a wish to the publisher and waits for its answer. Exit code 1 where it is not granted. */
async function tell(wish: Wish, { json }: Order): Promise<number> {
  const folders = foldersIn(dataFolder(process.env))
  using store = openStoreToTell(folders.store)
  inTransaction(store, () => makeWish(store, wish))
  const answer = isTaken(folders) ? await awaitAnswer(store, folders) : { sentence: NOT_RUNNING, granted: true }
  console.log(json ? JSON.stringify(answer) : answer.sentence)
  return answer.granted ? 0 : 1
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
})
const command = COMMANDS[positionals[0] ?? '']
if (!command) throw new Error(`Unknown command: ${positionals[0]}`)
loadEnvironmentFile()
try {
  process.exitCode = await command(values)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
