/** Segments as the site makes them. None begins with a dot, so neither parent folders nor hidden files can be named. */
const PATH = /^\/(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*(?:[A-Za-z0-9_-][A-Za-z0-9._-]*)?$/

/** The path that a request asks for: null where it cannot be read, '' where the site can have no such path. */
export function requestPath(target: string): string | null {
  const [raw = ''] = target.split(/[?#]/, 1)
  if (!raw.startsWith('/')) return null
  try {
    const path = decodeURIComponent(raw)
    return PATH.test(path) ? path : ''
  } catch {
    return null
  }
}
