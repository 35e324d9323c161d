import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { blobsOf } from 'shared/references'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Desk, deskOf } from '../../testing/desk.ts'
import { erase } from '../../testing/erase.ts'
import { freshNewsroom, type Newsroom } from '../../testing/newsroom.ts'
import { drawing, libraryOf, photo } from '../../testing/uploads.ts'
import { removeLeftFiles } from './removeLeftFiles.ts'

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
afterAll(async () => {
  await removeLeftFiles(newsroom.payload)
  await newsroom.close()
})

const files = async () => [...(await library.files('originals')), ...(await library.files('blobs'))].sort()
const settled = async () => {
  await removeLeftFiles(newsroom.payload)
  expect(await library.files('left-files')).toEqual([])
  return files()
}
const upload = async (bytes: Uint8Array): Promise<string> => (await library.upload(bytes)).body.doc.id
const remove = (id: string) => erase(newsroom, 'media', id)
const withCover = (title: string, cover: string) => ({ ...desk.news(title, column), cover })

test('the files of a medium go with it, by themselves', async () => {
  const before = await files()
  const id = await upload(await photo(310, 200))
  expect((await files()).length).toBeGreaterThan(before.length)
  expect((await remove(id)).status).toBe(200)
  await vi.waitFor(async () => expect(await files()).toEqual(before))
})

/** The files that readers see on the page of a news item. */
const shownBy = async (id: string): Promise<string[]> =>
  (await desk.changes()).flatMap((change) =>
    change.type === 'put' && change.publication.id === id ? blobsOf(change.publication) : [],
  )

test('the file that is replaced goes, unless a page shows it, and then with the page', async () => {
  const before = await settled()
  const id = await upload(await photo(320, 200))
  const first = (await settled()).filter((file) => !before.includes(file))
  const news = await desk.issue('news', withCover('示例换图', id))
  const shown = await shownBy(news.id)
  expect((await library.replace(id, await photo(330, 200))).status).toBe(200)
  expect((await settled()).filter((file) => first.includes(file))).toEqual([...shown].sort())
  expect((await desk.publish('news', news)).status).toBe(200)
  expect((await settled()).filter((file) => first.includes(file))).toEqual([])

  expect((await library.replace(id, await photo(340, 200))).status).toBe(200)
  expect((await desk.withdraw('news', news.id)).status).toBe(200)
  await desk.edit('news', news.id, { cover: null })
  expect((await remove(id)).status).toBe(200)
  expect(await settled()).toEqual(before)
})

test('a file that two media have stays for the other', async () => {
  const before = await settled()
  const picture = () => drawing(210, 100).jpeg({ quality: 100 })
  const one = await upload(await picture().toBuffer())
  const alone = await settled()
  const twin = await upload(
    await picture()
      .withExif({ IFD0: { Artist: '示例摄影者' } })
      .toBuffer(),
  )
  expect((await settled()).length).toBe(alone.length + 1)
  expect((await remove(twin)).status).toBe(200)
  expect(await settled()).toEqual(alone)
  expect((await remove(one)).status).toBe(200)
  expect(await settled()).toEqual(before)
})

test('what is refused or uploaded again at the same moment keeps its files', async () => {
  const before = await settled()
  for (let round = 0; round < 5; round += 1) {
    const bytes = await photo(400 + round, 200)
    const id = await upload(bytes)
    const [removed, again] = await Promise.all([remove(id), library.upload(bytes)])
    expect(removed.status).toBe(200)
    const kept = again.status === 201 ? again.body.doc.id : await upload(bytes)
    await settled()
    expect((await newsroom.rest('GET', `/media/${kept}/thumbnail`, { as: 'editor' })).status).toBe(200)
    const news = await desk.issue('news', withCover(`示例又传${round}`, kept))
    expect((await remove(kept)).status).toBe(409)
    const all = await settled()
    expect(all.length).toBeGreaterThan(before.length)
    expect((await desk.withdraw('news', news.id)).status).toBe(200)
    await desk.edit('news', news.id, { cover: null })
    expect((await remove(kept)).status).toBe(200)
    expect(await settled()).toEqual(before)
  }
})

test('what a process left undone is done later, and a note of what is still there harms nothing', async () => {
  const before = await settled()
  const id = await upload(await photo(350, 200))
  const whole = await settled()
  const notes = library.folder('left-files')
  await mkdir(notes, { recursive: true })
  for (const hash of whole) await writeFile(path.join(notes, hash), '')
  expect(await settled()).toEqual(whole)
  await newsroom.payload.db.deleteOne({ collection: 'media', where: { id: { equals: id } } })
  for (const hash of whole) await writeFile(path.join(notes, hash), '')
  expect(await settled()).toEqual(before)
})

test('a folder of notes that cannot be read is told, and one that is not there is none', async () => {
  const told = vi.spyOn(newsroom.payload.logger, 'error')
  const notes = library.folder('left-files')
  await rm(notes, { recursive: true, force: true })
  await removeLeftFiles(newsroom.payload)
  expect(told).not.toHaveBeenCalled()
  await writeFile(notes, '')
  await removeLeftFiles(newsroom.payload)
  expect(told).toHaveBeenCalledOnce()
  await rm(notes)
})
