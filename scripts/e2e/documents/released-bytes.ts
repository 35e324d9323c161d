import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

/** The files of the live release that hold one of these words in any of their bytes, compressed or not. */
export function filesThatSay(dataDir: string, words: readonly string[]): string[] {
  const release = join(dataDir, 'site', 'release')
  return readdirSync(release, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .flatMap((path) => {
      const bytes = plainBytes(path)
      return words.filter((word) => bytes.includes(word)).map((word) => `${word} in ${path.slice(release.length)}`)
    })
}

function plainBytes(path: string): Buffer {
  const bytes = readFileSync(path)
  if (path.endsWith('.br')) return brotliDecompressSync(bytes)
  return path.endsWith('.gz') ? gunzipSync(bytes) : bytes
}
