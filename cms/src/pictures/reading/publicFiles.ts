import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rename, stat } from 'node:fs/promises'
import path from 'node:path'

/** The files of one upload that readers may get, each under its SHA-256 and safe on the disk. */
export class PublicFiles {
  readonly hashes: string[] = []
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  async write(bytes: Uint8Array): Promise<{ hash: string; bytes: number }> {
    const hash = createHash('sha256').update(bytes).digest('hex')
    const handle = await open(path.join(this.#folder, hash), 'w')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    this.hashes.push(hash)
    return { hash, bytes: bytes.length }
  }

  /** Takes over a file that is whole and written already. */
  async adopt(file: string): Promise<{ hash: string; bytes: number }> {
    const hash = await hashOf(file)
    const { size } = await stat(file)
    await rename(file, path.join(this.#folder, hash))
    this.hashes.push(hash)
    return { hash, bytes: size }
  }
}

/** The SHA-256 of a file of any size. */
export async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return hash.digest('hex')
}
