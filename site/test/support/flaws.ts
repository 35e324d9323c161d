import { existsSync } from 'node:fs'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { contentsOf, reachableBrokenLinks } from './folder-contents.ts'

const READING: Record<string, (bytes: Buffer) => Buffer> = { '.br': brotliDecompressSync, '.gz': gunzipSync }
const LAST_WORDS: Record<string, RegExp> = { '.html': /<\/html>\s*$/, '.xml': /<\/[\w:]+>\s*$/ }

/** What a reader could stumble over in a release as it lies: torn files, and links that lead to no page. */
export function flawsOf(release: string, origin: string): string[] {
  if (!existsSync(release)) return []
  const torn = [...contentsOf(release)].flatMap(([path, bytes]) => (isWhole(path, bytes) ? [] : [`${path} is torn`]))
  return [...torn, ...reachableBrokenLinks(release, origin)]
}

/** Whether a file, or what a compressed variant holds, has its end. */
export function isWhole(path: string, bytes: Buffer): boolean {
  const [, file = '', variant = ''] = /^(.*?)(\.br|\.gz)?$/.exec(path) ?? []
  const words = LAST_WORDS[/\.\w+$/.exec(file)?.[0] ?? ''] ?? /^/
  try {
    return words.test((READING[variant]?.(bytes) ?? bytes).toString())
  } catch {
    return false
  }
}
