import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HONOUR_LEVELS, HONOURS, type HonourTitle, honoursProblem, yearAheadProblem } from './honours.ts'

const titles = Object.keys(HONOURS) as HonourTitle[]
const granted = fc.record({ title: fc.constantFrom(...titles), year: fc.integer({ min: 1949, max: 2100 }) })

const YEARS_OF_CONFERMENT = [1950, 1956, 1959, 1960, 1977, 1978, 1979, 1989, 1995, 2000, 2005, 2010, 2015, 2020, 2025]

test.each(['national-model-worker', 'national-advanced-worker'] as const)(
  'promise 9: of all years from 1949 to 2029, %s was granted in exactly the fifteen of a conferment',
  (title) => {
    const years = Array.from({ length: 81 }, (_, index) => 1949 + index)
    expect(years.filter((year) => honoursProblem([{ title, year }]) === null)).toEqual(YEARS_OF_CONFERMENT)
    expect(honoursProblem([{ title, year: 2030 }])).toBeNull()
    expect(honoursProblem([{ title, year: 2021 }])).toMatch(/^2021 年没有表彰“全国.+”：.+请核对年份。$/)
  },
)

test.each([
  ['national-labour-medal', 1985],
  ['national-craftsman', 2015],
] as const)('%s exists since %d', (title, first) => {
  expect(honoursProblem([{ title, year: first - 1 }])).toContain(`从 ${first} 年起才有`)
  expect(honoursProblem([{ title, year: first }])).toBeNull()
})

test.each([
  ['national-model-worker', 'national-advanced-worker'],
  ['provincial-model-worker', 'provincial-advanced-worker'],
  ['municipal-model-worker', 'municipal-advanced-worker'],
] as const)('nobody is %s and %s at one conferment, in either order', (model, advanced) => {
  const both = [
    { title: advanced, year: 2020 },
    { title: model, year: 2020 },
  ]
  for (const honours of [both, both.toReversed()]) {
    const problem = honoursProblem(honours) ?? ''
    expect(problem).toContain(HONOURS[model].title)
    expect(problem).toContain(HONOURS[advanced].title)
  }
  expect(
    honoursProblem([
      { title: model, year: 2015 },
      { title: advanced, year: 2020 },
    ]),
  ).toBeNull()
})

test('honours of two levels and one year do not exclude each other', () => {
  expect(
    honoursProblem([
      { title: 'national-model-worker', year: 2020 },
      { title: 'municipal-advanced-worker', year: 2020 },
      { title: 'municipal-craftsman', year: 2020 },
    ]),
  ).toBeNull()
  expect(honoursProblem([])).toBeNull()
})

test('whatever is wrong is said in one whole sentence, and an honour more mends nothing', () => {
  fc.assert(
    fc.property(fc.array(granted, { maxLength: 6 }), granted, (honours, more) => {
      const problem = honoursProblem(honours)
      if (problem !== null) {
        expect(problem).toMatch(/^.+。$/)
        expect(honoursProblem([...honours, more])).not.toBeNull()
      }
      expect(honoursProblem(honours) === null).toBe(honoursProblem(honours.toReversed()) === null)
    }),
  )
})

test('the level in an honour’s name is its level', () => {
  for (const { title, level } of Object.values(HONOURS))
    expect(title.replace('大国', '全国')).toContain(HONOUR_LEVELS[level].replace('级', ''))
})

test('promise 9: nothing has been granted in a year that has not begun in Shanghai', () => {
  const [before, after] = ['2026-12-31T15:59:59.999Z', '2026-12-31T16:00:00.000Z']
  expect(yearAheadProblem([2020, 2027], before)).toBe('2027 年还没有到。请核对年份。')
  expect(yearAheadProblem([2020, 2027], after)).toBeNull()
  expect(yearAheadProblem([], before)).toBeNull()
})
