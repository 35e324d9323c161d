import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { sampleNews } from '../content/news/index.ts'
import type { ScenePicture } from '../content/sample.ts'
import { sampleStories } from '../content/stories/index.ts'
import { sampleTopics } from '../content/structure.ts'
import { drawPortrait } from '../drawing/drawPortrait.ts'
import { drawScene } from '../drawing/drawScene.ts'
import type { SampleMedium } from './sampleDocument.ts'
import { sampleId } from './sampleId.ts'
import { writePdf } from './writePdf.ts'

const CREDIT = '示例绘图'
const FILMS = path.resolve('src/samples/films')

/** A face stands in the upper half of its portrait. */
export const portraitOf = ({ key, name, alt }: { key: string; name: string; alt: string }): SampleMedium => ({
  id: sampleId('media', key),
  filename: `${key}.png`,
  data: { alt, caption: `${name}（示例画像）`, credit: CREDIT, people: [name], focalX: 50, focalY: 38 },
  bytes: () => drawPortrait(key),
})

export const sceneOf = ({ key, alt, caption }: ScenePicture): SampleMedium => ({
  id: sampleId('media', key),
  filename: `${key}.png`,
  data: { alt, caption, credit: CREDIT, nobodyShown: true, focalX: 50, focalY: 50 },
  bytes: () => drawScene(key),
})

/** A scene with the words that its own article or topic gives it. */
export function sceneCalled(key: string): SampleMedium {
  const own = [...sampleStories, ...sampleNews, ...sampleTopics].find(({ picture }) => picture?.key === key)?.picture
  if (!own) throw new RangeError(`No article and no topic shows the scene ${key}.`)
  return sceneOf(own)
}

export const attachmentOf = (name: string): SampleMedium => ({
  id: sampleId('media', name),
  filename: name,
  data: { alt: name, credit: CREDIT },
  bytes: async () => writePdf([name.replace(/\.pdf$/, ''), '这是一份示例附件，仅用于展示网站的样子。']),
})

/** A file that stands beside this code. */
export const filmFile = (filename: string, alt: string): SampleMedium => ({
  id: sampleId('media', filename),
  filename,
  data: { alt, credit: CREDIT },
  bytes: () => readFile(path.join(FILMS, filename)),
})
