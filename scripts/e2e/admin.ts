import type { Locator, Page } from 'playwright-core'
import type { Reviewers } from '../newsroom/reviewers.mjs'

/** An editor at the admin in a real browser. */
export class Admin {
  readonly #page: Page
  readonly #url: string

  constructor(page: Page, url: string) {
    this.#page = page
    this.#url = url
  }

  async signIn({ email, password }: { email: string; password: string }): Promise<void> {
    await this.#page.goto(`${this.#url}/admin/login`)
    await this.#page.locator('#field-email').fill(email)
    await this.#page.locator('#field-password').fill(password)
    await this.#page.getByRole('button', { name: '登录' }).click()
    await this.#page.waitForURL(`${this.#url}/admin`)
  }

  /** Opens a document, or the empty form where there is no id. */
  async open(collection: string, id = 'create'): Promise<void> {
    await this.#page.goto(`${this.#url}/admin/collections/${collection}/${id}`)
    await this.#page.locator('#field-title, #field-name').waitFor()
  }

  /** Opens a text from a list of the dashboard. */
  async openFromDashboard(list: string, title: string): Promise<void> {
    await this.#page.goto(`${this.#url}/admin`)
    await this.#page.getByRole('region', { name: list }).getByRole('link', { name: title, exact: true }).click()
    await this.#page.locator('#field-title').waitFor()
  }

  async fill(field: string, text: string): Promise<void> {
    await this.#page.locator(`#field-${field}`).fill(text)
  }

  /** Chooses the first document of a relation that is called like this. */
  async choose(field: string, name: string): Promise<void> {
    await this.#page.locator(`#field-${field} .rs__control`).click()
    await this.#page.locator('.rs__option', { hasText: name }).first().click()
  }

  /** Types the text of the body anew. */
  async writeBody(text: string): Promise<void> {
    await this.#body.fill(text)
  }

  /** Stores a new document; answers its id. */
  async saveNew(): Promise<string> {
    await this.#page.locator('#action-save-draft').click()
    await this.#page.waitForURL((url) => !url.pathname.endsWith('/create'))
    return new URL(this.#page.url()).pathname.split('/').at(-1) ?? ''
  }

  /** What the review panel lets this person do now. */
  async offers(): Promise<string[]> {
    return this.#panel.locator('.review-panel__actions [id^="action-"]').allInnerTexts()
  }

  /** Hands the open document to its reviewers; readers of a public manuscript are told the correction. */
  async submit(correction = ''): Promise<void> {
    await this.#page.getByRole('button', { name: '送审', exact: true }).click()
    const confirm = this.#page.locator('.reason-dialog[open] #confirm-submit')
    const submitted = this.#page.getByText(/^已送审，/)
    await confirm.or(submitted).or(this.#refusal).first().waitFor()
    if (await confirm.count()) {
      await this.#page.getByLabel(/^更正了什么/).fill(correction)
      await confirm.click()
    }
    await this.#says(submitted)
  }

  /** Passes the open text on, or signs it off, with the words of a reviewer. */
  async approve(button: string, remark = ''): Promise<void> {
    await this.#panel.locator('.review-panel__words textarea').fill(remark)
    await this.#panel.getByRole('button', { name: button, exact: true }).click()
    await this.#says(this.#page.locator('[data-sonner-toast][data-type="success"]'))
  }

  /** Returns the open text to its author. */
  async sendBack(reason: string): Promise<void> {
    await this.#panel.locator('#action-return').click()
    await this.#panel.getByLabel(/^退回原因/).fill(reason)
    await this.#panel.locator('#confirm-return').click()
    await this.#says(this.#page.getByText(/^已退回/))
  }

  /** Selects words of the body as a mouse does, and writes a remark on them. */
  async remarkOn(words: string, remark: string): Promise<void> {
    await this.#body.getByText(words).selectText()
    await this.#panel.getByLabel('对这段文字的批注').fill(remark)
    await this.#panel.locator('#action-remark').click()
    await this.#panel.locator('.remark', { hasText: remark }).waitFor()
  }

  /** Submits the open document, and has it signed off by others. */
  async publish(reviewers: Reviewers, correction?: string): Promise<void> {
    await this.submit(correction)
    const [kind = '', id = ''] = new URL(this.#page.url()).pathname.split('/').slice(-2)
    await reviewers.finish(kind, id)
    await this.#page.reload()
    await this.#page
      .getByText(/公开页面与当前(?:稿件|内容)一致/)
      .first()
      .waitFor()
  }

  /** Manuscripts are called back (撤稿), everything else is taken down (撤下). */
  async withdraw(reason: string): Promise<void> {
    await this.#page.getByRole('button', { name: /^撤[稿下]$/ }).click()
    await this.#page.getByLabel(/^撤[稿下]原因/).fill(reason)
    await this.#page.getByRole('button', { name: /^确认撤[稿下]$/ }).click()
    await this.#page.getByText(/^已撤[稿下]，/).waitFor()
  }

  get #body(): Locator {
    return this.#page.locator('.ContentEditable__root').first()
  }

  get #panel(): Locator {
    return this.#page.locator('#review-panel')
  }

  get #refusal(): Locator {
    return this.#page.locator('[data-sonner-toast][data-type="error"]')
  }

  /** Waits for what a command says. Throws with the words of a refusal. */
  async #says(success: Locator): Promise<void> {
    await success.or(this.#refusal).first().waitFor()
    if (await this.#refusal.count()) throw new Error((await this.#refusal.first().textContent()) ?? '')
  }
}
