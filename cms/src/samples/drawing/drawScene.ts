import sharp from 'sharp'

export const drawScene = (key: string): Promise<Buffer> =>
  sharp({
    create: { width: 1280, height: 853, channels: 3, background: `#${Buffer.from(key).toString('hex').slice(0, 6)}` },
  })
    .png()
    .toBuffer()
