import { Problem } from '../problem.mjs'

/** An account of the newsroom at work over the same HTTP interface as the admin. */
export class Editor {
  /**
   * @param {string} url of the CMS
   * @param {string} session
   */
  constructor(url, session) {
    this.url = url
    this.session = session
  }

  /**
   * @param {string} url of the CMS
   * @param {{ email: string, password: string }} account
   */
  static async signIn(url, account) {
    const { token } = await request(`${url}/api/users/login`, { method: 'POST', body: account })
    return new Editor(url, token)
  }

  /**
   * @param {string} method
   * @param {string} path below /api
   * @param {unknown} [body]
   */
  call(method, path, body) {
    return request(`${this.url}/api${path}`, { method, body, headers: { authorization: `JWT ${this.session}` } })
  }

  /**
   * Changes the draft of a document, or a global, as it is stored now: every change names the version that it changes.
   * @param {string} place e.g. `/news/…` or `/globals/home`
   * @param {object} fields
   */
  async edit(place, fields) {
    const { updatedAt } = await this.call('GET', `${place}?draft=true&depth=0`)
    const method = place.startsWith('/globals/') ? 'POST' : 'PATCH'
    return this.call(method, `${place}?draft=true`, { ...fields, updatedAt })
  }
}

/**
 * @param {string} url
 * @param {{ method: string, body?: unknown, headers?: Record<string, string> }} options
 */
async function request(url, { method, body, headers }) {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  const text = await response.text()
  if (!response.ok) throw new Problem(`采编系统对 ${method} ${url} 回答 ${response.status}：${text.slice(0, 500)}`)
  return JSON.parse(text)
}
