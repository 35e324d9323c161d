import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { luminance, placeholderClasses, STEPS } from '../presenting/placeholders.ts'

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

/** The primaries of a colour, 0 to 255 each. */
function primariesOf(colour: string): number[] {
  const digits = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour
  return [1, 3, 5].map((at) => Number.parseInt(digits.slice(at, at + 2), 16))
}

function ratio(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(primariesOf(one)), luminance(primariesOf(other))].sort((a, b) => a - b)
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

test('promise 10: the words that stand in for a picture can be read on every colour of its place', () => {
  const levels = Array.from({ length: STEPS + 1 }, (_, step) => Math.round((step / STEPS) * 255))
  const hex = (value: number): string => value.toString(16).padStart(2, '0')
  for (const red of levels) {
    for (const green of levels) {
      for (const blue of levels) {
        const colour = `#${hex(red)}${hex(green)}${hex(blue)}`
        const words = placeholderClasses({ colour }).includes('dim') ? '#fff' : '#000'
        expect(ratio(words, colour), `${words} on ${colour}`).toBeGreaterThanOrEqual(4.5)
      }
    }
  }
})
