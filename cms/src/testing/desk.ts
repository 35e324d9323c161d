import { randomUUID } from 'node:crypto'
import type { Change, FeedPage } from 'shared/change-feed'
import { GLOBAL_IDS, isGlobalKind, type Kind } from 'shared/kinds'
import { isStage } from 'shared/review/stages'
import type { Role } from 'shared/roles'
import { lexicalFromBlocks } from '../rich-text/lexicalFromBlocks.ts'
import type { Account, Answer, Newsroom } from './newsroom.ts'

type Fields = Record<string, unknown>
type Document = Fields & { id: string; updatedAt: string }
type Saved = { id: string; updatedAt?: string }

/** What an editor does at the desk, over the real REST handlers. */
export interface Desk {
  /** Saves a new draft, or the fields of a global. People have given their consent unless said. */
  write: (kind: Kind, fields: Fields) => Promise<Document>
  edit: (kind: Kind, id: string, fields: Fields) => Promise<Document>
  /** Hands a text to its reviewers. */
  submit: (kind: Kind, document: Saved, correction?: string) => Promise<Answer>
  /**
   * Submits a text and takes it through its chain, each stage by an account of its own, but for the sign-off: that is what
   * it answers, or what was refused on the way.
   */
  ready: (kind: Kind, document: Saved) => Promise<() => Promise<Answer>>
  /** Takes a text through its whole chain, and answers what the last step did. */
  publish: (kind: Kind, document: Saved) => Promise<Answer>
  /** One command of the review in somebody's name. */
  review: (command: string, as: Role | Account, order: object) => Promise<Answer>
  withdraw: (kind: Kind, id: string, reason?: string) => Promise<Answer>
  state: (kind: Kind, id: string) => Promise<Answer>
  /** Writes, has it signed off and published; fails where that is refused. */
  issue: (kind: Kind, fields: Fields) => Promise<Document>
  /** A public news column. */
  column: (type?: 'news' | 'stories') => Promise<string>
  /** The fields of a news item that can be published. */
  news: (title: string, column: string) => Fields
  feed: (after?: number, wait?: number) => Promise<FeedPage>
  /** All changes after a cursor, page by page. */
  changes: (after?: number) => Promise<Change[]>
}

/** A body of one paragraph for each text. */
export const richText = (...paragraphs: string[]) =>
  lexicalFromBlocks(paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text, marks: [] }] })))

/** What lets somebody be shown on the website. */
export const CONSENT = { method: 'written', date: '2026-01-05T04:00:00.000Z', scopes: ['website'] }

/** Who reviews between the first stage, which is done by an editor other than the author, and the sign-off. */
const READERS = { second: 'second', third: 'second' } as const

/** The desk of one author; the stages after it are other people's. */
export function deskOf({ rest, environment, employ }: Newsroom, author: Role | Account = 'editor'): Desk {
  /** Settings and navigation are written by administrators. */
  const writerOf = (kind: Kind) => (kind === 'settings' || kind === 'navigation' ? 'administrator' : author)
  const reader = once(() => employ({ roles: ['editor'] }))
  const machine = { authorization: `Bearer ${environment.publisherToken}` }

  const save = async (kind: Kind, method: string, route: string, fields: Fields): Promise<Document> => {
    const { status, body } = await rest(method, route, { as: writerOf(kind), body: fields })
    if (status >= 300) throw new Error(`${method} ${route}: ${status} ${JSON.stringify(body)}`)
    return body.doc ?? body.result
  }

  /** What was refused after its submission goes on at the stage where it waits. */
  const whereItWaits = async (kind: Kind, id: string, refusal: Answer): Promise<Answer> => {
    const answer = await rest('GET', `/review/state?kind=${kind}&id=${id}`, { as: 'editor' })
    return isStage(answer.body.state) ? answer : refusal
  }

  const desk: Desk = {
    write: async (kind, fields) =>
      isGlobalKind(kind)
        ? desk.edit(kind, GLOBAL_IDS[kind], fields)
        : save(
            kind,
            'POST',
            `/${kind}?draft=true&depth=0`,
            kind === 'profiles' ? { consent: CONSENT, ...fields } : fields,
          ),
    edit: async (kind, id, fields) =>
      isGlobalKind(kind)
        ? { ...(await save(kind, 'POST', `/globals/${kind}?draft=true&depth=0`, fields)), id }
        : save(kind, 'PATCH', `/${kind}/${id}?draft=true&depth=0`, fields),
    review: (command, as, order) => rest('POST', `/review/${command}`, { as, body: order }),
    submit: (kind, document, correction = '') =>
      desk.review('submit', writerOf(kind), { kind, id: document.id, updatedAt: document.updatedAt, correction }),
    async ready(kind, { id, updatedAt }) {
      let answer = await desk.submit(kind, { id, updatedAt })
      if (answer.status === 409) answer = await whereItWaits(kind, id, answer)
      while (answer.status === 200 && isStage(answer.body.state)) {
        const { state, since } = answer.body
        const order = { kind, id, updatedAt, since }
        if (state === 'final') return () => desk.review('sign-off', 'final', order)
        const as = state === 'first' ? await reader() : READERS[state as keyof typeof READERS]
        answer = await desk.review('approve', as, order)
      }
      return async () => answer
    },
    publish: async (kind, document) => (await desk.ready(kind, document))(),
    async withdraw(kind, id, reason = '示例原因') {
      const { body } = await rest('GET', `/review/state?kind=${kind}&id=${id}`, { as: 'final' })
      return desk.review('withdraw', 'final', { kind, id, since: body.since, reason })
    },
    state: (kind, id) => rest('GET', `/publishing/state?kind=${kind}&id=${id}`, { as: 'editor' }),
    async issue(kind, fields) {
      const document = await desk.write(kind, fields)
      const { status, body } = await desk.publish(kind, document)
      if (status !== 200) throw new Error(`publish ${kind}: ${status} ${JSON.stringify(body)}`)
      return document
    },
    column: async (type = 'news') =>
      (await desk.issue('columns', { name: `示例栏目 ${randomUUID().slice(0, 8)}`, type, order: 1 })).id,
    news: (title, column) => ({ title, column, body: richText(`${title}的正文。`) }),
    async feed(after = 0, wait = 0) {
      const { status, body } = await rest('GET', `/changes?after=${after}&wait=${wait}`, { headers: machine })
      if (status !== 200) throw new Error(`feed: ${status} ${JSON.stringify(body)}`)
      return body
    },
    async changes(after = 0) {
      const page = await desk.feed(after)
      return page.more ? [...page.changes, ...(await desk.changes(page.cursor))] : page.changes
    },
  }
  return desk
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined
  return () => {
    made ??= make()
    return made
  }
}
