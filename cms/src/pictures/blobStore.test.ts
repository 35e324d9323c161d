import { type FileHandle, mkdtemp, open, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { placeIn } from './blobStore.ts'

const places: string[] = []
afterEach(async () => {
  vi.restoreAllMocks()
  for (const place of places.splice(0)) await rm(place, { recursive: true })
})

/** Notes what stands in a folder each time that its names are brought to the disk. */
async function watchNames(folder: string, any: string): Promise<string[][]> {
  const handle = await open(any)
  const seen: string[][] = []
  vi.spyOn(Object.getPrototypeOf(handle), 'sync').mockImplementation(async function (this: FileHandle) {
    if ((await this.stat()).ino === (await stat(folder)).ino) seen.push((await readdir(folder)).sort())
  })
  await handle.close()
  return seen
}

test('promise 6: files have their places on the disk before a row can name them', async () => {
  const place = await mkdtemp(path.join(tmpdir(), 'newsroom-'))
  places.push(place)
  const files = ['a', 'b'].map((hash) => ({ file: path.join(place, `${hash}.received`), hash }))
  for (const { file } of files) await writeFile(file, '示例')
  const folder = path.join(place, 'blobs')
  const seen = await watchNames(folder, files[0]?.file ?? '')
  await placeIn(folder, files)
  expect(seen.at(-1)).toEqual(['a', 'b'])
  await placeIn(folder, files)
  expect(seen).toHaveLength(2)
})
