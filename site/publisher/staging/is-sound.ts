import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { Folders } from '../folders.ts'
import { fileOf, suffixesOf, VARIANTS } from '../page-files.ts'
import { folderOf } from '../releases/release-folders.ts'
import { type Manifest, stagedFile } from './manifest.ts'

const DECODE: Record<string, (bytes: Buffer) => Buffer> = {
  [VARIANTS.br]: brotliDecompressSync,
  [VARIANTS.gzip]: gunzipSync,
}

/** Whether every file of a decided slice holds what was decided, be it staged still or in its place already. */
export async function isSound({ release, written }: Manifest, folders: Folders): Promise<boolean> {
  for (const { path, staged, digest } of written) {
    if (!staged) continue
    const target = join(folderOf(release, folders), fileOf(path))
    for (const suffix of suffixesOf(fileOf(path))) {
      const bytes = await readFile(stagedFile(folders, staged) + suffix).catch(() =>
        readFile(target + suffix).catch(none),
      )
      if (!bytes || digestOf(bytes, suffix) !== digest) return false
    }
  }
  return true
}

const none = (): null => null

function digestOf(bytes: Buffer, suffix: string): string | null {
  try {
    return hash('sha256', DECODE[suffix]?.(bytes) ?? bytes)
  } catch {
    return null
  }
}
