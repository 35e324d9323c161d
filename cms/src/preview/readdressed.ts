import { Parser } from 'htmlparser2'
import { escapeXml } from 'shared/text'

interface Places {
  /** Where style sheets, pictures and files of the page are to be had. */
  files: string
  /** The origin of the public site, where its other pages are. */
  site: string
}

/** What a browser fetches for a page of the site. */
const FETCHED = /^\/(?:_astro|media|files)\//

const SOURCES = ['href', 'src', 'srcset', 'poster']

/**
 * A page of the site for another place: what it loads comes from there, and its links lead to the public site, in windows
 * of their own. Every other byte stays as it is.
 */
export function readdressed(html: string, places: Places): string {
  const edits: { start: number; end: number; words: string }[] = []
  let tag = ''
  const parser = new Parser({
    onopentagname(name) {
      tag = name
    },
    onattribute(name, value) {
      const words = SOURCES.includes(name) ? wordsFor({ tag, name, value }, places) : null
      if (words !== null) edits.push({ start: parser.startIndex, end: parser.endIndex, words })
    },
  })
  parser.end(html)
  let place = 0
  const pieces = edits.flatMap(({ start, end, words }) => {
    const piece = [html.slice(place, start), words]
    place = end
    return piece
  })
  return [...pieces, html.slice(place)].join('')
}

/** An attribute in other words; null where it stays as it is. */
function wordsFor({ tag, name, value }: { tag: string; name: string; value: string }, { files, site }: Places) {
  if (name === 'srcset') return written(name, value.replace(/(?<=^|,\s*)(?=\/(?:media|files)\/)/g, files))
  if (FETCHED.test(value)) return written(name, files + value) + (tag === 'a' ? NEW_WINDOW : '')
  if (tag !== 'a' || value.startsWith('#')) return null
  return written(name, value.startsWith('/') ? site + value : value) + NEW_WINDOW
}

const NEW_WINDOW = ' target="_blank"'

const written = (name: string, value: string): string => `${name}="${escapeXml(value)}"`
