import type { XmlDocument } from 'libxml2-wasm'
import { attribute, elementsOfFragment } from './parsed-html.ts'
import { readXml } from './parsed-xml.ts'
import { checkOwn, type Site, type Staged } from './site.ts'

const NAMESPACES = { content: 'http://purl.org/rss/1.0/modules/content/' }

/** Checks an RSS feed: well-formed, and so is the HTML in it; every item, picture and film there. */
export function checkFeed({ text }: Staged, site: Site): void {
  const { addresses, contents } = readXml(text, read)
  for (const address of addresses) checkOwn(address, site)
  for (const content of contents) checkContent(content, site)
}

function read(document: XmlDocument) {
  const find = (path: string) => document.find(path, NAMESPACES).map(({ content }) => content)
  return { addresses: find('//@url | //@href | //channel/link | //item/link'), contents: find('//content:encoded') }
}

/** Links in a text may be its editor's; pictures never are. */
function checkContent(content: string, site: Site): void {
  for (const element of elementsOfFragment(content)) {
    const source = attribute(element, 'src')
    if (source !== undefined) checkOwn(source, site)
  }
}
