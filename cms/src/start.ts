import { getPayload, type Payload } from 'payload'
import { firstAdministrator } from './accounts/firstAdministrator.ts'
import { publishNeutralGlobals } from './globals/neutralGlobals.ts'

/**
 * Brings a newsroom to work: opens its database, gives an empty one its first administrator and the globals without
 * which no page can be rendered. What cannot start says why in one sentence and ends.
 */
export async function start(): Promise<void> {
  try {
    const payload = await openNewsroom()
    const words = await firstAdministrator(payload)
    if (words) say(words)
    await publishNeutralGlobals(payload)
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    process.exit(1)
  }
}

async function openNewsroom(): Promise<Payload> {
  const { default: config } = await import('./payload.config.ts')
  return getPayload({ config, cron: true })
}

const say = (words: string): boolean => process.stdout.write(`${words}\n`)
