/** A box of an MP4. */
export function box(type: string, ...parts: Uint8Array[]): Buffer {
  const content = Buffer.concat(parts)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(content.length + 8)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, content])
}

const zeros = (length: number) => Buffer.alloc(length)
const times = (length: number) => Buffer.concat([zeros(4), Buffer.alloc(8, 0x7a), zeros(length)])

const hdlr = (handler: string) =>
  box('hdlr', zeros(8), Buffer.from(handler), zeros(12), Buffer.from('示例相机的轨道\0'))

interface Film {
  brand?: string
  handlers?: string[]
  /** Further boxes: beside the others, in the index, and in each track. */
  top?: Buffer[]
  index?: Buffer[]
  track?: Buffer[]
}

/** What a film is made of, without a picture that could be played. */
export function film({
  brand = 'isom',
  handlers = ['vide', 'soun'],
  top = [],
  index = [],
  track = [],
}: Film = {}): Buffer {
  const trak = (handler: string) =>
    box(
      'trak',
      box('tkhd', times(72)),
      box('mdia', box('mdhd', times(12)), hdlr(handler), box('minf', box('stbl'))),
      ...track,
    )
  return Buffer.concat([
    box('ftyp', Buffer.from(`${brand}\0\0\0\x01isommp42`, 'latin1')),
    ...top,
    box('moov', box('mvhd', times(88)), ...handlers.map(trak), ...index),
    box('mdat', Buffer.from('示例画面')),
  ])
}
