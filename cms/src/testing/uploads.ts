import { readdir } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import type { Answer, Newsroom } from './newsroom.ts'

export interface Upload {
  name?: string
  type?: string
  fields?: object
}

/** What must be said of a picture before readers may see it. */
export const EXPLAINED = { alt: '示例图片', credit: '示例摄影', nobodyShown: true }

/** A drawing of a size, as sharp has it before it is written. */
export const drawing = (width: number, height: number, background = '#a33') =>
  sharp({ create: { width, height, channels: 3, background } }).composite([
    {
      input: Buffer.from(
        `<svg width="${width}" height="${height}"><circle cx="50%" cy="40%" r="30%" fill="#fd8"/></svg>`,
      ),
    },
  ])

/** A photograph that says by whom and where it was taken. */
export const photo = (width = 1600, height = 900): Promise<Buffer> =>
  drawing(width, height)
    .jpeg()
    .withExif({
      IFD0: { Artist: '示例摄影者', Copyright: 'secret' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 54/1 0/1' },
    })
    .toBuffer()

/** The media library as an editor's browser reaches it. */
export function libraryOf({ environment, payload, rest }: Newsroom) {
  const send = (
    method: 'POST' | 'PATCH',
    route: string,
    bytes: Uint8Array,
    { name = '示例.jpg', type = 'image/jpeg', fields = EXPLAINED }: Upload = {},
  ): Promise<Answer> => {
    const body = new FormData()
    body.set('_payload', JSON.stringify(fields))
    body.set('file', new File([new Uint8Array(bytes)], name, { type }))
    return rest(method, route, { as: 'editor', body })
  }
  const folder = (name: string) => path.join(environment.dataDir, name)
  const files = async (name: string) => (await readdir(folder(name)).catch(() => [] as string[])).sort()
  return {
    upload: (bytes: Uint8Array, more?: Upload) => send('POST', '/media', bytes, more),
    replace: async (id: string, bytes: Uint8Array, more?: Upload) => {
      const { updatedAt } = await payload.findByID({ collection: 'media', id, depth: 0, trash: true })
      return send('PATCH', `/media/${id}`, bytes, { ...more, fields: { ...(more?.fields ?? EXPLAINED), updatedAt } })
    },
    send,
    folder,
    files,
    /** Everything that an upload could leave behind. */
    contents: async () => ({
      rows: (await payload.count({ collection: 'media' })).totalDocs,
      originals: await files('originals'),
      blobs: await files('blobs'),
      uploads: await files('uploads'),
    }),
  }
}

/** Changes what a medium says past all hooks, as where a database was written by hand. */
export async function rewritten({ payload }: Newsroom, id: string, words: object): Promise<void> {
  const medium = await payload.db.findOne({ collection: 'media', where: { id: { equals: id } } })
  await payload.db.updateOne({ collection: 'media', id, data: { ...medium, ...words }, returning: false })
}

export const sentenceOf = ({ body }: Answer): string => body.errors?.[0]?.message ?? ''
