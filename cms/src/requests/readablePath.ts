import { refused } from './refused.ts'

/** A path with its escapes read, or null where they stand for no text. */
export function readablePath(pathname: string): string | null {
  try {
    const path = decodeURIComponent(pathname)
    return path.includes('\0') ? null : path
  } catch {
    return null
  }
}

export const refusedPath = (): Response => refused('地址里有无法识别的字符。请检查地址。', 400)
