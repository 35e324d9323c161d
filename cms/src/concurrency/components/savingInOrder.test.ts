import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { savingInOrder } from './savingInOrder.ts'

const PATH = '/api/news/1?draft=true'

/** A CMS that holds one document, and stores what goes on from its version. */
function cms(version: string) {
  const sent: string[] = []
  const send = vi.fn(async (_: string | URL | Request, init?: RequestInit) => {
    const { updatedAt } = JSON.parse(String((init as { body: FormData }).body.get('_payload')))
    sent.push(updatedAt)
    if (updatedAt !== version)
      return Response.json({ errors: [{ data: { stale: { seen: updatedAt } } }] }, { status: 409 })
    version = `${version}+`
    return Response.json({ doc: { updatedAt: version } })
  })
  return { send, sent, changeElsewhere: () => (version = 'other') }
}

const form = (updatedAt: string) => {
  const body = new FormData()
  body.set('_payload', JSON.stringify({ title: '示例', updatedAt }))
  return { method: 'PATCH', body }
}

const surroundings = () => ({ shownVersion: vi.fn(async () => 'shown'), onStale: vi.fn(), onRefused: vi.fn() })

beforeEach(() => vi.stubGlobal('location', { href: 'http://localhost:3000/admin' }))
afterEach(() => vi.unstubAllGlobals())

it('saves of one window go one after the other, each from what the one before has stored', async () => {
  const { send, sent } = cms('a')
  const around = surroundings()
  const fetch = savingInOrder(send, around)
  const answers = await Promise.all([form('a'), form('a'), form('a')].map((init) => fetch(PATH, init)))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(sent).toEqual(['a', 'a+', 'a++'])
  expect((await fetch(PATH, form('a+'))).status).toBe(200)
  expect(around.onStale).not.toHaveBeenCalled()
})

it('never goes on from what another has stored, and tells', async () => {
  const { send, changeElsewhere } = cms('a')
  const around = surroundings()
  const fetch = savingInOrder(send, around)
  await fetch(PATH, form('a'))
  changeElsewhere()
  expect((await fetch(PATH, form('a'))).status).toBe(409)
  expect(around.onStale).toHaveBeenCalledWith({ seen: 'a+' })
})

it('goes on after a save that did not arrive', async () => {
  const { send } = cms('a')
  const fetch = savingInOrder(send, surroundings())
  send.mockRejectedValueOnce(new TypeError('offline'))
  const [lost, next] = await Promise.allSettled([fetch(PATH, form('a')), fetch(PATH, form('a'))])
  expect(lost.status).toBe('rejected')
  expect(next).toMatchObject({ status: 'fulfilled', value: { status: 200 } })
})

it('a version is restored over the one that is on the screen, and a refusal is told', async () => {
  const around = surroundings()
  const send = vi.fn(async () => Response.json({ errors: [{ message: '没有恢复' }] }, { status: 409 }))
  await savingInOrder(send, around)('/api/news/versions/2?draft=true', { method: 'post' })
  expect(String(send.mock.calls[0]?.at(0))).toBe('http://localhost:3000/api/news/versions/2?draft=true&updatedAt=shown')
  expect(around.onRefused).toHaveBeenCalledWith('没有恢复')
})

it('leaves everything else alone', async () => {
  const send = vi.fn(async () => new Response('not JSON'))
  const fetch = savingInOrder(send, surroundings())
  const plain = { method: 'POST', body: '{}' }
  for (const path of ['/api/users/login', '/api/news', '/admin', '/api/publishing/publish']) await fetch(path, plain)
  expect(send.mock.calls.map((call) => call.at(1))).toEqual([plain, plain, plain, plain])
})
