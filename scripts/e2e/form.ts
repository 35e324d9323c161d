import type { Locator, Page } from 'playwright-core'

/** The open form of a document, filled in by hand: one method for each kind of field. */
export class Form {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async openTab(label: string): Promise<void> {
    await this.#page.locator('.tabs-field__tab-button', { hasText: label }).click()
  }

  async fill(field: string, text: string): Promise<void> {
    await this.#field(field).fill(text)
  }

  /** Chooses in a list: a word of the contract, or a document by its name. */
  async choose(field: string, name: string): Promise<void> {
    await this.#field(field).locator('.rs__control').click()
    await this.#field(field).locator('.rs__input').fill(name)
    await this.#page.locator('.rs__option', { hasText: name }).first().click()
  }

  /** Types items of a list, each with Enter. */
  async add(field: string, items: readonly string[]): Promise<void> {
    for (const item of items) {
      await this.#page.locator(`.field-${field} .rs__input`).fill(item)
      await this.#page.keyboard.press('Enter')
    }
  }

  /** Types a day or time as it is shown, e.g. 2026年11月22日 15:04. */
  async date(field: string, text: string): Promise<void> {
    const input = this.#field(field).locator('input')
    await input.fill(text)
    await input.press('Enter')
  }

  async shownDate(field: string): Promise<string> {
    return this.#field(field).locator('input').inputValue()
  }

  /** Chooses a picture or file from the media library by what it is called there. */
  async attach(field: string, name: string): Promise<void> {
    await this.#field(field).locator('.upload__listToggler').click()
    const library = this.#page.locator('.drawer--is-open').last()
    await library.locator('.search-filter__input').fill(name)
    await library.locator('tbody tr', { hasText: name }).getByRole('button').first().click()
    await library.waitFor({ state: 'detached' })
  }

  /** Adds an empty row and answers the path that its fields begin with. */
  async addRow(field: string): Promise<string> {
    const rows = this.#field(field).locator('.array-field__row')
    const count = await rows.count()
    await this.#field(field).locator('.array-field__add-row').click()
    await rows.nth(count).waitFor()
    return `${field}__${count}__`
  }

  #field(name: string): Locator {
    return this.#page.locator(`#field-${name}`)
  }
}
