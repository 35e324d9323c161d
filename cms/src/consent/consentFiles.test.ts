import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pdf } from '../pictures/reading/testing/pdf.ts'
import { CONSENT, type Desk, deskOf } from '../testing/desk.ts'
import { erase } from '../testing/erase.ts'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import { libraryOf, photo, sentenceOf } from '../testing/uploads.ts'

let newsroom: Newsroom
let desk: Desk
let library: ReturnType<typeof libraryOf>
let column: string
beforeAll(async () => {
  newsroom = await freshNewsroom()
  desk = deskOf(newsroom)
  library = libraryOf(newsroom)
  column = await desk.column()
})
afterAll(() => newsroom.close())

const PDF = { name: '示例同意书.pdf', type: 'application/pdf', fields: { alt: '示例同意书' } }
const scan = async (catalog: string): Promise<string> => (await library.upload(pdf({ catalog }), PDF)).body.doc.id
const person = (name: string, file: string) => ({ name, trade: 'power', consent: { ...CONSENT, file } })
const removal = (id: string) => erase(newsroom, 'media', id)

describe('the proof of a consent is for the newsroom alone', () => {
  test('it is refused as a public attachment or picture, whichever was chosen first', async () => {
    const file = await scan('/Lang(a)')
    const picture = (await library.upload(await photo(91, 90))).body.doc.id
    const first = await desk.write('news', { ...desk.news('示例带附件', column), attachments: [file] })
    await desk.write('profiles', person('示例授权人', file))
    await desk.issue('profiles', person('示例拍照授权人', picture))
    const second = await desk.write('news', { ...desk.news('示例带封面', column), cover: picture })
    const attempts = [
      { item: first, name: '示例授权人' },
      { item: second, name: '示例拍照授权人' },
    ]
    for (const { item, name } of attempts) {
      const answer = await desk.publish('news', item)
      expect([answer.status, sentenceOf(answer)]).toEqual([400, expect.stringContaining(`“${name}”的同意书`)])
      expect((await desk.state('news', item.id)).body.isPublic).toBe(false)
    }
  })

  test('no thumbnail shows it: whoever looks takes the original, and that is on record', async () => {
    const picture = (await library.upload(await photo(640, 400))).body.doc.id
    const look = () => newsroom.rest('GET', `/media/${picture}/thumbnail`, { as: 'editor' })
    expect((await look()).status).toBe(200)
    const { id } = await desk.write('profiles', person('示例扫描授权', picture))
    const { status, body } = await look()
    expect([status, body]).toEqual([200, expect.stringContaining('授权证明')])
    await desk.edit('profiles', id, { consent: { ...CONSENT, file: null } })
    expect((await look()).status).toBe(200)
  })

  test('it stays as long as a profile names it, as the form says now', async () => {
    const file = await scan('/Lang(b)')
    const profile = await desk.issue('profiles', { name: '示例留存', trade: 'power' })
    await desk.edit('profiles', profile.id, { consent: { ...CONSENT, file } })
    const refused = await removal(file)
    expect([refused.status, sentenceOf(refused)]).toEqual([409, expect.stringContaining('“示例留存”的同意书')])
    expect((await newsroom.rest('GET', `/media/${file}`, { as: 'editor' })).status).toBe(200)
    const other = pdf({ catalog: '/Lang(other)' })
    const replaced = await library.replace(file, other, PDF)
    expect([replaced.status, sentenceOf(replaced)]).toEqual([409, expect.stringContaining('“示例留存”的同意书')])
    const renamed = { as: 'editor', body: { alt: '示例同意书，改名' } } as const
    expect((await newsroom.rest('PATCH', `/media/${file}`, renamed)).status).toBe(200)
    await desk.edit('profiles', profile.id, { consent: { ...CONSENT, file: null } })
    expect((await library.replace(file, other, PDF)).status).toBe(200)
    expect((await removal(file)).status).toBe(200)
  })

  test('no file that readers see becomes one, nor one that is published at this moment', async () => {
    const file = await scan('/Lang(c)')
    await desk.issue('news', { ...desk.news('示例公开附件', column), attachments: [file] })
    const profile = await desk.write('profiles', { name: '示例后来', trade: 'power' })
    const name = (id: string, proof: string) => {
      const body = { consent: { ...CONSENT, file: proof } }
      return newsroom.rest('PATCH', `/profiles/${id}?draft=true&depth=0`, { as: 'editor', body })
    }
    const refused = await name(profile.id, file)
    expect([refused.status, sentenceOf(refused)]).toEqual([409, expect.stringContaining('《示例公开附件》')])
    const now = await newsroom.rest('GET', `/profiles/${profile.id}?draft=true&depth=0`, { as: 'editor' })
    expect(now.body.consent.file ?? null).toBe(null)
    for (let round = 0; round < 8; round += 1) {
      const proof = await scan(`/Lang(r${round})`)
      const person = await desk.write('profiles', { name: `示例同时${round}`, trade: 'power' })
      const news = await desk.write('news', { ...desk.news(`示例同时${round}`, column), attachments: [proof] })
      const answers = await Promise.all([desk.publish('news', news), name(person.id, proof)])
      const statuses = answers.map(({ status }) => status)
      expect([
        [200, 409],
        [400, 200],
      ]).toContainEqual(statuses)
    }
  })
})
