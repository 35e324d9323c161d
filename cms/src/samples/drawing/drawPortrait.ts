import { BACKDROPS } from './backdrops/index.ts'
import { HAND_TOOLS } from './handTools.ts'
import { head } from './head.ts'
import { headgear } from './headgear.ts'
import { PALETTES } from './palettes.ts'
import { PORTRAITS } from './portraits/index.ts'
import type { Portrait } from './portraits/portrait.ts'
import { mirrored, type Svg, toPng, turned } from './svg.ts'
import { torso } from './torso.ts'

const WIDTH = 960
const HEIGHT = 1280
const WHITE_HAIR = '#cfcac0'

/** The portrait with this key: 3 : 4, the same bytes every time. */
export function drawPortrait(key: string): Promise<Buffer> {
  const portrait = PORTRAITS[key]
  if (!portrait) throw new RangeError(`There is no portrait ${key}.`)
  return toPng(WIDTH, HEIGHT, compose(portrait))
}

function compose(portrait: Portrait): Svg {
  const palette = PALETTES[portrait.palette]
  const person = [bust(portrait), HAND_TOOLS[portrait.tool](palette)].join('')
  const content = BACKDROPS[portrait.backdrop](palette) + person
  return portrait.isMirrored ? mirrored(WIDTH / 2, content) : content
}

function bust({
  palette: name,
  clothes,
  hair,
  extras = [],
  isOld = false,
  breadth = 1,
  lean = 0,
  ...rest
}: Portrait): Svg {
  const palette = PALETTES[name]
  const face = head(
    { hair, hairColor: isOld ? WHITE_HAIR : palette.ink, breadth, extras: isOld ? [...extras, 'wrinkles'] : extras },
    palette,
  )
  const hat = headgear(rest.headgear, { main: palette.glow, dark: palette.mid }, palette)
  const colors = COLORS[clothes] ?? { main: palette.deep, dark: palette.ink, inner: palette.paper }
  return torso(clothes, colors, palette) + turned(lean, 480, 700, face + hat)
}

const COLORS: Partial<Record<Portrait['clothes'], { main: string; dark: string; inner: string }>> = {
  scrubs: { main: '#4b8b88', dark: '#2f6c6d', inner: '#ffffff' },
  coat: { main: '#f3f1ea', dark: '#d9d6cd', inner: '#9fb4bd' },
}
