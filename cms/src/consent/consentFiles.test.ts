import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pdf } from '../pictures/reading/testing/pdf.ts'
import { CONSENT, type Desk, deskOf } from '../testing/desk.ts'
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
const removal = (id: string) => newsroom.rest('DELETE', `/media/${id}`, { as: 'editor' })

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

  test('it stays as long as a profile names it, as the form says now', async () => {
    const file = await scan('/Lang(b)')
    const profile = await desk.issue('profiles', { name: '示例留存', trade: 'power' })
    await desk.edit('profiles', profile.id, { consent: { ...CONSENT, file } })
    const refused = await removal(file)
    expect([refused.status, sentenceOf(refused)]).toEqual([409, expect.stringContaining('“示例留存”的同意书')])
    expect((await newsroom.rest('GET', `/media/${file}`, { as: 'editor' })).status).toBe(200)
    await desk.edit('profiles', profile.id, { consent: { ...CONSENT, file: null } })
    expect((await removal(file)).status).toBe(200)
  })
})
