import type { Page } from 'playwright-core'
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

  async fill(field: string, text: string): Promise<void> {
    await this.#page.locator(`#field-${field}`).fill(text)
  }

  /** Chooses the first document of a relation that is called like this. */
  async choose(field: string, name: string): Promise<void> {
    await this.#page.locator(`#field-${field} .rs__control`).click()
    await this.#page.locator('.rs__option', { hasText: name }).first().click()
  }

  /** Hands the open document to its reviewers; readers of a public manuscript are told the correction. */
  async submit(correction = ''): Promise<void> {
    await this.#page.getByRole('button', { name: '送审', exact: true }).click()
    const confirm = this.#page.locator('.reason-dialog[open] #confirm-submit')
    const submitted = this.#page.getByText(/^已送审，/)
    const refusal = this.#page.locator('[data-sonner-toast][data-type="error"]')
    await confirm.or(submitted).or(refusal).first().waitFor()
    if (await confirm.count()) {
      await this.#page.getByLabel(/^更正了什么/).fill(correction)
      await confirm.click()
    }
    await submitted.or(refusal).first().waitFor()
    if (await refusal.count()) throw new Error((await refusal.first().textContent()) ?? '')
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
}
