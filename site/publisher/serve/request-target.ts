/** What a request asks for. */
export interface RequestTarget {
  /** The path as the site writes its own: null where it cannot be decoded, '' where the site can have no such path. */
  path: string | null
  /** Path and query as browsers write them, under which addresses of an old site are known. */
  former: { path: string; query: string }
}

/** Segments as the site makes them. None begins with a dot, so neither parent folders nor hidden files can be named. */
const PATH = /^\/(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*(?:[A-Za-z0-9_-][A-Za-z0-9._-]*)?$/

/** Reads the target of a request; null where it is no path at all. */
export function requestTarget(target: string): RequestTarget | null {
  if (!target.startsWith('/')) return null
  const url = URL.parse(`http://site${target}`)
  return url && { path: sitePath(target), former: { path: url.pathname, query: url.search } }
}

function sitePath(target: string): string | null {
  const [raw = ''] = target.split(/[?#]/, 1)
  try {
    const path = decodeURIComponent(raw)
    return PATH.test(path) ? path : ''
  } catch {
    return null
  }
}
