import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { publishDue } from '../review/ticker.ts'
import { type Desk, deskOf } from '../testing/desk.ts'
import { type Account, freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import { libraryOf, photo, rewritten } from '../testing/uploads.ts'
import { sendWaiting } from './mail/sendWaiting.ts'
import { Teller } from './teller.ts'

interface Received {
  to: string[]
  raw: string
}

const received: Received[] = []
let isAway = false
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onMailFrom: (_, __, done) => done(isAway ? new Error('away') : null),
  onData: (stream, { envelope }, done) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      received.push({ to: envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks).toString() })
      done()
    })
  },
})

const HOUR = 3_600_000

let newsroom: Newsroom
let desk: Desk
let teller: Teller
let reader: Account
let second: Account
beforeAll(async () => {
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const { port } = listening.address() as AddressInfo
  const mail = { url: `smtp://127.0.0.1:${port}`, from: 'newsroom@example.org' }
  newsroom = await freshNewsroom({ mail, adminUrl: 'https://cms.example.org' })
  desk = deskOf(newsroom)
  reader = await newsroom.employ({ roles: ['editor'] })
  second = await newsroom.employ({ roles: ['second'] })
  await newsroom.account('final')
  teller = new Teller(newsroom.payload)
})
afterAll(async () => {
  await newsroom.close()
  await new Promise<void>((resolve) => server.close(() => resolve()))
})

const noticesOf = async (as: Account | 'editor' | 'final' | 'correspondent') => {
  const { status, body } = await newsroom.rest('GET', '/notices/mine', { as })
  expect(status).toBe(200)
  return body as { unread: number; notices: { id: string; sentence: string; document: string; isRead: boolean }[] }
}

const saidTo = async (as: Account | 'editor' | 'final' | 'correspondent', document: string): Promise<string[]> =>
  (await noticesOf(as)).notices.filter((each) => each.document === document).map(({ sentence }) => sentence)

/** A submitted notice of the editor's, and what the next command names. */
async function submitted(title: string) {
  const column = await desk.column()
  const article = await desk.write('news', desk.news(title, column))
  const { body } = await desk.submit('news', article)
  return { kind: 'news' as const, id: article.id, updatedAt: article.updatedAt, since: body.since as string }
}

const bodyOf = ({ raw }: Received): string => {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const content = rest.join('\r\n\r\n')
  return /base64/i.test(head) ? Buffer.from(content, 'base64').toString() : content
}

describe('whoever is next is told, and nobody else', () => {
  test('from the submission to the sign-off', async () => {
    const order = await submitted('示例甲')
    await teller.tell()
    expect(await saidTo(reader, order.id)).toEqual(['《示例甲》等待您初审。'])
    expect(await saidTo('editor', order.id)).toEqual([])
    expect(await saidTo(second, order.id)).toEqual([])

    const approved = await desk.review('approve', reader, order)
    await teller.tell()
    expect(await saidTo(second, order.id)).toEqual(['《示例甲》等待您复审。'])
    const again = await desk.review('approve', second, { ...order, since: approved.body.since })
    await desk.review('sign-off', 'final', { ...order, since: again.body.since })
    await teller.tell()
    expect(await saidTo('final', order.id)).toEqual([])
    expect(await saidTo('editor', order.id)).toEqual([expect.stringMatching(/^《示例甲》已由.+签发，现在公开。$/)])
  })

  test('the author of what is returned, with the reason', async () => {
    const order = await submitted('示例乙')
    await desk.review('return', reader, { ...order, to: 'author', reason: '年份不对' })
    await teller.tell()
    expect(await saidTo('editor', order.id)).toEqual([
      expect.stringMatching(/^《示例乙》被.+退回：年份不对。请修改后重新送审。$/),
    ])
  })

  test('whoever had approved a wording that was changed since', async () => {
    const order = await submitted('示例丙')
    await desk.review('approve', reader, order)
    await desk.edit('news', order.id, { title: '示例丙（改）' })
    await teller.tell()
    expect(await saidTo(reader, order.id)).toContain(
      '《示例丙（改）》的审签已经失效：送审之后改动了内容。等作者重新送审后再审。',
    )
  })
})

describe('of what was set to a time and could not become public', () => {
  /** A unit that was signed off for an hour later. */
  async function scheduled(by: Account) {
    const unit = await desk.write('units', { name: `示例${crypto.randomUUID()}` })
    const { since } = (await desk.submit('units', unit)).body
    const order = { kind: 'units', id: unit.id, updatedAt: unit.updatedAt, since }
    const at = { for: new Date(Date.now() + HOUR).toISOString() }
    expect(await desk.review('schedule', by, { ...order, ...at })).toMatchObject({ status: 200 })
    return unit
  }
  async function anHourLater() {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + HOUR + 60_000 })
    await publishDue(newsroom.payload)
    vi.useRealTimers()
    await teller.tell()
  }

  test('the author and the signer are told, even who may not sign off any more', async () => {
    const signer = await newsroom.employ({ roles: ['final'] })
    const { id } = await scheduled(signer)
    await newsroom.payload.update({ collection: 'users', id: signer.id, data: { roles: ['second'] } })
    await anHourLater()
    const why = expect.stringMatching(/^《示例.+》没有按时发布：(?!.*。。).+权限.*。$/)
    for (const as of ['editor', signer] as const) expect(await saidTo(as, id)).toContainEqual(why)
    expect(await saidTo('final', id)).toContainEqual(expect.stringMatching(/》等待您终审签发。没有按时发布：/))
  })

  test('the author and the signer are told in one clean sentence that it was changed', async () => {
    const signer = await newsroom.employ({ roles: ['final'] })
    const cover = (await libraryOf(newsroom).upload(await photo(690, 360))).body.doc.id
    const topic = await desk.write('topics', { title: '示例专题', cover })
    const { since } = (await desk.submit('topics', topic)).body
    const order = { kind: 'topics', id: topic.id, updatedAt: topic.updatedAt, since }
    await desk.review('schedule', signer, { ...order, for: new Date(Date.now() + HOUR).toISOString() })
    await rewritten(newsroom, cover, { caption: '示例新图注' })
    await anHourLater()
    const why = '《示例专题》的审签已经失效：签发之后，所用图片的说明或文字有改动，没有按时发布。'
    expect(await saidTo('editor', topic.id)).toContain(`${why}请重新送审。`)
    expect(await saidTo(signer, topic.id)).toContain(`${why}等作者重新送审后再审。`)
  })
})

test('nobody is told twice, whoever tells', async () => {
  const order = await submitted('示例丁')
  await teller.tell()
  await teller.tell()
  await new Teller(newsroom.payload).tell()
  expect(await saidTo(reader, order.id)).toHaveLength(1)
})

test('promise 8: people read and mark their own notices alone', async () => {
  const order = await submitted('示例戊')
  await teller.tell()
  const mine = (await noticesOf(reader)).notices.find(({ document }) => document === order.id)
  const ids = [String(mine?.id)]
  expect((await newsroom.rest('POST', '/notices/read', { as: second, body: { ids } })).status).toBe(200)
  expect((await noticesOf(reader)).notices.find(({ id }) => id === mine?.id)?.isRead).toBe(false)
  const before = (await noticesOf(reader)).unread
  expect((await newsroom.rest('POST', '/notices/read', { as: reader, body: { ids } })).body).toEqual({
    unread: before - 1,
  })
  expect((await newsroom.rest('GET', '/notices/mine')).status).toBe(401)
  expect((await newsroom.rest('POST', '/notices/read', { body: { ids } })).status).toBe(401)
  expect((await newsroom.rest('POST', '/notices/read', { as: reader, body: { ids: 'all' } })).status).toBe(400)
})

test('whoever was away marks all as read up to what they see, however many, and nothing that came since', async () => {
  const { id } = await submitted('示例己')
  await teller.tell()
  const first = await newest(id)
  const { id: later } = await submitted('示例己之后')
  await teller.tell()
  const answer = await newsroom.rest('POST', '/notices/read', { as: reader, body: { upTo: first?.at } })
  expect(answer).toMatchObject({ status: 200, body: { unread: 1 } })
  expect([(await newest(id))?.isRead, (await newest(later))?.isRead]).toEqual([true, false])
  expect((await newsroom.rest('POST', '/notices/read', { as: reader, body: { upTo: '昨天' } })).status).toBe(400)
})

const newest = async (text: string) => {
  const { body } = await newsroom.rest('GET', '/notices/mine', { as: reader })
  return body.notices.find(({ document }: { document: string }) => document === text) as
    | { at: string; isRead: boolean }
    | undefined
}

describe('letters', () => {
  test('reach each person once, with the way to the text', async () => {
    await sendWaiting(newsroom.payload)
    received.length = 0
    const order = await submitted('示例己')
    await teller.tell()
    await sendWaiting(newsroom.payload)
    await sendWaiting(newsroom.payload)
    const letters = received.filter(({ to }) => to.includes(reader.email))
    expect(letters).toHaveLength(1)
    const [letter] = letters as [Received]
    expect(bodyOf(letter)).toContain('《示例己》等待您初审。')
    expect(bodyOf(letter)).toContain(`https://cms.example.org/admin/collections/news/${order.id}`)
  })

  test('promise 9: a mail server that is away stops no step, and gets the letter later', async () => {
    received.length = 0
    isAway = true
    await submitted('示例庚')
    await teller.tell()
    await sendWaiting(newsroom.payload)
    isAway = false
    await sendWaiting(newsroom.payload)
    expect(received).toEqual([])
    await sendWaiting(newsroom.payload, Date.now() + 60_000)
    expect(received.filter(({ to }) => to.includes(reader.email)).map(bodyOf)[0]).toContain('《示例庚》')
  })

  test('a title adds no line to the head of a letter', async () => {
    received.length = 0
    await submitted('示例辛\r\nBcc: stranger@example.org\r\n\r\n<script>')
    await teller.tell()
    await sendWaiting(newsroom.payload)
    expect(received.length).toBeGreaterThan(0)
    for (const { to, raw } of received) {
      expect(to).not.toContain('stranger@example.org')
      expect(raw.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/im)
    }
  })
})
