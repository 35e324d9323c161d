import type { Image } from 'shared/parts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { film } from '../../pictures/reading/testing/film.ts'
import { pdf } from '../../pictures/reading/testing/pdf.ts'
import { type Desk, deskOf, richText } from '../../testing/desk.ts'
import { erase } from '../../testing/erase.ts'
import { freshNewsroom, type Newsroom } from '../../testing/newsroom.ts'
import { EXPLAINED, libraryOf, photo, sentenceOf, type Upload } from '../../testing/uploads.ts'

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

const medium = async (bytes: Uint8Array | Promise<Uint8Array>, more?: Upload) =>
  (await library.upload(await bytes, more)).body.doc

const upload = (value: string) => ({ type: 'upload', version: 3, relationTo: 'media', value, fields: {}, format: '' })

async function published(id: string) {
  const change = (await desk.changes()).findLast((entry) => entry.type === 'put' && entry.publication.id === id)
  if (change?.type !== 'put') throw new Error('It is not public')
  return change.publication as unknown as { cover: Image; attachments: object[]; body: object[] }
}

describe('a picture is used once it is known what it shows, whose it is and who is in it', () => {
  test.each([
    ['credit', { alt: '示例甲', nobodyShown: true }, ['填写“摄影/来源”']],
    ['people', { alt: '示例乙', credit: '示例摄影' }, ['“画面人物”', '“画面中没有可辨认的人物”']],
    ['people but blanks', { alt: '示例丙', credit: '示例摄影', people: [' '] }, ['“画面人物”']],
    ['anything but a description', { alt: '示例丁' }, ['填写“摄影/来源”', '“画面人物”']],
  ])('without %s publishing is refused, and the sentence names the picture', async (_, fields, words) => {
    const { id } = await medium(photo(300, 200 + words.join(fields.alt).length), { fields })
    for (const place of [{ cover: id }, { body: { root: { ...richText('示例').root, children: [upload(id)] } } }]) {
      const item = await desk.write('news', { ...desk.news('示例', column), ...place })
      const answer = await desk.publish('news', item)
      expect(answer.status).toBe(400)
      for (const word of [`图片“${fields.alt}”`, ...words]) expect(sentenceOf(answer)).toContain(word)
    }
  })

  test('who is shown is required, and never leaves the newsroom', async () => {
    const { id } = await medium(photo(310, 200), {
      fields: { alt: '示例合影', credit: '示例摄影', people: ['不可外传甲'] },
    })
    const item = await desk.issue('news', { ...desk.news('示例合影', column), cover: id })
    expect((await published(item.id)).cover).toMatchObject({ alt: '示例合影', credit: '示例摄影' })
    expect(JSON.stringify(await desk.changes())).not.toContain('不可外传甲')
  })
})

describe('what a text shows is a whole picture, attachment or film', () => {
  test('its place has a colour, and each width both types', async () => {
    const { id, colour } = await medium(photo(700, 400))
    const item = await desk.issue('news', { ...desk.news('示例题图', column), cover: id })
    const { cover } = await published(item.id)
    expect(cover.colour).toBe(colour)
    expect(cover.renditions.map(({ type, width }) => `${type} ${width}`)).toEqual(
      [320, 640, 700].flatMap((width) => [`image/webp ${width}`, `image/jpeg ${width}`]),
    )
  })

  test('a PDF is published by the hash of its public copy', async () => {
    const bytes = pdf({ more: Buffer.from('<</Author(Wang)>>'), trailer: '/Info 2 0 R' })
    const doc = await medium(bytes, { name: '示例.pdf', type: 'application/pdf', fields: { alt: '示例附件' } })
    const item = await desk.issue('news', { ...desk.news('示例附件', column), attachments: [doc.id] })
    const attachment = { name: '示例附件', type: 'application/pdf', ...doc.publicFile }
    expect(doc.publicFile.hash).not.toBe(doc.hash)
    expect((await published(item.id)).attachments).toEqual([attachment])
  })

  test('what became a film after it was chosen is no picture and no attachment any more', async () => {
    const picture = await medium(photo(320, 180))
    const file = await medium(pdf({ catalog: '/Lang(zh)' }), { fields: { alt: '示例附件' } })
    const shown = await desk.write('news', { ...desk.news('示例题图', column), cover: picture.id })
    const attached = await desk.write('news', { ...desk.news('示例附件', column), attachments: [file.id] })
    await library.replace(picture.id, film())
    await library.replace(file.id, film({ brand: 'mp42' }))
    for (const [item, words] of [
      [shown, '或者不是图片'],
      [attached, '或者不是 PDF'],
    ] as const) {
      const answer = await desk.publish('news', item)
      expect([answer.status, sentenceOf(answer)]).toEqual([400, expect.stringContaining(words)])
    }
  })
})

describe('what readers see stays as it was signed off', () => {
  test('replacing a file or its words changes no publication until it is published again', async () => {
    const shown = await medium(photo(320, 200))
    const item = await desk.issue('news', { ...desk.news('示例换图', column), cover: shown.id })
    const cover = async () => {
      const change = (await desk.changes()).find((entry) => entry.type === 'put' && entry.publication.id === item.id)
      return change?.type === 'put' && 'cover' in change.publication ? change.publication.cover : null
    }
    const before = await cover()
    const replaced = await library.replace(shown.id, await photo(330, 200), {
      fields: { ...EXPLAINED, alt: '示例新图' },
    })
    expect(replaced.status).toBe(200)
    expect(replaced.body.doc.hash).not.toBe(shown.hash)
    expect(await cover()).toEqual(before)
    expect((await desk.state('news', item.id)).body.differs).toBe(true)
    const refused = await newsroom.rest('DELETE', `/media/${shown.id}`, { as: 'editor' })
    expect([refused.status, sentenceOf(refused)]).toEqual([409, expect.stringContaining('《示例换图》')])
    await desk.publish('news', item)
    expect(await cover()).toMatchObject({ alt: '示例新图', renditions: replaced.body.doc.renditions })
  })

  test('a replacement that is refused leaves the old file in its place', async () => {
    const shown = await medium(photo(340, 200))
    for (const [bytes, fields] of [
      [Buffer.from('GIF89a'), { alt: '示例' }],
      [await photo(350, 200), { alt: '' }],
    ] as const) {
      expect((await library.replace(shown.id, bytes, { fields })).status).toBe(400)
    }
    const original = await newsroom.rest('GET', `/media/file/${encodeURIComponent(shown.filename)}`, { as: 'editor' })
    expect([original.status, original.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  })

  test('a file that a live publication shows cannot be deleted, and the sentence names the page', async () => {
    const shown = await medium(photo(360, 200))
    const item = await desk.issue('news', { ...desk.news('示例用图', column), cover: shown.id })
    for (const route of [`/media/${shown.id}`, `/media?where[id][equals]=${shown.id}`]) {
      const answer = await newsroom.rest('DELETE', route, { as: 'editor' })
      expect(answer.status).not.toBe(200)
      expect(JSON.stringify(answer.body)).toContain('《示例用图》')
    }
    await desk.withdraw('news', item.id)
    await desk.edit('news', item.id, { cover: null })
    expect((await erase(newsroom, 'media', shown.id)).status).toBe(200)
  })

  test('a text that shows a deleted picture cannot be published, and the sentence names the place', async () => {
    const shown = await medium(photo(370, 200))
    const body = richText('示例正文')
    body.root.children.push({
      type: 'upload',
      version: 3,
      relationTo: 'media',
      value: shown.id,
      fields: {},
      format: '',
    })
    const item = await desk.write('news', { ...desk.news('示例缺图', column), body })
    await newsroom.payload.db.deleteOne({ collection: 'media', where: { id: { equals: shown.id } } })
    const answer = await desk.publish('news', item)
    expect([answer.status, sentenceOf(answer)]).toEqual([
      400,
      '「正文」第 2 段：插入的文件已经不在媒体库里。请删去，重新选择。',
    ])
  })
})
