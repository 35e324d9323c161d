import sharp from 'sharp'
import { type FileFacts, type Reading, readUploadedFile } from './readFile.ts'
import { RefusedFile } from './refusedFile.ts'

/** What this process answers to a file that it was told to read. */
export type Finding = { facts: FileFacts } | { refused: string } | { failed: string }

/**
 * Runs by itself, started by the workshop: decoders work on files of strangers, and one that crashes, hangs or is taken
 * over finds neither the database nor a secret here, nor a decoder of any further format. One thread is enough: editors
 * who write come first. It ends with the process that started it.
 */
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] })
sharp.concurrency(1)
sharp.cache(false)

process.on('message', async (reading: Reading) => process.send?.(await findingOf(reading)))
process.on('disconnect', () => process.exit())

async function findingOf(reading: Reading): Promise<Finding> {
  try {
    return { facts: await readUploadedFile(reading) }
  } catch (error) {
    if (error instanceof RefusedFile) return { refused: error.message }
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
