import { getPayload, type Payload } from 'payload'
import { firstAdministrator } from './accounts/firstAdministrator.ts'
import { onceLocksAreFree } from './database/freeLocks.ts'
import { inTurn } from './database/turns.ts'
import { environmentOf } from './environment.ts'
import { publishNeutralGlobals } from './globals/neutralGlobals.ts'
import { keepTelling } from './notices/teller.ts'
import { removeLeftFiles } from './pictures/removing/removeLeftFiles.ts'
import { chainLeft } from './records/chainer.ts'
import { keepPurging } from './records/keeping/purge.ts'
import { publishOnTime } from './review/ticker.ts'
import { fillEmptyNewsroom } from './samples/fillEmptyNewsroom.ts'

/**
 * Brings a newsroom to work: opens its database, gives an empty one its first administrator and the globals without
 * which no page can be rendered. The admin's lists are rendered here, so this process lives in Shanghai's time. What
 * cannot start says why in one sentence and ends.
 */
export async function start(): Promise<void> {
  process.env.TZ = 'Asia/Shanghai'
  try {
    const payload = await openNewsroom()
    await inTurn(payload, 'start', () => onceLocksAreFree(() => equip(payload), say))
    void keepPurging(payload)
    publishOnTime(payload)
    keepTelling(payload)
    if (environmentOf(payload).sampleContent) void fillInTheBackground(payload)
  } catch (error) {
    say(sentenceOf(error))
    process.exit(1)
  }
}

async function equip(payload: Payload): Promise<void> {
  const words = await firstAdministrator(payload)
  if (words) say(words)
  await publishNeutralGlobals(payload)
  await removeLeftFiles(payload)
  await chainLeft(payload)
}

async function openNewsroom(): Promise<Payload> {
  const { default: config } = await import('./payload.config.ts')
  return getPayload({ config })
}

/**
 * Samples take a while: the CMS answers meanwhile, and goes on without them where they fail. `npm start` waits for the
 * last line.
 */
async function fillInTheBackground(payload: Payload): Promise<void> {
  try {
    await fillEmptyNewsroom(payload, { report: say })
    say('示例内容已就绪。')
  } catch (error) {
    say(`示例内容没有写完：${sentenceOf(error)}`)
  }
}

function say(words: string): void {
  process.stdout.write(`${words}\n`)
}

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
