import type { Locator, Page } from 'playwright-core'
import { latinWords } from './latin-words.ts'
import { shownWords } from './shown-words.ts'

/** Reads view after view of the admin, and remembers each text that is not Chinese, once, with where it first stood. */
export class Reader {
  readonly page: Page
  readonly views: string[] = []
  readonly #foreign = new Map<string, string>()

  constructor(page: Page) {
    this.page = page
  }

  get foreign(): string[] {
    return [...this.#foreign].map(([text, where]) => `${text} (${where})`)
  }

  async read(view: string): Promise<void> {
    this.views.push(view)
    for (const { text, place } of await this.page.evaluate(shownWords)) {
      if (latinWords(text).length && !this.#foreign.has(text)) this.#foreign.set(text, `${place}, ${view}`)
    }
  }

  /** Opens an address of the admin and reads it once everything has arrived. */
  async visit(url: string, view: string): Promise<void> {
    await this.page.goto(url)
    await this.page.waitForLoadState('networkidle')
    await this.page.locator('[aria-label^="Notifications"]').waitFor({ state: 'detached' })
    await this.read(view)
  }

  /** Clicks, and reads what that opened once it is there. */
  async click(opener: Locator | string, opened: string, view: string): Promise<void> {
    await this.#find(opener).click()
    await this.page.locator(opened).last().waitFor()
    await this.read(view)
  }

  /** Opens one after the other whatever a click opens and Escape closes, and reads it. */
  async peek(selector: string, view: string): Promise<void> {
    for (const [index, opener] of (await this.page.locator(`${selector}:visible`).all()).entries()) {
      await opener.click()
      await this.read(`${view} › ${selector} ${index + 1}`)
      await this.page.keyboard.press('Escape')
    }
  }

  #find(place: Locator | string): Locator {
    return typeof place === 'string' ? this.page.locator(place).locator('visible=true').first() : place
  }
}
