import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { isCompressible } from '../page-files.ts'
import { cacheControlOf } from './headers.ts'
import type { OpenFile } from './open-file.ts'
import { byteRange } from './ranges.ts'

/** Answers with a file, or with 304, 206 or 416 where the client's headers ask for it; and closes it. */
export async function sendFile(request: IncomingMessage, response: ServerResponse, found: OpenFile): Promise<void> {
  try {
    setFileHeaders(response, found)
    if (matches(request.headers['if-none-match'], found.etag)) return end(response, 304)
    const range = isWholeWanted(request, found) ? null : byteRange(request.headers.range, found.size)
    if (range === 'unsatisfiable') {
      response.setHeader('Content-Range', `bytes */${found.size}`)
      return end(response, 416)
    }
    if (range) response.setHeader('Content-Range', `bytes ${range.start}-${range.end}/${found.size}`)
    await sendBytes(request, response, found, { status: range ? 206 : 200, ...(range ?? wholeOf(found)) })
  } finally {
    await found.handle.close()
  }
}

/** Answers with a whole page under another status. */
export async function sendErrorPage(
  request: IncomingMessage,
  response: ServerResponse,
  { found, status }: { found: OpenFile; status: number },
): Promise<void> {
  try {
    setFileHeaders(response, found)
    response.removeHeader('ETag')
    response.removeHeader('Accept-Ranges')
    await sendBytes(request, response, found, { status, ...wholeOf(found) })
  } finally {
    await found.handle.close()
  }
}

function setFileHeaders(response: ServerResponse, { file, etag, mediaType, encoding }: OpenFile): void {
  response.setHeader('Content-Type', mediaType)
  response.setHeader('Cache-Control', cacheControlOf(file))
  response.setHeader('ETag', etag)
  if (isCompressible(file)) response.setHeader('Vary', 'Accept-Encoding')
  if (encoding) response.setHeader('Content-Encoding', encoding)
  else response.setHeader('Accept-Ranges', 'bytes')
}

const wholeOf = ({ size }: OpenFile) => ({ start: 0, end: size - 1 })

async function sendBytes(
  { method }: IncomingMessage,
  response: ServerResponse,
  { handle }: OpenFile,
  { status, start, end }: { status: number; start: number; end: number },
): Promise<void> {
  response.writeHead(status, { 'Content-Length': end - start + 1 })
  if (method === 'HEAD' || end < start) response.end()
  else await pipeline(handle.createReadStream({ start, end, autoClose: false }), response)
}

function end(response: ServerResponse, status: number): void {
  if (status === 304) response.removeHeader('Content-Type')
  response.writeHead(status).end()
}

/**
 * A range counts only for GET, RFC 9110 § 14.2, and for the very bytes that the client has: never for a compressed
 * variant, nor a newer file.
 */
function isWholeWanted({ method, headers }: IncomingMessage, { etag, encoding }: OpenFile): boolean {
  return method !== 'GET' || encoding !== null || (headers['if-range'] !== undefined && headers['if-range'] !== etag)
}

function matches(header: string | undefined, etag: string): boolean {
  if (!header) return false
  return header.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag)
}
