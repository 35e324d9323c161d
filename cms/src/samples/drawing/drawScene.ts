import { PALETTES } from './palettes.ts'
import { HEIGHT, WIDTH } from './scenes/elements.ts'
import { industry } from './scenes/industry.ts'
import { powerAndWater } from './scenes/powerAndWater.ts'
import { roadsAndRails } from './scenes/roadsAndRails.ts'
import { roomsAndFields } from './scenes/roomsAndFields.ts'
import type { Scene } from './scenes/scene.ts'
import { toPng } from './svg.ts'

export const SCENES: Record<string, Scene> = { ...industry, ...powerAndWater, ...roadsAndRails, ...roomsAndFields }

/** The scene with this key: 3 : 2, the same bytes every time. */
export function drawScene(key: string): Promise<Buffer> {
  const scene = SCENES[key]
  if (!scene) throw new RangeError(`There is no scene ${key}.`)
  return toPng(WIDTH, HEIGHT, scene.draw(PALETTES[scene.palette]))
}
