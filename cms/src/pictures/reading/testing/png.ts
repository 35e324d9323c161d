import { crc32, deflateSync } from 'node:zlib'

const HEADER_AT = 8
const HEADER_BYTES = 25

/** A chunk with its right checksum. */
function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length)
  frame.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
}

function header(width: number, height: number, depthAndType: number[]): Buffer {
  const size = Buffer.alloc(8)
  size.writeUInt32BE(width)
  size.writeUInt32BE(height, 4)
  return chunk('IHDR', Buffer.concat([size, Buffer.from([...depthAndType, 0, 0, 0])]))
}

/** The same PNG with one more chunk before its pixels. */
export const withChunk = (png: Buffer, type: string, data: Uint8Array): Buffer =>
  Buffer.concat([png.subarray(0, HEADER_AT + HEADER_BYTES), chunk(type, data), png.subarray(HEADER_AT + HEADER_BYTES)])

/** The same PNG under a header that claims another size than its pixels have. */
export const lying = (png: Buffer, width: number, height: number): Buffer =>
  Buffer.concat([
    png.subarray(0, HEADER_AT),
    header(width, height, [...png.subarray(24, 26)]),
    png.subarray(HEADER_AT + HEADER_BYTES),
  ])

/** A sound PNG of very many black pixels in very few bytes. */
export const vast = (side: number): Buffer =>
  Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    header(side, side, [1, 0]),
    chunk('IDAT', deflateSync(Buffer.alloc(side * (1 + side / 8)))),
    chunk('IEND', Buffer.alloc(0)),
  ])
