import { randomUUID } from 'node:crypto'
import type { Change, FeedPage } from 'shared/change-feed'
import { GLOBAL_IDS, isGlobalKind, type Kind } from 'shared/kinds'
import { lexicalFromBlocks } from '../rich-text/lexicalFromBlocks.ts'
import type { Answer, Newsroom } from './newsroom.ts'

type Fields = Record<string, unknown>
type Document = Fields & { id: string; updatedAt: string }

/** What an editor does at the desk, over the real REST handlers. */
export interface Desk {
  /** Saves a new draft, or the fields of a global. People have given their consent unless said. */
  write: (kind: Kind, fields: Fields) => Promise<Document>
  edit: (kind: Kind, id: string, fields: Fields) => Promise<Document>
  publish: (kind: Kind, document: { id: string; updatedAt?: string }) => Promise<Answer>
  withdraw: (kind: Kind, id: string, reason?: string) => Promise<Answer>
  state: (kind: Kind, id: string) => Promise<Answer>
  /** Writes and publishes; fails where publishing is refused. */
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

export function deskOf({ rest, environment }: Newsroom): Desk {
  const as = 'administrator' as const
  const machine = { authorization: `Bearer ${environment.publisherToken}` }

  const save = async (method: string, route: string, fields: Fields): Promise<Document> => {
    const { status, body } = await rest(method, route, { as, body: fields })
    if (status >= 300) throw new Error(`${method} ${route}: ${status} ${JSON.stringify(body)}`)
    return body.doc ?? body.result
  }

  const desk: Desk = {
    write: async (kind, fields) =>
      isGlobalKind(kind)
        ? desk.edit(kind, GLOBAL_IDS[kind], fields)
        : save('POST', `/${kind}?draft=true&depth=0`, kind === 'profiles' ? { consent: CONSENT, ...fields } : fields),
    edit: async (kind, id, fields) =>
      isGlobalKind(kind)
        ? { ...(await save('POST', `/globals/${kind}?draft=true&depth=0`, fields)), id }
        : save('PATCH', `/${kind}/${id}?draft=true&depth=0`, fields),
    publish: (kind, { id, updatedAt }) => rest('POST', '/publishing/publish', { as, body: { kind, id, updatedAt } }),
    withdraw: (kind, id, reason = '示例原因') =>
      rest('POST', '/publishing/withdraw', { as, body: { kind, id, reason } }),
    state: (kind, id) => rest('GET', `/publishing/state?kind=${kind}&id=${id}`, { as }),
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
