import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deskOf } from '../testing/desk.ts'
import { type Account, freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import { StaffingCell } from './components/StaffingCell.tsx'
import { staffingSentence } from './components/staffingSentence.ts'
import { peopleFor, whatLacks } from './staffing.ts'

let newsroom: Newsroom
let column: string
let people: Record<'editor' | 'second' | 'final', Account>
beforeAll(async () => {
  newsroom = await freshNewsroom()
  const [editor, second, final] = await Promise.all([
    newsroom.account('editor'),
    newsroom.account('second'),
    newsroom.account('final'),
  ])
  people = { editor, second, final }
  column = (await deskOf(newsroom).write('columns', { name: '示例要闻' })).id
})
afterAll(() => newsroom.close())

const NOW = '2026-05-04T12:00:00.000Z'
const request = () => createLocalReq({}, newsroom.payload)
const setColumn = (data: object) => newsroom.payload.update({ collection: 'columns', id: column, data, draft: true })
const setAccount = ({ id }: Account, data: object) => newsroom.payload.update({ collection: 'users', id, data })
const who = async (order: Partial<Parameters<typeof peopleFor>[1]> = {}) =>
  peopleFor(await request(), { stage: 'second', kind: 'news', column, at: NOW, ...order })
const own = ({ id }: Account) => ({ user: id, onBehalfOf: null })

test('a stage is done by whoever holds its role, and by whom the column names where it names anybody', async () => {
  expect(await who()).toEqual([own(people.second)])
  expect(await who({ stage: 'first' })).toEqual([own(people.editor)])
  await setColumn({ reviewers: { second: [people.final.id] } })
  expect(await who()).toEqual([])
  await setColumn({ reviewers: { second: [] } })
})

test('settings are signed off by administrators as well, manuscripts never', async () => {
  const administrator = await newsroom.account('administrator')
  const signers = await who({ stage: 'final', kind: 'settings', column: null })
  expect(signers).toEqual(expect.arrayContaining([own(people.final), own(administrator)]))
  expect(await who({ stage: 'final' })).toEqual([own(people.final)])
})

test('a disabled account does no stage, and neither does its deputy', async () => {
  await setAccount(people.second, { disabled: true })
  expect(await who()).toEqual([])
  await setAccount(people.second, { disabled: false })
  expect(await who()).toEqual([own(people.second)])
})

test('a deputy acts from the first day through the last in Shanghai, and in the name of the absent', async () => {
  const deputy = await newsroom.employ({ roles: ['editor'] })
  const data = {
    absent: people.second.id,
    deputy: deputy.id,
    from: '2026-05-03',
    until: '2026-05-04',
    note: '示例',
  }
  const { id } = await newsroom.payload.create({ collection: 'deputies', data })
  const lent = { user: deputy.id, onBehalfOf: people.second.id }
  for (const at of ['2026-05-02T16:00:00.000Z', NOW, '2026-05-04T15:59:59.999Z'])
    expect(await who({ at })).toContainEqual(lent)
  for (const at of ['2026-05-02T15:59:59.999Z', '2026-05-04T16:00:00.000Z']) {
    expect(await who({ at })).toEqual([own(people.second)])
  }
  for (const change of [{ disabled: true }, { disabled: false, roles: ['administrator'] }]) {
    await setAccount(deputy, change)
    expect(await who()).toEqual([own(people.second)])
  }
  await newsroom.payload.delete({ collection: 'deputies', id })
})

test('a column whose chain cannot be staffed is told by name, with what it lacks, in the list and in the form', async () => {
  const lacking = async () => whatLacks(await request(), NOW)
  const another = await newsroom.employ({ roles: ['editor'] })
  expect(await lacking()).toEqual([])
  expect(await staffingSentence(newsroom.payload, column)).toBe('')
  await setColumn({ stages: '4' })
  const sentence = expect.stringMatching(/^缺人：复审、复核要由 2 个不同的人来做/)
  expect(await lacking()).toEqual([{ column, name: '示例要闻', sentence }])
  const cell = await StaffingCell({ payload: newsroom.payload, rowData: { id: column } } as never)
  expect(JSON.stringify(cell)).toContain('缺人：复审、复核要由 2 个不同的人来做')

  await setColumn({ stages: '2' })
  await setAccount(people.final, { disabled: true })
  expect(await staffingSentence(newsroom.payload, column)).toBe('缺终审签发：现在没有人可以做这一步。')
  await setAccount(people.final, { disabled: false })
  expect(await lacking()).toEqual([])
  await setAccount(another, { disabled: true })
})

test('it is told where people suffice for others’ texts alone: in columns, in what has one stage, and of the text at hand', async () => {
  await setColumn({ stages: '3' })
  const told = async () => (await whatLacks(await request(), NOW)).map(({ name, sentence }) => `${name}：${sentence}`)
  expect(await told()).toEqual(['示例要闻：只够审通讯员的稿件：编辑自己写的没有别人做初审。'])

  const desk = deskOf(newsroom, people.editor)
  const own = await desk.write('news', { title: '示例', column })
  const lackOf = async (kind: string, id: string) =>
    (await newsroom.rest('GET', `/review/state?kind=${kind}&id=${id}`, { as: people.editor })).body.lack
  const lack = '写过、改过和审过它的人不能再审，除他们以外没有人可以做初审。请联系管理员增加审稿人，或者安排代审。'
  expect(await lackOf('news', own.id)).toBe(lack)

  const colleague = await newsroom.employ({ roles: ['editor'] })
  await newsroom.payload.update({ collection: 'users', id: colleague.id, data: { name: '示例编辑' } })
  await setColumn({ writers: [people.editor.id, colleague.id], reviewers: { first: [colleague.id] } })
  expect(await told()).toEqual(['示例要闻：人手刚够：示例编辑自己写的没有别人做初审。'])
  expect(await lackOf('news', own.id)).toBe('')
  await setColumn({ writers: [], reviewers: { first: [] } })
  expect(await told()).toEqual([])

  await setAccount(people.final, { roles: ['editor', 'final'] })
  expect(await told()).toContain('单位、栏目、专题、首页等：人手刚够：final自己写的没有别人做终审签发。')
  const unit = await deskOf(newsroom, people.final).write('units', { name: '示例单位' })
  const answer = await deskOf(newsroom, people.final).submit('units', unit)
  expect(answer.body.message).toBe(`已送审，待终审签发。${lack.replace('初审', '终审签发')}`)
  await setAccount(people.final, { roles: ['final'] })
})
