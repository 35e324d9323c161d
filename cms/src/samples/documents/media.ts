import { drawPortrait } from '../drawing/drawPortrait.ts'
import { drawScene } from '../drawing/drawScene.ts'
import type { SampleMedium } from './sampleDocument.ts'
import { sampleId } from './sampleId.ts'
import { writePdf } from './writePdf.ts'

const CREDIT = '示例绘图'

/** A face stands in the upper half of its portrait. */
export const portraitOf = ({ key, name, alt }: { key: string; name: string; alt: string }): SampleMedium => ({
  id: sampleId('media', key),
  filename: `${key}.png`,
  mimetype: 'image/png',
  data: { alt, caption: `${name}（示例画像）`, credit: CREDIT, focalX: 50, focalY: 38 },
  bytes: () => drawPortrait(key),
})

export const sceneOf = ({ key, alt, caption }: { key: string; alt: string; caption: string }): SampleMedium => ({
  id: sampleId('media', key),
  filename: `${key}.png`,
  mimetype: 'image/png',
  data: { alt, caption, credit: CREDIT, focalX: 50, focalY: 50 },
  bytes: () => drawScene(key),
})

export const attachmentOf = (name: string): SampleMedium => ({
  id: sampleId('media', name),
  filename: name,
  mimetype: 'application/pdf',
  data: { alt: name, caption: '', credit: CREDIT, focalX: 50, focalY: 50 },
  bytes: async () => writePdf([name.replace(/\.pdf$/, ''), '这是一份示例附件，仅用于展示网站的样子。']),
})
