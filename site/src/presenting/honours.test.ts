import { fullProfile } from 'shared/examples/profiles'
import type { HonourLevel } from 'shared/honours'
import { expect, test } from 'vitest'
import { byYear, type Honour, leadingHonour } from './honours.ts'

const [example] = fullProfile.honours as [Honour]
const honour = (level: HonourLevel, year: number): Honour => ({ ...example, level, year })

test('the honour beside a name is the highest, and of these the newest', () => {
  const honours = [honour('municipal', 2024), honour('national', 2010), honour('national', 2015)]
  expect(leadingHonour(honours)).toEqual(honour('national', 2015))
  expect(leadingHonour([])).toBeUndefined()
})

test('the table of honours begins with the newest year, and within it with the highest', () => {
  const honours = [honour('industry', 2020), honour('national', 2009), honour('provincial', 2020)]
  expect(byYear(honours)).toEqual([honour('provincial', 2020), honour('industry', 2020), honour('national', 2009)])
})
