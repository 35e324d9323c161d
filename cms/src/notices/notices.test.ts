import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, deskOf } from '../testing/desk.ts'
import { type Account, freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
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
    expect(await saidTo(reader, order.id)).toContain('《示例丙（改）》的审签已经失效：送审之后改动了内容。请重新送审。')
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
