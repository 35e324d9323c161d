import { parseArgs } from 'node:util'
import { dataFolder } from '../src/content/data-folder.ts'
import { loadEnvironmentFile, portIn } from './environment.ts'
import { foldersIn } from './folders.ts'
import { EXIT_CODES, statusOf, statusWords } from './reporting/status.ts'

interface Order {
  json: boolean
}

/** What operators may ask of a copy of the site. Each returns the exit code. */
const COMMANDS: Record<string, (order: Order) => Promise<number>> = { status }

async function status({ json }: Order): Promise<number> {
  const folders = foldersIn(dataFolder(process.env))
  const found = await statusOf({ folders, port: portIn(process.env), now: new Date().toISOString() })
  console.log(json ? JSON.stringify(found) : statusWords(found))
  return EXIT_CODES[found.status]
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
