import { isUtf8 } from 'node:buffer'
import { PageFault } from '../page-fault.ts'
import { fileOf } from '../page-files.ts'
import { checkFeed } from './check-feed.ts'
import { checkPage } from './check-page.ts'
import { checkSitemap } from './check-sitemap.ts'
import { Fault } from './fault.ts'
import type { Site } from './site.ts'

export type { Site }

const MEGABYTE = 1024 * 1024

/**
 * How large a file may be. Two million characters are no editor's long text but a fault. A feed holds fifty texts, and
 * 50 MB are what the protocol of sitemaps allows.
 */
const LIMITS = { page: 6 * MEGABYTE, feed: 50 * MEGABYTE, sitemap: 50 * MEGABYTE }

const CHECKS = { page: checkPage, feed: checkFeed, sitemap: checkSitemap }

/**
 * Looks at a file that was rendered, before any reader can see it: whole, well-formed, of a sound size, every address
 * of the site in it answered, every picture there. Throws one sentence that names page and fault.
 *
 * No private field gets this far: the feed's door refuses a publication with any field that the contract does not name.
 * What a page loads comes from the site alone, so that no original file of the CMS is ever named here.
 */
export function checkFile(path: string, body: Buffer, site: Site): void {
  const type = typeOf(path)
  if (!type) return
  try {
    checkBytes(body, LIMITS[type])
    CHECKS[type]({ path, text: body.toString() }, site)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    const sentence = `页面 ${path} 没有通过检查：${error.message}。本次发布没有生效，网站保持原样。请在采编系统里修改对应的稿件，再重新发布；如果稿件本身没有问题，请管理员检查网站模板。`
    throw new PageFault(path, sentence, { cause: error })
  }
}

/** Style sheets, pictures and plain text come as they were made or received. */
function typeOf(path: string): keyof typeof CHECKS | null {
  const file = fileOf(path)
  if (file.endsWith('.html')) return 'page'
  if (!file.endsWith('.xml')) return null
  return file.startsWith('/feeds/') ? 'feed' : 'sitemap'
}

function checkBytes(body: Buffer, limit: number): void {
  if (body.length === 0) throw new Fault('内容是空的')
  if (body.length > limit) {
    throw new Fault(`有 ${Math.ceil(body.length / MEGABYTE)} MB，超过了 ${limit / MEGABYTE} MB 的上限`)
  }
  if (!isUtf8(body)) throw new Fault('文字编码残缺，不是完整的 UTF-8')
}
