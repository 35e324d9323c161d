import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'

describe('promise 9: what may be there only once', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await freshNewsroom()
    await newsroom.account('administrator')
  })
  afterAll(() => newsroom.close())

  const send = (method: string, route: string, body?: object) =>
    newsroom.rest(method, route, { as: 'administrator', body })
  const account = (email: string) => ({ email, password: 'a long password', roles: ['editor'] })

  it('is refused by the name of the field, also where two ask for it at once', async () => {
    const answers = await Promise.all([1, 2].map(() => send('POST', '/users', account('same@example.org'))))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    const refusal = answers.find(({ status }) => status === 409)
    expect(refusal?.body.errors[0]).toMatchObject({
      message: expect.stringMatching(/^「.*邮箱.*」已经被另一份内容使用，没有保存。/),
      data: { errors: [{ path: 'email' }] },
    })
  })

  it('is refused where a change would make it twice', async () => {
    const { doc } = (await send('POST', '/users', account('other@example.org'))).body
    expect(await send('PATCH', `/users/${doc.id}`, { email: 'same@example.org' })).toMatchObject({ status: 409 })
    expect((await send('GET', `/users/${doc.id}`)).body.email).toBe('other@example.org')
  })

  it('is refused where somebody brings the id of another document', async () => {
    const { doc } = (await send('POST', '/units', { name: '示例单位' })).body
    const answer = await send('POST', '/units', { id: doc.id, name: '示例冒名' })
    expect(answer).toMatchObject({ status: 409 })
    expect(answer.body.errors[0].message).toContain('「编号」已经被另一份内容使用')
    expect((await newsroom.payload.findByID({ collection: 'units', id: doc.id })).name).toBe('示例单位')
  })

  it('lets one of ten who save one document at once win, and holds up none', async () => {
    const { doc } = (await send('POST', '/units', { name: '示例齐存' })).body
    const names = Array.from({ length: 10 }, (_, index) => `示例齐存${index}`)
    const answers = await Promise.all(names.map((name) => send('PATCH', `/units/${doc.id}?draft=true`, { name })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)])
    const winner = answers.find(({ status }) => status === 200)?.body.doc.name
    const { docs } = await newsroom.payload.findVersions({
      collection: 'units',
      where: { parent: { equals: doc.id } },
      limit: 0,
    })
    expect(new Set(docs.map(({ version }) => version.name))).toEqual(new Set(['示例齐存', winner]))
  })
})
