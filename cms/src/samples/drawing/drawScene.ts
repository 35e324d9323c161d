import { PALETTES } from './palettes.ts'
import { HEIGHT, WIDTH } from './scenes/elements.ts'
import { SCENES } from './scenes/index.ts'
import { toPng } from './svg.ts'

/** The scene with this key: 3 : 2, the same bytes every time. */
export function drawScene(key: string): Promise<Buffer> {
  const scene = SCENES[key]
  if (!scene) throw new RangeError(`There is no scene ${key}.`)
  return toPng(WIDTH, HEIGHT, scene.draw(PALETTES[scene.palette]))
}
