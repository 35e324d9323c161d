import { fullProfile, sparseProfile } from 'shared/examples/profiles'
import { expect, test } from 'vitest'
import type { Content } from '../content/content.ts'
import { countWithPortraits, lineages } from './lineages.ts'

const people = new Map([fullProfile, sparseProfile].map((person) => [person.id, person]))
const content = { get: (_: string, id: string) => people.get(id) ?? null } as unknown as Content
const apprentice = (number: number, masters: string[]) => ({ ...sparseProfile, id: `apprentice ${number}`, masters })

test('apprentices of the same masters stand together, and those whose master was withdrawn nowhere', () => {
  const found = lineages(content, [
    apprentice(1, [fullProfile.id]),
    apprentice(2, [sparseProfile.id]),
    apprentice(3, ['withdrawn']),
    apprentice(4, [fullProfile.id, 'withdrawn']),
    apprentice(5, [fullProfile.id, sparseProfile.id]),
    apprentice(6, [sparseProfile.id, fullProfile.id]),
  ])
  expect(
    found.map(({ masters, apprentices }) => [masters, apprentices].map((each) => each.map(({ id }) => id))),
  ).toEqual([
    [[fullProfile.id], ['apprentice 1', 'apprentice 4']],
    [[sparseProfile.id], ['apprentice 2']],
    [
      [fullProfile.id, sparseProfile.id],
      ['apprentice 5', 'apprentice 6'],
    ],
  ])
})

test('the first groups stand with portraits, however large the first is', () => {
  const group = (size: number) => ({ masters: [fullProfile], apprentices: Array(size).fill(sparseProfile) })
  expect(countWithPortraits([group(50)])).toBe(1)
  expect(countWithPortraits([group(11), group(11), group(1)])).toBe(2)
})
