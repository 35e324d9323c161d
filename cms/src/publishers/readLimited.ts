import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { PayloadRequest } from 'payload'
import { Refusal } from '../publishing/refusal.ts'

/** The body of a request; 413 as soon as it turns out to be larger than that, in bytes. */
export async function readLimited({ body }: PayloadRequest, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body ? Readable.fromWeb(body as ReadableStream<Uint8Array>) : []) {
    size += part.length
    if (size > most) {
      throw new Refusal(`报告的内容超过 ${most / 1024} KB，没有记下。请检查是谁在使用发布程序的令牌。`, 413)
    }
    parts.push(part)
  }
  return Buffer.concat(parts)
}
