import { KINDS } from 'shared/kinds'
import { beforeAll, expect, inject, test } from 'vitest'
import { Editor } from '../newsroom/editor.mjs'

const { cms, administrator } = inject('newsroom')
const SECRET = '绝不外传的草稿'
/** Passes for a session until somebody looks whose it is. */
const GARBAGE = { cookie: 'payload-token=x' }
const COLLECTIONS = [
  ...KINDS,
  'users',
  'media',
  'publications',
  'records',
  'chains',
  'counters',
  'reviews',
  'review-steps',
  'site-copies',
]
const INTERNAL = ['payload-preferences', 'payload-locked-documents', 'payload-migrations', 'payload-jobs', 'payload-kv']

let id: string
beforeAll(async () => {
  const editor = await Editor.signIn(cms, administrator)
  const { doc } = await editor.call('POST', '/news?draft=true', { title: SECRET })
  id = doc.id
  const { name } = await editor.call('GET', '/globals/settings?draft=true')
  await editor.edit('/globals/settings', { name: SECRET })
  return async () => {
    await editor.edit('/globals/settings', { name })
  }
})

const queries = [
  '',
  '?depth=5&limit=1000',
  '?draft=true',
  '?where[title][contains]=绝不',
  '?sort=-title',
  '?trash=true',
  '?select[title]=true',
]
const reading = [...COLLECTIONS, ...INTERNAL].flatMap((slug) => [
  ...queries.map((query) => `/api/${slug}${query}`),
  `/api/${slug}/count?where[title][contains]=绝不`,
  `/api/${slug}/versions?depth=3`,
  `/api/${slug}/versions/${'0'.repeat(24)}`,
  `/api/globals/${slug}?draft=true&depth=3`,
  `/api/globals/${slug}/versions`,
  `/admin/collections/${slug}`,
  `/admin/globals/${slug}`,
])

const others = () => [
  `/api/news/${id}?draft=true`,
  `/api/news/${id}/duplicate`,
  `/admin/collections/news/${id}`,
  `/admin/collections/news/${id}/versions`,
  '/',
  '/admin',
  '/admin/account',
  '/admin/create-first-user',
  '/admin/login',
  '/admin/loginx',
  '/api',
  '/api/access',
  '/api/graphql',
  '/api/graphql-playground',
  '/api/og?title=x',
  '/api/users/me',
  '/api/users/init',
  '/api/changes?after=0',
  `/api/blobs/${'0'.repeat(64)}`,
  `/api/publishing/state?kind=news&id=${id}`,
  `/api/review/state?kind=news&id=${id}`,
  `/api/preview/news/${id}/x`,
  `/api/preview/news/${id}/x/page`,
  '/api/publishers',
  '/api/payload-jobs/run',
  '/api/media/file/%ff',
  '/api/media/file/..%2f..%2fsecrets.json',
  '/_next/image?url=%2Fapi%2Fmedia%2Ffile%2Fa.webp&w=640&q=75',
  '/../data/secrets.json',
  '/.env',
]

async function get(path: string, headers = {}): Promise<{ path: string; status: number; text: string }> {
  const response = await fetch(`${cms}${path}`, { headers, redirect: 'manual' })
  return { path, status: response.status, text: await response.text() }
}

const STRANGERS = [
  { stranger: 'whoever has not signed in', headers: {} },
  { stranger: 'whoever brings a cookie that is no session', headers: GARBAGE },
]

test.each(STRANGERS)('promise 1: $stranger reads nothing private by any route of the CMS', async ({ headers }) => {
  const answers = []
  for (const path of [...reading, ...others()]) answers.push(await get(path, headers))
  const secrets = [SECRET, id, administrator.email]
  const echoed = (path: string, secret: string) => secret === id && path.includes(id)
  expect(
    answers
      .filter(({ path, text }) => secrets.some((secret) => !echoed(path, secret) && text.includes(secret)))
      .map(({ path }) => path),
  ).toEqual([])
  expect(answers.filter(({ status }) => status >= 500).map(({ path, status }) => `${status} ${path}`)).toEqual([])
})

test('promise 1: a stranger gets nothing but the login page, a health check, and that nobody has signed in', async () => {
  const wellAnswered = []
  for (const path of [...reading, ...others()]) if ((await get(path)).status === 200) wellAnswered.push(path)
  expect(wellAnswered).toEqual(['/admin/login', '/api/users/me'])
  expect(await (await fetch(`${cms}/api/users/me`)).json()).toMatchObject({ user: null })
  expect(await (await fetch(`${cms}/api/health`)).json()).toEqual({ ok: true })
})

const writing = (): [string, string, unknown][] => [
  [
    'POST',
    '/api/users',
    { email: 'stranger@example.org', password: 'long enough for anyone', roles: ['administrator'] },
  ],
  ['POST', '/api/users/first-register', { email: 'stranger@example.org', password: 'long enough for anyone' }],
  ['POST', '/api/news', { title: '外人写的' }],
  ['PATCH', `/api/news/${id}`, { title: '外人改的' }],
  ['PATCH', '/api/news?where[title][exists]=true', { title: '外人改的' }],
  ['DELETE', `/api/news/${id}`, {}],
  ['POST', '/api/globals/settings', { name: '外人改的' }],
  ['POST', '/api/review/submit', { kind: 'news', id }],
  ['POST', '/api/review/sign-off', { kind: 'news', id }],
  ['POST', '/api/review/withdraw', { kind: 'news', id, reason: '外人' }],
  ['POST', '/api/operator/create-account', { email: 'stranger@example.org', roles: ['administrator'] }],
  ['POST', '/api/operator/reset-password', { email: administrator.email }],
]

test('promise 1: whoever has not signed in changes nothing by any route of the CMS', async () => {
  for (const [method, path, body] of writing()) {
    const response = await fetch(`${cms}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    expect([`${method} ${path}`, response.status]).toEqual([
      `${method} ${path}`,
      expect.toBeOneOf([401, 403, 404, 405]),
    ])
  }
  const editor = await Editor.signIn(cms, administrator)
  expect((await editor.call('GET', `/news/${id}?draft=true`)).title).toBe(SECRET)
  expect((await editor.call('GET', '/users?where[email][equals]=stranger@example.org')).docs).toEqual([])
})
