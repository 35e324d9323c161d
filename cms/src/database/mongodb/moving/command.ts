import { moveNewsroom } from './move.ts'
import { wordsOf } from './words.ts'

/**
 * What `npm run migrate-database` runs: from the data folder MOVE_FROM to the MongoDB MOVE_TO. Ends with 1 and one
 * sentence where it cannot, or where both do not hold the same afterwards.
 */
async function command(dataDir: string, databaseUrl: string): Promise<number> {
  try {
    const moved = await moveNewsroom({ dataDir, databaseUrl, report: say })
    say(wordsOf(moved))
    return moved.isWhole ? 0 : 1
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    return 1
  }
}

const say = (words: string): void => {
  process.stdout.write(`${words}\n`)
}

process.exit(await command(process.env.MOVE_FROM ?? '', process.env.MOVE_TO ?? ''))
