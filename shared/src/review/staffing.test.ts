import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Able,
  justEnoughSentence,
  lackSentence,
  type Staff,
  stuckWriters,
  unstaffed,
  withDeputies,
} from './staffing.ts'
import { chainOf, STAGES, type Stage } from './stages.ts'

const PEOPLE = ['a', 'b', 'c', 'd', 'e']
const person = fc.constantFrom(...PEOPLE)
const able: fc.Arbitrary<Able> = fc.record({ user: person, onBehalfOf: fc.option(person) })
const staff: fc.Arbitrary<Staff> = fc.record({
  first: fc.array(able, { maxLength: 4 }),
  second: fc.array(able, { maxLength: 4 }),
  third: fc.array(able, { maxLength: 4 }),
  final: fc.array(able, { maxLength: 4 }),
})
const chain = fc.subarray([...STAGES])

/** Every way to give each stage to somebody. */
const allWays = (stages: readonly Stage[], people: Staff): Able[][] =>
  stages.reduce<Able[][]>(
    (ways, stage) => ways.flatMap((way) => (people[stage] ?? []).map((each) => [...way, each])),
    [[]],
  )

/** Nobody twice; whoever stands in for somebody counts as both. */
function isDistinct(way: readonly Able[], excluded: readonly string[]): boolean {
  const involved = way.flatMap(({ user, onBehalfOf }) => [...new Set([user, onBehalfOf ?? user])])
  return new Set(involved).size === involved.length && involved.every((each) => !excluded.includes(each))
}

test('promise 3: a chain can be staffed exactly where some way gives each stage to another person', () => {
  fc.assert(
    fc.property(chain, staff, fc.subarray(PEOPLE), (stages, people, excluded) => {
      const isPossible = allWays(stages, people).some((way) => isDistinct(way, excluded))
      expect(unstaffed(stages, people, excluded).length === 0).toBe(isPossible)
    }),
  )
})

test('what is lacking cannot be staffed by itself, and no part of it is lacking', () => {
  fc.assert(
    fc.property(chain, staff, fc.subarray(PEOPLE), (stages, people, excluded) => {
      const lacking = unstaffed(stages, people, excluded)
      fc.pre(lacking.length > 0)
      for (const stage of lacking) {
        const others = lacking.filter((each) => each !== stage)
        expect(unstaffed(others, people, excluded)).toEqual([])
      }
    }),
  )
})

const own = (...users: string[]): Able[] => users.map((user) => ({ user, onBehalfOf: null }))

test('people are matched, not counted: two who can do one stage alone staff no chain of two', () => {
  const people = { first: own('a', 'b'), second: own('c'), final: own('c') }
  expect(unstaffed(chainOf('news', 3), people)).toEqual(['second', 'final'])
  expect(unstaffed(chainOf('news', 2), people)).toEqual([])
  expect(unstaffed(chainOf('news', 2), people, ['a', 'b'])).toEqual(['first'])
})

test('it is said in words which stages lack people', () => {
  expect(lackSentence([])).toBe('')
  expect(lackSentence(['second'])).toBe('缺复审：现在没有人可以做这一步。')
  expect(lackSentence(['second', 'final'])).toBe('缺人：复审、终审签发要由 2 个不同的人来做，现在的人手不够。')
})

test('it is said who could not have their own texts reviewed', () => {
  const chain = chainOf('news', 3)
  const staff = { first: own('a', 'b'), second: own('b', 'c'), final: own('d') }
  const writers = ['a', 'b', 'c'].map((id) => ({ id, name: `示例${id}` }))
  expect(stuckWriters(writers, chain, staff)).toEqual([])
  const stuck = stuckWriters(writers, chain, { ...staff, second: own('c') })
  expect(justEnoughSentence(stuck)).toBe('人手刚够：示例c自己写的没有别人做复审。')
  const all = stuckWriters([...writers, { id: 'd', name: '示例d' }], chain, {
    first: own('a'),
    second: own('c'),
    final: own('d'),
  })
  expect(justEnoughSentence(all)).toBe(
    '人手刚够：示例a自己写的没有别人做初审；示例c自己写的没有别人做复审；示例d自己写的没有别人做终审签发。',
  )
  expect(justEnoughSentence(all.slice(0, 1), { everybody: '编辑' })).toBe('人手刚够：编辑自己写的没有别人做初审。')
})

const LEAVE = { absent: 'a', deputy: 'd', from: '2026-05-01T00:00:00Z', until: '2026-05-08T00:00:00Z' }

test.each([
  ['2026-04-30T23:59:59Z', false],
  ['2026-05-01T00:00:00Z', true],
  ['2026-05-07T23:59:59Z', true],
  ['2026-05-08T00:00:00Z', false],
])('a deputy may do during the period what the absent person may: %s %s', (at, acts) => {
  const lent = acts ? [{ user: 'd', onBehalfOf: 'a' }] : []
  expect(withDeputies(['a', 'b'], [LEAVE], at)).toEqual([...own('a', 'b'), ...lent])
  expect(withDeputies(['b'], [LEAVE], at)).toEqual(own('b'))
})

test('what a deputy may do is not handed on to the deputy’s own deputy', () => {
  const handedOn = { ...LEAVE, absent: 'd', deputy: 'e' }
  expect(withDeputies(['a'], [LEAVE, handedOn], LEAVE.from)).toEqual([...own('a'), { user: 'd', onBehalfOf: 'a' }])
})
