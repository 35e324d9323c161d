import type { Page } from 'playwright-core'

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

  async publish(label: '发布' | '更新公开页面'): Promise<void> {
    await this.#page.getByRole('button', { name: label, exact: true }).click()
    const published = this.#page.getByText(/公开页面与当前(?:稿件|内容)一致/)
    const refusal = this.#page.locator('[data-sonner-toast][data-type="error"]')
    await published.or(refusal).first().waitFor()
    if (await refusal.count()) throw new Error((await refusal.first().textContent()) ?? '')
  }

  /** Manuscripts are called back (撤稿), everything else is taken down (撤下). */
  async withdraw(reason: string): Promise<void> {
    await this.#page.getByRole('button', { name: /^撤[稿下]$/ }).click()
    await this.#page.getByLabel(/^撤[稿下]原因/).fill(reason)
    await this.#page.getByRole('button', { name: /^确认撤[稿下]$/ }).click()
    await this.#page.getByText(/^已撤[稿下]，/).waitFor()
  }
}
