import { Fault } from './fault.ts'
import { attribute, type Element, elementsOfPage } from './parsed-html.ts'
import { checkOwn, ownAddress, type Site, type Staged, shortened } from './site.ts'

/** Checks an HTML page: whole, and every address in it answered. */
export function checkPage({ path, text }: Staged, site: Site): void {
  const elements = elementsOfPage(text)
  const ids = new Set(elements.map((element) => attribute(element, 'id')))
  for (const element of elements) {
    if (element.tagName === 'a') checkLink(attribute(element, 'href'), { path, ids, site })
    else for (const address of loadedBy(element)) checkOwn(address, site)
  }
}

interface Context {
  path: string
  ids: Set<string | undefined>
  site: Site
}

/**
 * Links of the templates begin with a slash and must lead somewhere. Those that editors wrote are whole URLs, to this
 * site as well: one that leads nowhere is theirs to mend, and holds up nobody.
 */
function checkLink(href: string | undefined, { path, ids, site }: Context): void {
  if (href === undefined || URL.canParse(href)) return
  const [address = '', fragment] = href.split('#', 2)
  if (address && !ownAddress(address, site.origin)) throw new Fault(`链接 ${shortened(href)} 不是完整的网址`)
  if (address && !site.resolves(address)) throw new Fault(`它指向的 ${shortened(address)} 不存在`)
  if (fragment && (!address || address === path) && !ids.has(fragment)) {
    throw new Fault(`它指向页内的 #${shortened(fragment)}，页内没有这个位置`)
  }
}

/** What else of a page must be there: everything that browsers load, and what the page calls its own address. */
function loadedBy(element: Element): string[] {
  if (element.tagName === 'meta') return addressInMeta(element)
  const sources = attribute(element, 'srcset')
    ?.split(/,\s+/)
    .map((source) => source.split(' ', 1)[0] ?? '')
  const named = ['href', 'src', 'poster'].flatMap((name) => attribute(element, name) ?? [])
  return [...named, ...(sources ?? [])]
}

function addressInMeta(element: Element): string[] {
  const property = attribute(element, 'property') ?? ''
  return ['og:url', 'og:image'].includes(property) ? [attribute(element, 'content') ?? ''] : []
}
