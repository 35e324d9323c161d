import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')
const [light = '', dark = '', contrast = '', darkContrast = ''] = css.split('@media')

const coloursIn = (rules: string): Record<string, string> =>
  Object.fromEntries([...rules.matchAll(/--(\w+): (#[0-9a-f]{3,6});/g)].map(([, name, value]) => [name, value]))

const SCHEMES = {
  light: coloursIn(light),
  dark: coloursIn(dark),
  'more contrast': coloursIn(contrast),
  'dark with more contrast': coloursIn(darkContrast),
}

/** WCAG 2.2: relative luminance of an sRGB colour. */
function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(digits.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function ratio(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

test.each(Object.entries(SCHEMES))('promise 10: every colour of text can be read (%s)', (name, scheme) => {
  const enough = name.includes('contrast') ? 7 : 4.5
  for (const text of ['ink', 'soft', 'red', 'gold']) {
    for (const ground of ['paper', 'tint']) {
      expect(ratio(scheme[text] ?? '', scheme[ground] ?? ''), `${text} on ${ground}`).toBeGreaterThanOrEqual(enough)
    }
  }
})
