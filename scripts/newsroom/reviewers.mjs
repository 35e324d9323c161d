import { randomUUID } from 'node:crypto'
import { Editor } from './editor.mjs'

/**
 * @typedef {{ kind: string, id: string, updatedAt: string }} Text a text as its author has just saved it
 * @typedef {Text & { since: string }} Order a text as it stands since somebody's last step
 * @typedef {'first' | 'second' | 'final'} Stage
 */

/** @type {Record<Stage, string>} */
const ROLES = { first: 'editor', second: 'second', final: 'final' }

/** The people who review what somebody else has written, one for each stage, over the same HTTP interface as the admin. */
export class Reviewers {
  /** @param {Record<Stage, Editor>} people */
  constructor(people) {
    this.people = people
  }

  /**
   * Has an account made for each stage.
   * @param {string} url of the CMS
   * @param {(account: { email: string, roles: string[] }) => Promise<{ password: string }>} make
   */
  static async employ(url, make) {
    const [first, second, final] = await Promise.all(
      Object.values(ROLES).map(async (role) => {
        const email = `${role}-${randomUUID()}@example.org`
        return Editor.signIn(url, { email, ...(await make({ email, roles: [role] })) })
      }),
    )
    return new Reviewers(/** @type {Record<Stage, Editor>} */ ({ first, second, final }))
  }

  /**
   * Has accounts made by an administrator.
   * @param {Editor} administrator
   */
  static employedBy(administrator) {
    return Reviewers.employ(administrator.url, async (account) => {
      const password = randomUUID()
      await administrator.call('POST', '/users', { ...account, password })
      return { password }
    })
  }

  /**
   * Publishes a text: its author submits it, and each stage reads it. Answers what the sign-off did.
   * @param {Editor} author
   * @param {Text} text
   */
  async publish(author, text) {
    return this.signOff(await this.ready(author, text))
  }

  /**
   * Takes a text as far as its sign-off.
   * @param {Editor} author
   * @param {Text} text
   * @returns {Promise<Order>}
   */
  async ready(author, text) {
    const { state, since } = await author.call('POST', '/review/submit', { ...text, correction: '' })
    return this.approved(text, { state, since })
  }

  /**
   * Reads a submitted text as far as its sign-off.
   * @param {Text} text
   * @param {{ state: Stage, since: string }} standing
   * @returns {Promise<Order>}
   */
  async approved(text, { state, since }) {
    const order = { ...text, since }
    if (state === 'final') return order
    return this.approved(text, await this.people[state].call('POST', '/review/approve', order))
  }

  /** @param {Order} order */
  signOff(order) {
    return this.people.final.call('POST', '/review/sign-off', order)
  }

  /**
   * @param {string} kind
   * @param {string} id
   * @param {string} reason
   */
  async withdraw(kind, id, reason) {
    const { since } = await this.people.final.call('GET', `/review/state?kind=${kind}&id=${id}`)
    return this.people.final.call('POST', '/review/withdraw', { kind, id, since, reason })
  }

  /**
   * Signs off what waits for it now.
   * @param {string} kind
   * @param {string} id
   */
  async finish(kind, id) {
    const { updatedAt, state, since } = await this.people.final.call('GET', `/review/state?kind=${kind}&id=${id}`)
    return this.signOff(await this.approved({ kind, id, updatedAt }, { state, since }))
  }
}
