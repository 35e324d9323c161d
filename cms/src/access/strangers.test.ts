import { GLOBAL_KINDS } from 'shared/kinds'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import { SECRET } from '../testing/rights.ts'

/** Routes of Payload, of ours, and of nobody. None of them is a stranger's. */
const ROUTES = `
  GET /
  GET /nothing
  GET /access
  GET /users
  GET /users/
  GET //users
  GET /./users
  GET /%75sers
  GET /%2e%2e/users
  GET /health/../users
  GET /users/me/../
  GET /users/login
  GET /users/init
  OPTIONS /users
  PUT /users
  POST /users
  POST /users/register
  POST /users/first-register
  POST /users/forgot-password
  POST /users/reset-password
  POST /users/verify/x
  POST /users/unlock
  POST /users/refresh-token
  POST /users/logout
  GET /og
  GET /graphql
  POST /graphql
  GET /graphql-playground
  GET /media/file/x.png
  GET /media/file/%ff
  GET /media/file/..%2f..%2fnewsroom.db
  GET /media/paste-url/x?src=http://127.0.0.1
  GET /%ff
  GET /users/%00
  GET /payload-jobs/run
  GET /payload-jobs/handle-schedules
  POST /payload-jobs
  POST /reorder
  GET /health/x
  GET /changes
  GET /blobs/0000000000000000000000000000000000000000000000000000000000000000
  GET /publishers
  POST /publishers
  GET /publishing/state?kind=news&id=x
  GET /preview
  GET /preview/links
  POST /preview/links
  GET /preview/news
  GET /preview/news/x
  POST /preview/news/x/desk
  GET /preview/news/x/desk/draft
  GET /preview/news/x/desk/page/x
  GET /preview/news/x/desk/media
  OPTIONS /preview/news/x/desk
  POST /review/submit
  POST /review/take-back
  POST /review/approve
  POST /review/return
  POST /review/expedite
  POST /review/sign-off
  POST /review/schedule
  POST /review/unschedule
  POST /review/withdraw
  GET /review/state?kind=news&id=x
  POST /operator/reset-password
  POST /operator/create-account
`

const rows = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' ') as [string, string])

const NOTES = ['payload-preferences', 'payload-locked-documents', 'payload-migrations'].flatMap((slug) =>
  rows(
    `GET \n GET /count \n GET /x \n GET /versions \n POST \n POST /x \n PATCH /x \n DELETE /x \n DELETE ?where[id][exists]=true`,
  ).map(([method, path = '']) => [method, `/${slug}${path}`] as const),
)

const GLOBALS = GLOBAL_KINDS.flatMap((slug) =>
  rows(`GET \n GET /versions \n GET /versions/x \n POST \n POST /versions/x \n POST /access`).map(
    ([method, path = '']) => [method, `/globals/${slug}${path}?draft=true`] as const,
  ),
)

describe('promise 1: a stranger', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await freshNewsroom()
    await newsroom.account('editor')
    await newsroom.payload.updateGlobal({ slug: 'settings', data: { name: SECRET }, draft: true })
  })
  afterAll(() => newsroom.close())

  it.each([...rows(ROUTES), ...NOTES, ...GLOBALS])('is given nothing: %s %s', async (method, path) => {
    const body = method === 'POST' ? { email: 'editor@example.org' } : undefined
    expectNothing(await newsroom.rest(method, path, { body }))
  })

  it.each([
    'Bearer x',
    'JWT x',
    'JWT eyJhbGciOiJub25lIn0.eyJpZCI6IjEiLCJjb2xsZWN0aW9uIjoidXNlcnMifQ.',
    'users API-Key x',
  ])('is not taken for somebody by the word of “%s”', async (authorization) => {
    for (const path of ['/users', '/news', '/changes', '/globals/settings']) {
      expectNothing(await newsroom.rest('GET', path, { headers: { authorization } }))
    }
  })

  it('is told that the CMS is up, and that nobody is signed in', async () => {
    expect(await newsroom.rest('GET', '/health')).toMatchObject({ status: 200, body: { ok: true } })
    expect((await newsroom.rest('GET', '/users/me')).body.user).toBeNull()
  })

  it('cannot act in an editor’s name from another website', async () => {
    const send = (origin: string, name: string) =>
      newsroom.rest('POST', '/units', { as: 'editor', body: { name }, headers: { origin, host: 'localhost:3000' } })
    expect(await send('https://elsewhere.example', '外来')).toMatchObject({ status: 403 })
    expect(await send('null', '外来')).toMatchObject({ status: 403 })
    expect(
      await newsroom.rest('POST', '/users/login', {
        body: {},
        headers: { origin: 'https://elsewhere.example', host: 'localhost:3000' },
      }),
    ).toMatchObject({ status: 403 })
    expect(await send('http://localhost:3000', '自家')).toMatchObject({ status: 201 })
  })
})

describe('an editor', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await freshNewsroom()
  })
  afterAll(() => newsroom.close())

  it('sees no account but the own one', async () => {
    const { id } = await newsroom.account('editor')
    const other = await newsroom.account('administrator')
    const { docs } = (await newsroom.rest('GET', '/users', { as: 'editor' })).body
    expect(docs.map((account: { id: string }) => account.id)).toEqual([id])
    expect(await newsroom.rest('GET', `/users/${other.id}`, { as: 'editor' })).toMatchObject({ status: 404 })
    const change = { as: 'editor', body: { name: '别人' } } as const
    expect(await newsroom.rest('PATCH', `/users/${other.id}`, change)).toMatchObject({ status: 403 })
  })

  it.each(['navigation', 'settings'])('reads %s, which only administrators change', async (slug) => {
    const change = (as: 'editor' | 'administrator') => newsroom.rest('POST', `/globals/${slug}`, { as, body: {} })
    expect(await newsroom.rest('GET', `/globals/${slug}`, { as: 'editor' })).toMatchObject({ status: 200 })
    expect(await change('editor')).toMatchObject({ status: 403 })
    expect(await change('administrator')).toMatchObject({ status: 200 })
  })

  it('meets no failure of ours on routes that lead nowhere', async () => {
    const nowhere = [
      'GET /media/versions',
      'POST /users/versions/x',
      'POST /news/versions/x',
      'GET /payload-migrations',
      'GET /media/file/%ff',
      'POST /users/verify/x',
    ]
    for (const [method, path] of nowhere.flatMap(rows)) {
      const { status } = await newsroom.rest(method, path, { as: 'editor', body: method === 'POST' ? {} : undefined })
      expect(status, path).toBeOneOf([400, 403, 404])
    }
  })
})

/** Refused without a word about what is there. */
function expectNothing({ status, body }: Answer): void {
  expect(status).toBeOneOf([400, 401, 403, 404])
  expect(Object.keys(body)).toEqual(['errors'])
  expect(JSON.stringify(body)).not.toContain(SECRET)
}
