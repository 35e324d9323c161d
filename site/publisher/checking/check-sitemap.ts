import { Fault } from './fault.ts'
import { readXml } from './parsed-xml.ts'
import { checkOwn, type Site, type Staged } from './site.ts'

/** As many addresses as the protocol of sitemaps allows in one file. */
const MOST_ADDRESSES = 50_000

/** Checks a sitemap, or the index of them: well-formed, not too many addresses, a page or part at each. */
export function checkSitemap({ text }: Staged, site: Site): void {
  readXml(text, () => {})
  const addresses = [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => address)
  if (addresses.length > MOST_ADDRESSES)
    throw new Fault(`列了 ${addresses.length} 个网址，超过了 ${MOST_ADDRESSES} 个的上限`)
  for (const address of addresses) checkOwn(address, site)
}
