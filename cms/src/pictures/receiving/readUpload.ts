import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import busboy, { type Busboy } from 'busboy'
import { addDataAndFileToRequest, type PayloadRequest } from 'payload'
import { Refusal } from '../../publishing/refusal.ts'
import { inMegabytes, MAX_BYTES } from '../formats.ts'

/** What a form says, and the name of the file that it brings. */
export interface Upload {
  data: Record<string, unknown>
  fileName: string | undefined
}

const LIMITS = { files: 1, fields: 5, fieldSize: 1024 * 1024, fileSize: MAX_BYTES }

/**
 * Reads a form as it arrives. Its file goes to the given place on the disk piece by piece, so that its size costs no
 * memory; what is too large is read to its end all the same, or no browser would show the answer.
 */
export async function readUpload(req: PayloadRequest, place: string): Promise<Upload> {
  const contentType = req.headers.get('content-type') ?? ''
  if (!contentType.startsWith('multipart/') || !req.body) {
    await addDataAndFileToRequest(req)
    return { data: { ...req.data }, fileName: undefined }
  }
  const parser = parserOf(contentType)
  const fields = new Map<string, string>()
  parser.on('field', (name, value) => fields.set(name, value))
  let hasMore = false
  parser.on('filesLimit', () => {
    hasMore = true
  })
  const [file] = await Promise.all([
    writtenFile(parser, place),
    pipeline(Readable.fromWeb(req.body as ReadableStream), parser).catch(brokenForm),
  ])
  if (hasMore) throw new Refusal('一次只能上传一个文件。请逐个上传。')
  if (file?.isTooLarge) throw new Refusal(`文件超过 ${inMegabytes(MAX_BYTES)}。请压缩或缩小后再上传。`)
  return { data: dataIn(fields), fileName: file?.name }
}

function parserOf(contentType: string): Busboy {
  try {
    return busboy({ headers: { 'content-type': contentType }, limits: LIMITS, defParamCharset: 'utf8' })
  } catch (cause) {
    return brokenForm(cause)
  }
}

interface WrittenFile {
  name: string
  isTooLarge: boolean
}

/** The file once it is written, or undefined where the form has none. */
function writtenFile(parser: Busboy, place: string): Promise<WrittenFile | undefined> {
  return new Promise((resolve, reject) => {
    let written: Promise<WrittenFile | undefined> | undefined
    parser.on('file', (_, stream, { filename }) => {
      written = write(stream, place, filename)
      written.catch(reject)
    })
    parser.on('close', () => resolve(written))
  })
}

/** Browsers send an empty file without a name where none was chosen. */
async function write(
  stream: Readable & { truncated?: boolean },
  place: string,
  name: string | undefined,
): Promise<WrittenFile | undefined> {
  await pipeline(stream, createWriteStream(place, { flush: true }))
  return name ? { name, isTooLarge: stream.truncated === true } : undefined
}

function dataIn(fields: ReadonlyMap<string, string>): Record<string, unknown> {
  try {
    return JSON.parse(fields.get('_payload') ?? '{}')
  } catch (cause) {
    return brokenForm(cause)
  }
}

function brokenForm(cause: unknown): never {
  throw Object.assign(new Refusal('上传没有完成，或者请求的写法不对，什么都没有保存。请再上传一次。'), { cause })
}
