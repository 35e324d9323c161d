import { randomUUID } from 'node:crypto'
import { GLOBAL_IDS, isGlobalKind, type Kind } from 'shared/kinds'
import type { Role } from 'shared/roles'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deskOf } from '../testing/desk.ts'
import { type Account, type Answer, freshNewsroom, type Newsroom } from '../testing/newsroom.ts'

/**
 * Who calls: the author; an account of the author's unit and one of another; accounts with one role; accounts with all of
 * the chain, one of which changed the text and one of which approved it first; an editor who is somebody's deputy for the
 * sign-off; and whoever has no right at all.
 */
const CALLERS = ['author', 'colleague', 'foreign', 'editor', 'second', 'final', 'several'] as const
const OTHERS = ['coauthor', 'firstReader', 'deputy', 'administrator'] as const
const OUTSIDERS = ['stranger', 'machine', 'disabled'] as const
type Insider = (typeof CALLERS)[number] | (typeof OTHERS)[number]
type Caller = Insider | (typeof OUTSIDERS)[number]
const INSIDERS: Insider[] = [...CALLERS, ...OTHERS]

const STATES = ['draft', 'returned', 'first', 'second', 'third', 'final', 'scheduled', 'public'] as const
const LATER = ['revised', 'withdrawn', 'trashed'] as const
type State = (typeof STATES)[number] | (typeof LATER)[number]

/** A day on which nobody waits for this test. */
const LATER_ON = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString()
const WORDS = {
  submit: { correction: '' },
  return: { reason: '示例原因', to: 'author' },
  reason: { reason: '示例原因' },
}
/** The commands of the review, with what each says besides the text and the standing that it is about. */
const COMMANDS = {
  submit: () => WORDS.submit,
  'take-back': () => ({}),
  approve: () => ({}),
  return: () => WORDS.return,
  expedite: () => WORDS.reason,
  'sign-off': () => ({}),
  schedule: () => ({ for: LATER_ON }),
  unschedule: () => ({}),
  withdraw: () => WORDS.reason,
  remark: ({ words }: Stand) => ({ ...words, before: '', words: '示例批注' }),
  'settle-remark': ({ remark }: Stand) => ({ remark }),
  'many: submit': () => ({}),
  'many: return': () => WORDS.reason,
} satisfies Record<string, (stand: Stand) => object>
type Command = keyof typeof COMMANDS

type Expected = Partial<Record<Command, Partial<Record<State, readonly Insider[]>>>>
interface Room {
  kind: Kind
  fields: (column: string) => object
  /** Where something of this kind may stand. */
  states: readonly State[]
  stages: readonly string[]
  /** The words on which somebody remarks. */
  words?: { field: string; quote: string }
  author: Parameters<Newsroom['employ']>[0]
  /** Whoever may do it; nobody where the table has no line. */
  expected: Expected
}

const EDITORIAL: Insider[] = ['editor', 'second', 'final', 'several', 'coauthor', 'firstReader', 'deputy']
const SIGNERS: Insider[] = ['final', 'several', 'firstReader', 'deputy']

/** What hangs on the state alone, for whoever writes and whoever signs off. */
const oneStage = (writers: Insider[], signers: Insider[], withdrawers: Insider[]): Expected => ({
  submit: { draft: writers, returned: writers, revised: writers, withdrawn: writers },
  'take-back': { final: ['author'] },
  return: { final: signers },
  expedite: { final: [...new Set([...writers, ...signers])] },
  'sign-off': { final: signers },
  schedule: { final: signers },
  unschedule: { scheduled: signers },
  withdraw: { public: withdrawers, revised: withdrawers },
})

const REMARKED: State[] = ['final', 'trashed']
/** A remark hangs on no state but that of lying in the trash. */
const remarks = (writers: Insider[]): Expected[Command] => ({ final: writers })

function manuscripts(): Room {
  const states = [...STATES, ...LATER]
  const writers: Insider[] = ['author', 'colleague', ...EDITORIAL]
  const first: Insider[] = ['editor', 'several', 'firstReader', 'deputy']
  const second: Insider[] = ['second', 'several']
  const final: Insider[] = ['final', 'several', 'deputy']
  const waiting = { first: writers, second: writers, third: writers, final: writers }
  const returning = { first, second, third: second, final }
  const own: Insider[] = ['author']
  const last = oneStage(writers, final, ['final', 'several', 'coauthor', 'firstReader', 'deputy'])
  return {
    kind: 'news',
    fields: (column) => ({ title: '示例稿件', column }),
    states,
    stages: ['first', 'second', 'third', 'final'],
    words: { field: 'title', quote: '示例稿件' },
    author: { roles: ['correspondent'] },
    expected: {
      ...last,
      'take-back': { first: own, second: own, third: own, final: own },
      approve: { first, second, third: second },
      return: returning,
      expedite: waiting,
      remark: remarks(writers),
      'settle-remark': remarks(writers),
      // Readers of a public text are told what was corrected, which nobody can say for many at once.
      'many: submit': { draft: writers, returned: writers, withdrawn: writers },
      'many: return': returning,
    },
  }
}

function structure(): Room {
  const states: State[] = ['draft', 'returned', 'final', 'scheduled', 'public', ...LATER]
  const writers: Insider[] = ['author', ...EDITORIAL, 'administrator']
  return {
    kind: 'units',
    fields: () => ({ name: '示例单位' }),
    states,
    stages: ['final'],
    words: { field: 'name', quote: '示例单位' },
    author: { roles: ['editor'] },
    expected: {
      ...oneStage(writers, SIGNERS, writers),
      remark: remarks(writers),
      'settle-remark': remarks(writers),
    },
  }
}

const SITE = ['draft', 'final', 'scheduled', 'public'] as const
const home = (): Room => ({
  kind: 'home',
  fields: () => ({}),
  states: SITE,
  stages: ['final'],
  author: { roles: ['editor'] },
  expected: oneStage(['author', ...EDITORIAL], SIGNERS, []),
})
const settings = (): Room => ({
  kind: 'settings',
  fields: () => ({ name: '示例网站', url: 'https://www.example.org' }),
  states: SITE,
  stages: ['final'],
  author: { roles: ['administrator'] },
  expected: oneStage(['author', 'administrator'], [...SIGNERS, 'administrator'], []),
})

let newsroom: Newsroom
let column: string
let unit: string
let people: Record<Exclude<Insider, 'author'> | 'secondReader' | 'thirdReader' | 'disabled' | 'absent', Account>
beforeAll(async () => {
  newsroom = await freshNewsroom()
  column = await deskOf(newsroom).column()
  unit = (await newsroom.payload.create({ collection: 'units', data: { name: '示例本单位' }, draft: true })).id
  const employ = (...roles: Role[]) => newsroom.employ({ roles })
  const all: Role[] = ['editor', 'second', 'final']
  people = {
    colleague: await newsroom.employ({ roles: ['correspondent'], unit }),
    foreign: await employ('correspondent'),
    editor: await employ('editor'),
    second: await employ('second'),
    final: await employ('final'),
    several: await employ(...all),
    coauthor: await employ(...all),
    firstReader: await employ(...all),
    secondReader: await employ('second'),
    thirdReader: await employ('second'),
    deputy: await employ('editor'),
    administrator: await employ('administrator'),
    disabled: await employ(...all),
    absent: await employ('final'),
  }
  const day = new Date().toISOString()
  const deputyship = { absent: people.absent.id, deputy: people.deputy.id, from: day, until: day, note: '示例' }
  await newsroom.payload.create({ collection: 'deputies', data: deputyship })
  await newsroom.rest('GET', '/news', { as: people.disabled })
  await newsroom.payload.update({ collection: 'users', id: people.disabled.id, data: { disabled: true } })
})
afterAll(() => newsroom.close())

/** A text of which everything is stored but where it stands. */
interface Stand {
  id: string
  updatedAt: string
  since: string
  author: Account
  words: Room['words']
  remark: string
  /** What the sign-off left: where it stood then, and what readers saw. */
  review: Record<string, unknown>
  publication: Record<string, unknown>
}

describe.each([manuscripts(), structure(), home(), settings()])(
  'promises 1 and 3: who may do what with $kind',
  (room) => {
    let stand: Stand
    beforeAll(async () => {
      stand = await signedOff(room)
      await newsroom.rest('PATCH', `/columns/${column}?draft=true`, { as: 'administrator', body: { stages: '4' } })
    })

    const cases = room.states.flatMap((state) =>
      (Object.keys(COMMANDS) as Command[])
        .filter((command) => isAsked(room, command) && (!command.includes('remark') || REMARKED.includes(state)))
        .map((command) => ({ state, command, expected: room.expected[command]?.[state] ?? [] })),
    )

    test.each(cases)('$state: $command', async ({ state, command, expected }) => {
      // What the state allows to nobody it allows to none of those who may do most.
      const callers: Caller[] = expected.length > 0 ? INSIDERS : ['author', 'several']
      const may: Caller[] = []
      let before: unknown = null
      for (const caller of callers) {
        before ??= await put(room, stand, state)
        const answer = await order(room, stand, command, caller)
        if (isDone(answer)) {
          may.push(caller)
          before = null
          continue
        }
        expectRefusal(answer, caller)
        expect(await stored(room, stand), caller).toEqual(before)
      }
      expect(may.toSorted()).toEqual(expected.toSorted())
    })

    test('and nobody does anything without an account that is in force', async () => {
      const before = await put(room, stand, 'final')
      for (const command of Object.keys(COMMANDS) as Command[]) {
        for (const caller of OUTSIDERS) {
          expect((await order(room, stand, command, caller)).status, `${caller}: ${command}`).toBe(401)
        }
      }
      expect(await stored(room, stand)).toEqual(before)
    })
  },
)

/** Many at once are manuscripts; remarks stand at words. */
const isAsked = ({ kind, words }: Room, command: Command): boolean =>
  command.startsWith('many') ? kind === 'news' : Boolean(words) || !command.includes('remark')

const target = ({ kind }: Room, { id }: { id: string }) => (isGlobalKind(kind) ? { kind } : { kind, id })

async function signedOff(room: Room): Promise<Stand> {
  const author = await newsroom.employ(
    room.author.roles.includes('correspondent') ? { ...room.author, unit } : room.author,
  )
  const desk = deskOf(newsroom, author)
  const { kind, words } = room
  const route = isGlobalKind(kind) ? `/globals/${kind}` : `/${kind}`
  const body = { ...desk.news('示例稿件', column), ...room.fields(column) }
  const answer = await newsroom.rest('POST', `${route}?draft=true&depth=0`, { as: author, body })
  const document = answer.body.doc ?? answer.body.result
  const id = isGlobalKind(kind) ? GLOBAL_IDS[kind] : document.id
  const signing = await deskOf(newsroom, author).ready(kind, { id, updatedAt: document.updatedAt })
  expect(await signing(), kind).toMatchObject({ status: 200 })
  const { review, publication } = await stored(room, { id })
  const { body: state } = await newsroom.rest('GET', `/review/state?kind=${kind}&id=${id}`, { as: 'administrator' })
  return { id, updatedAt: state.updatedAt, since: '', author, words, remark: '', review, publication } as Stand
}

const rowOf = (collection: 'reviews' | 'publications', { kind }: Room, { id }: { id: string }) =>
  newsroom.payload.db.findOne({ collection, where: { id: { equals: `${kind}:${id}` } } })

const stored = async (room: Room, text: { id: string }) => ({
  review: await rowOf('reviews', room, text),
  publication: await rowOf('publications', room, text),
})

/** Puts a text where it shall stand, past all commands, and answers what is stored then. */
async function put(room: Room, stand: Stand, state: State): Promise<unknown> {
  const { kind } = room
  const { id } = stand
  stand.remark = randomUUID()
  stand.since = new Date().toISOString()
  const review = reviewIn(room, stand, state)
  const publication = publicationIn(stand, state)
  for (const collection of ['reviews', 'publications'] as const)
    await newsroom.payload.db.deleteMany({ collection, where: { id: { equals: `${kind}:${id}` } } })
  await create('reviews', review)
  for (const approval of review.approvals)
    await create('review-steps', { ...approval, id: randomUUID(), review: `${kind}:${id}`, action: 'approve' })
  if (publication) await create('publications', publication)
  if (stand.words) {
    const anchor = { quote: stand.words.quote, before: '', after: '', start: 0 }
    await create('review-remarks', {
      id: stand.remark,
      review: `${kind}:${id}`,
      at: review.since,
      anchor,
      words: '示例',
    })
  }
  if (state === 'trashed' && !isGlobalKind(kind))
    await newsroom.payload.db.updateOne({ collection: kind, id, data: { deletedAt: new Date().toISOString() } })
  return stored(room, stand)
}

const create = (collection: 'reviews' | 'review-steps' | 'publications' | 'review-remarks', data: object) =>
  newsroom.payload.db.create({ collection, data: { ...data }, returning: false })

function reviewIn({ stages }: Room, { review, author, since }: Stand, state: State) {
  const isPassed = ['scheduled', 'public'].includes(state)
  const passed = isPassed ? stages : stages.slice(0, Math.max(0, stages.indexOf(state)))
  const approvals = passed.map((stage) => approvalOf(stage, review))
  const named: Record<string, string> = { public: 'signedOff', revised: 'draft', trashed: 'draft' }
  return {
    ...review,
    state: named[state] ?? state,
    stages,
    since,
    author: author.id,
    editors: [author.id, people.coauthor.id],
    approvals,
    returnedTo: state === 'returned' ? 'author' : null,
    scheduledFor: state === 'scheduled' ? LATER_ON : null,
  }
}

/** Those who approved may still do so; none of them is a caller but the one who is called by it. */
const approvalOf = (stage: string, { digest }: Stand['review']) => ({
  stage,
  user: readerOf(stage),
  userName: '示例',
  onBehalfOf: null,
  at: new Date().toISOString(),
  digest,
  remark: '',
})

const readerOf = (stage: string): string =>
  ({ first: people.firstReader.id, second: people.secondReader.id, third: people.thirdReader.id })[stage] ??
  randomUUID()

function publicationIn({ publication }: Stand, state: State): object | null {
  if (state === 'public') return publication
  if (state === 'withdrawn') return { ...publication, live: false, data: null, address: publication.id }
  const data = publication.data as Record<string, unknown>
  return state === 'revised'
    ? { ...publication, data: { ...data, title: '示例旧题', name: '示例旧名', lead: null } }
    : null
}

function order(room: Room, stand: Stand, command: Command, caller: Caller): Promise<Answer> {
  const [name, action] = command.split(': ')
  const { updatedAt } = stand
  const text = { ...target(room, stand), updatedAt, since: stand.since }
  const words = COMMANDS[command](stand)
  const seenAt = new Date().toISOString()
  const body = action ? { action, kind: room.kind, texts: [text], seenAt, ...words } : { ...text, ...words }
  return newsroom.rest('POST', `/review/${name}`, { ...callOf(stand, caller), body })
}

function callOf({ author }: Stand, caller: Caller): object {
  if (caller === 'stranger') return {}
  if (caller === 'machine') return { headers: { authorization: `Bearer ${newsroom.environment.publisherToken}` } }
  return { as: caller === 'author' ? author : people[caller] }
}

/** Of many at once it is told one by one. */
const isDone = ({ status, body }: Answer): boolean => status === 200 && (body.outcomes?.[0].isDone ?? true)

/** In words that people understand. */
function expectRefusal({ status, body }: Answer, caller: Caller): void {
  const outcome = body.outcomes?.[0]
  if (!outcome) expect(status, caller).toBeOneOf([400, 403, 404, 409])
  expect(outcome?.message ?? body.errors[0].message, caller).toMatch(/\p{Script=Han}.*。$/u)
}
