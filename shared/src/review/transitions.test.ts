import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actionsOf, returnTargets } from './actions.ts'
import { type Actor, hindrance, standIn } from './distinct.ts'
import { type Approval, isSignedOff, newReview, type Review, standingApprovals, waitingFor } from './review.ts'
import { CHAIN_LENGTHS, chainOf, STAGES, type Stage } from './stages.ts'
import {
  approved,
  expedited,
  released,
  returned,
  rewritten,
  scheduled,
  submitted,
  takenBack,
  unscheduled,
  voided,
  withdrawn,
} from './transitions.ts'

const AT = '2026-05-06T01:00:00.000Z'
const TEXT = 'digest of the text'

const approval = (stage: Stage, user: string, onBehalfOf: string | null = null, digest = TEXT): Approval => ({
  stage,
  user,
  userName: user,
  onBehalfOf,
  at: AT,
  digest,
  remark: '',
})

const submittedBy = (author: string, stages = chainOf('news')): Review =>
  submitted(newReview({ author, at: AT }), { at: AT, by: author, stages, digest: TEXT, correction: '' })

/** Somebody with a right to every stage, in the own name and in those of absent people. */
const allRound = (id: string, ...absent: string[]): Actor => ({
  id,
  stages: Object.fromEntries(STAGES.map((stage) => [stage, [null, ...absent]])),
  mayWrite: true,
  mayWithdraw: true,
})

describe('promise 3: a stage is refused', () => {
  const review = approved(submittedBy('author'), approval('first', 'reader'))

  it('to the author', () => {
    expect(hindrance(review, 'second', { user: 'author', onBehalfOf: null })).toBe('author')
  })

  it('to everybody who ever changed the text', () => {
    const edited = rewritten(newReview({ author: 'author', at: AT }), { at: AT, by: 'helper' })
    expect(hindrance(edited, 'first', { user: 'helper', onBehalfOf: null })).toBe('editor')
  })

  it('to whoever did another stage since the submission', () => {
    expect(hindrance(review, 'second', { user: 'reader', onBehalfOf: null })).toBe('otherStage')
    expect(hindrance(review, 'second', { user: 'another', onBehalfOf: null })).toBeNull()
  })

  it('to whoever did another stage before the text was sent back to an earlier one', () => {
    const twice = approved(review, approval('second', 'chief'))
    const back = returned(twice, { at: AT, to: 'first' })
    expect(hindrance(back, 'first', { user: 'chief', onBehalfOf: null })).toBe('otherStage')
    expect(hindrance(back, 'first', { user: 'reader', onBehalfOf: null })).toBeNull()
  })

  it('to a deputy of any of them, and to whom a deputy has stood in for', () => {
    expect(hindrance(review, 'second', { user: 'deputy', onBehalfOf: 'author' })).toBe('author')
    expect(hindrance(review, 'second', { user: 'deputy', onBehalfOf: 'reader' })).toBe('otherStage')
    const stoodIn = approved(submittedBy('author'), approval('first', 'deputy', 'absent'))
    expect(hindrance(stoodIn, 'second', { user: 'absent', onBehalfOf: null })).toBe('otherStage')
    expect(hindrance(stoodIn, 'second', { user: 'deputy', onBehalfOf: null })).toBe('otherStage')
  })

  it('but not to a deputy who may act for somebody else besides', () => {
    const actor = { ...allRound('deputy'), stages: { second: ['author', 'absent'] } }
    expect(standIn(review, 'second', actor)).toEqual({ onBehalfOf: 'absent' })
    expect(standIn(review, 'second', { ...actor, stages: { second: ['author'] } })).toBe('author')
    expect(standIn(review, 'second', { ...actor, stages: {} })).toBeUndefined()
  })
})

describe('where a text stands', () => {
  it.each(CHAIN_LENGTHS)('in a chain of %d it passes every stage and is signed off by the last', (length) => {
    const stages = chainOf('news', length)
    expect(stages).toHaveLength(length)
    expect(stages.at(-1)).toBe('final')
    const done = stages.reduce(
      (review, stage) => approved(review, approval(stage, stage)),
      submittedBy('author', stages),
    )
    expect(done.state).toBe('signedOff')
    expect(isSignedOff(done, TEXT)).toBe(true)
  })

  it('structure and the site’s own pages have one stage, whatever a column says', () => {
    for (const kind of ['units', 'columns', 'settings', 'home'] as const) expect(chainOf(kind, 4)).toEqual(['final'])
  })

  it('a return to an earlier stage undoes its approval and all after it, and keeps those before it', () => {
    const stages = chainOf('news', 4)
    const third = (['first', 'second', 'third'] as const).reduce(
      (review, stage) => approved(review, approval(stage, stage)),
      submittedBy('author', stages),
    )
    expect(returnTargets(third)).toEqual(['author', 'first', 'second', 'third'])
    const back = returned(third, { at: AT, to: 'second' })
    expect(back).toMatchObject({ state: 'second', returnedTo: 'second' })
    expect(standingApprovals(back).map(({ stage }) => stage)).toEqual(['first'])
    expect(returned(third, { at: AT, to: 'author' })).toMatchObject({ state: 'returned', approvals: [] })
  })

  it('unscheduling waits for the sign-off again', () => {
    const ready = approved(submittedBy('author', ['first', 'final']), approval('first', 'reader'))
    const later = scheduled(ready, approval('final', 'chief'), '2026-06-01T00:00:00.000Z')
    expect(later).toMatchObject({ state: 'scheduled', scheduledFor: '2026-06-01T00:00:00.000Z' })
    expect(isSignedOff(later, TEXT)).toBe(true)
    expect(unscheduled(later, AT)).toMatchObject({ state: 'final', scheduledFor: null })
    expect(isSignedOff(unscheduled(later, AT), TEXT)).toBe(false)
  })

  it('urgency lasts until the text is public or its author has it back', () => {
    const urgent = expedited(submittedBy('author', ['final']), '今天见报')
    expect(scheduled(urgent, approval('final', 'chief'), AT).urgent).toBe(true)
    expect(approved(urgent, approval('final', 'chief')).urgent).toBe(false)
    expect(takenBack(urgent, AT).urgent).toBe(false)
  })
})

describe('what somebody may do', () => {
  const at = (review: Review, id: string, { isPublic = false, isChanged = false } = {}) =>
    actionsOf(review, allRound(id), { isPublic, isChanged })

  it('hangs on the state and on who they are', () => {
    const waiting = submittedBy('author')
    expect(at(newReview({ author: 'author', at: AT }), 'author')).toEqual(['submit'])
    expect(at(waiting, 'author')).toEqual(['takeBack', 'expedite'])
    expect(at(waiting, 'reader')).toEqual(['approve', 'return', 'expedite'])
    expect(at(submittedBy('author', ['final']), 'chief', { isPublic: true })).toEqual([
      'signOff',
      'schedule',
      'return',
      'expedite',
      'withdraw',
    ])
  })

  it('is to submit again what was signed off, once it is another text, as after the replacing of a picture', () => {
    const done = approved(submittedBy('author', ['final']), approval('final', 'chief'))
    expect(at(done, 'author')).toEqual([])
    expect(at(done, 'author', { isChanged: true })).toEqual(['submit'])
  })

  it('is nothing for whoever has no rights', () => {
    const nobody: Actor = { id: 'nobody', stages: {}, mayWrite: false, mayWithdraw: false }
    for (const review of [newReview({ author: 'author', at: AT }), submittedBy('author')])
      expect(actionsOf(review, nobody, { isPublic: true, isChanged: true })).toEqual([])
  })
})

/** What may befall a text, drawn at random: each does it as `user`, whoever that is. */
const event = fc.record({
  user: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  absent: fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e')),
  what: fc.constantFrom(
    'submit',
    'approve',
    'approve',
    'approve',
    'back',
    'author',
    'takeBack',
    'later',
    'not yet',
    'edit',
    'out',
  ),
  length: fc.constantFrom(...CHAIN_LENGTHS),
})
type Event = typeof event extends fc.Arbitrary<infer Value> ? Value : never

interface World {
  review: Review
  text: number
  writers: Set<string>
}

function happen({ review, text, writers }: World, { user, absent, what, length }: Event): World {
  const stage = waitingFor(review)
  const actor = { ...allRound(user), stages: Object.fromEntries(STAGES.map((each) => [each, [absent]])) }
  const digest = String(text)
  const may = actionsOf(review, actor, { isPublic: false, isChanged: false })
  const same = (next: Review): World => ({ review: next, text, writers })
  if (what === 'edit')
    return { review: rewritten(review, { at: AT, by: user }), text: text + 1, writers: writers.add(user) }
  if (what === 'submit' && may.includes('submit'))
    return same(submitted(review, { at: AT, by: user, stages: chainOf('news', length), digest, correction: '' }))
  if (what === 'out') return same(withdrawn(review, AT))
  if (what === 'takeBack' && may.includes('takeBack')) return same(takenBack(review, AT))
  if (what === 'not yet' && may.includes('unschedule')) return same(unscheduled(review, AT))
  if (!stage || !(may.includes('approve') || may.includes('signOff'))) return same(review)
  const given = approval(stage, user, absent, digest)
  if (what === 'approve') return same(approved(review, given))
  if (what === 'later' && may.includes('schedule')) return same(scheduled(review, given, AT))
  if (what === 'author') return same(returned(review, { at: AT, to: 'author' }))
  return what === 'back'
    ? same(returned(review, { at: AT, to: returnTargets(review).at(-1) ?? 'author' }))
    : same(review)
}

describe('promises 2 and 3, whatever happens in whatever order', () => {
  it('what is signed off was approved in exactly that wording by distinct people, none of whom wrote in it', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let world: World = { review: newReview({ author: 'a', at: AT }), text: 0, writers: new Set(['a']) }
        for (const each of events) {
          world = happen(world, each)
          const { review, text, writers } = world
          const standing = standingApprovals(review)
          const people = standing.flatMap(({ user, onBehalfOf }) => [...new Set([user, onBehalfOf ?? user])])
          expect(new Set(people).size).toBe(people.length)
          expect(people.filter((person) => writers.has(person) && review.state !== 'draft')).toEqual([])
          expect(standing.every(({ digest }) => digest === String(text))).toBe(true)
          if (['scheduled', 'signedOff'].includes(review.state)) expect(isSignedOff(review, String(text))).toBe(true)
          expect(isSignedOff(review, `${text} and more`)).toBe(false)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('a timed text that became public is signed off, and one that was undone is a draft without approvals', () => {
    const later = scheduled(submittedBy('author', ['final']), approval('final', 'chief'), AT)
    expect(released(later, AT)).toMatchObject({ state: 'signedOff', scheduledFor: null })
    expect(voided(later, AT)).toMatchObject({ state: 'draft', approvals: [], scheduledFor: null })
  })
})
