import { describe, expect, test } from 'vitest'
import { isPhoneTrailer } from './phoneTrailer.ts'
import { film } from './testing/film.ts'

const ascii = (text: string) => Buffer.from(text, 'latin1')
const numbers = (...values: number[]) =>
  Buffer.concat(values.map((value) => Buffer.from(new Uint32Array([value]).buffer)))

/** Samsung's trailer with these blocks. */
function samsung(...blocks: Buffer[]): Buffer {
  const distances = blocks.map((_, index) => Buffer.concat(blocks.slice(index)).length)
  const entries = blocks.map((block, index) => numbers(0x0a300000, distances[index] ?? 0, block.length))
  const directory = Buffer.concat([ascii('SEFH'), numbers(106, blocks.length), ...entries])
  return Buffer.concat([...blocks, directory, numbers(directory.length), ascii('SEFT')])
}

describe('only what phones append may follow a picture', () => {
  test.each([
    ['a film', film()],
    ['a film behind zeros', Buffer.concat([Buffer.alloc(9), film()])],
    ['Samsung’s trailer', samsung(Buffer.from([0, 0, 1, 10]), film())],
    ['Samsung’s trailer behind zeros', Buffer.concat([Buffer.alloc(9), samsung(film())])],
  ])('%s is known by its structure', (_, bytes) => {
    expect(isPhoneTrailer(bytes)).toBe(true)
  })

  test.each([
    ['words with the mark of a film', ascii('....ftyp#!/bin/sh')],
    ['words with the mark of Samsung', ascii('#!/bin/sh SEFT')],
    ['words behind a film', Buffer.concat([film(), ascii('#!/bin/sh')])],
    ['words before Samsung’s trailer', Buffer.concat([ascii('#!/bin/sh'), samsung(film())])],
    ['a directory of nothing', Buffer.concat([ascii('#!/bin/sh'), samsung()])],
    ['a directory that claims more than there is', Buffer.concat([ascii('SEFH'), numbers(1, 9, 12), ascii('SEFT')])],
    ['nothing but the mark', ascii('SEFT')],
  ])('%s is not', (_, bytes) => {
    expect(isPhoneTrailer(bytes)).toBe(false)
  })
})
