import sharp from 'sharp'

export const drawPortrait = (key: string): Promise<Buffer> =>
  sharp({
    create: { width: 960, height: 1280, channels: 3, background: `#${Buffer.from(key).toString('hex').slice(0, 6)}` },
  })
    .png()
    .toBuffer()
