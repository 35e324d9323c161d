import { open } from 'node:fs/promises'
import type { Patch } from './film.ts'

const ZEROS = Buffer.alloc(1024 * 1024)

/** Overwrites stretches of a file, with zeros where only a length is given, and leaves it safe on the disk. */
export async function patchFile(file: string, patches: readonly Patch[]): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    for (const { at, bytes } of patches) {
      if (typeof bytes !== 'number') await handle.write(bytes, 0, bytes.length, at)
      else
        for (let done = 0; done < bytes; done += ZEROS.length) {
          await handle.write(ZEROS, 0, Math.min(ZEROS.length, bytes - done), at + done)
        }
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
}
