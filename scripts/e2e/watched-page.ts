import type { Browser, Page } from 'playwright-core'

/** What went wrong in a page: requests to strangers, errors on the console (a broken CSP among them), failed requests. */
export interface WatchedPage {
  page: Page
  complaints: string[]
}

/** How long a page may take to show or do what a test waits for. */
const PATIENCE = 30_000

/** Opens a page whose every complaint is noted; `allowed` are the origins that it may speak to. */
export async function watchedPage(browser: Browser, allowed: string[], width = 1440): Promise<WatchedPage> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  page.setDefaultTimeout(PATIENCE)
  const complaints: string[] = []
  const isOwn = (url: string) => /^(?:data|blob):/.test(url) || allowed.includes(new URL(url).origin)
  page.on('request', (request) => {
    if (!isOwn(request.url())) complaints.push(`request to ${request.url()}`)
  })
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText
    if (reason !== 'net::ERR_ABORTED') complaints.push(`failed ${request.url()}: ${reason}`)
  })
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} ${message.location().url}`)
  })
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`))
  return { page, complaints }
}
