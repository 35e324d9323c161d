import { readFileSync } from 'node:fs'
import { cover, exampleBlobs } from 'shared/examples/blobs'
import type { Editor } from '../../newsroom/editor.mjs'
import { inRoot } from '../../paths.mjs'
import type { Words } from './words.ts'

/** Says where and by what a file was made; no public copy keeps it. */
export const MAKER = 'NOBODY-MAY-READ-WHO-MADE-THIS'

export interface Media {
  pictures: string[]
  file: string
  film: string
  captions: string
  poster: string
  /** The scan of a person's consent: a picture that no publication shows. */
  consent: string
}

/** Uploads pictures, a PDF, a film and its captions as the admin does; every file is of its own. */
export async function uploadMedia(editor: Editor, words: Words): Promise<Media> {
  const picture = () =>
    send(editor, { name: '照片.jpg', type: 'image/jpeg', bytes: jpeg(words.say('机型')) }, pictureWords(words))
  return {
    pictures: [await picture(), await picture(), await picture()],
    poster: await picture(),
    consent: await send(
      editor,
      { name: '同意书.jpg', type: 'image/jpeg', bytes: jpeg(words.say('机型')) },
      { alt: words.keep('同意书') },
    ),
    file: await send(
      editor,
      { name: '附件.pdf', type: 'application/pdf', bytes: pdf(words.say('编号')) },
      { alt: words.say('附件') },
    ),
    film: await send(
      editor,
      { name: '短片.mp4', type: 'video/mp4', bytes: film(words.say('机型')) },
      { alt: words.keep('片名') },
    ),
    captions: await send(
      editor,
      { name: '字幕.vtt', type: 'text/vtt', bytes: captions(words.say('字幕')) },
      { alt: words.keep('字幕名') },
    ),
  }
}

/** What readers find of each medium: the words of a picture, or the name of a file; a film is named where it stands. */
export async function namesOfMedia(editor: Editor): Promise<[string, string[]][]> {
  const { docs } = await editor.call('GET', '/media?limit=100')
  return docs.map(({ id, mimeType, alt, caption, credit }: Record<string, string>) => [
    id,
    /^(?:video|text)\//.test(mimeType ?? '') ? [] : [alt, caption, credit].filter(Boolean),
  ])
}

const pictureWords = (words: Words) => ({
  alt: words.say('替代文本'),
  caption: words.say('图注'),
  credit: words.say('摄影者'),
  people: [words.keep('画面人物')],
})

interface Upload {
  name: string
  type: string
  bytes: Buffer
}

async function send({ url, session }: Editor, { name, type, bytes }: Upload, words: object): Promise<string> {
  const body = new FormData()
  body.set('_payload', JSON.stringify(words))
  body.set('file', new File([new Uint8Array(bytes)], name, { type }))
  const response = await fetch(`${url}/api/media`, {
    method: 'POST',
    headers: { authorization: `JWT ${session}` },
    body,
  })
  const { doc, errors } = await response.json()
  if (!doc) throw new Error(`${name}: ${JSON.stringify(errors)}`)
  return doc.id
}

/** A JPEG whose comment names its maker. */
function jpeg(comment: string): Buffer {
  const { hash } = cover.renditions.find(({ type, width }) => type === 'image/jpeg' && width === 640) ?? { hash: '' }
  const bytes = Buffer.from(exampleBlobs[hash] ?? '', 'base64')
  const text = Buffer.from(`${MAKER} ${comment}`)
  const head = Buffer.from([0xff, 0xfe, 0, text.length + 2])
  return Buffer.concat([bytes.subarray(0, 2), head, text, bytes.subarray(2)])
}

const pdf = (comment: string): Buffer =>
  Buffer.from(
    `%PDF-1.4\n%${comment}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n` +
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n' +
      `4 0 obj<</Author(${MAKER})>>endobj\nxref\n0 1\ntrailer<</Root 1 0 R/Info 4 0 R>>\nstartxref\n0\n%%EOF\n`,
  )

/** A film with something in its free space. */
function film(comment: string): Buffer {
  const text = Buffer.from(`${MAKER} ${comment}`)
  const size = Buffer.alloc(4)
  size.writeUInt32BE(text.length + 8)
  const sample = readFileSync(inRoot('cms', 'src', 'samples', 'films', 'night-shift.mp4'))
  return Buffer.concat([sample, size, Buffer.from('free'), text])
}

const captions = (text: string): Buffer => Buffer.from(`WEBVTT\n\n00:00.000 --> 00:01.000\n${text}\n`)
