import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, deskOf, richText } from '../../testing/desk.ts'
import { freshNewsroom, type Newsroom } from '../../testing/newsroom.ts'
import type { Readings } from './compareReadings.ts'

let newsroom: Newsroom
let desk: Desk
let column: string
beforeAll(async () => {
  newsroom = await freshNewsroom()
  desk = deskOf(newsroom)
  column = await desk.column()
})
afterAll(() => newsroom.close())

const readings = (id: string, step = '', as: Parameters<Newsroom['rest']>[2] = { as: 'editor' }) =>
  newsroom.rest('GET', `/review/readings?kind=news&id=${id}${step && `&step=${step}`}`, as)

const told = ({ fields }: Readings, name: string) =>
  fields
    .find((field) => field.name === name)
    ?.pieces.map((piece) => ({ both: piece.text, former: `[-${piece.text}-]`, latter: `[+${piece.text}+]` })[piece.in])
    .join('')

describe('what was read stands beside what stands there now', () => {
  test('by character, in the words of the form', async () => {
    const text = await desk.write('news', { ...desk.news('示例劳模', column), lead: '他带徒弟36人。' })
    expect((await readings(text.id)).body).toEqual({ steps: [], step: null, fields: [] })
    await desk.submit('news', text)
    const same = (await readings(text.id)).body as Readings
    expect(same.fields.flatMap(({ pieces }) => pieces.filter((piece) => piece.in !== 'both'))).toEqual([])
    expect(told(same, 'column')).toMatch(/^示例栏目/)

    await desk.edit('news', text.id, { lead: '他带徒弟38人。', body: richText('示例劳模的正文。', '又写一段。') })
    const { body } = await readings(text.id)
    expect(told(body, 'lead')).toBe('他带徒弟3[-6-][+8+]人。')
    expect(told(body, 'body')).toBe('示例劳模的正文。[+\n又写一段。+]')
    expect(body.steps[0].label).toContain('送审')
  })

  test('of any step that read it, and of no step of another text', async () => {
    const [text, other] = [
      await desk.write('news', desk.news('甲', column)),
      await desk.write('news', desk.news('乙', column)),
    ]
    await desk.submit('news', text)
    await desk.submit('news', other)
    const { steps } = (await readings(text.id)).body
    expect((await readings(text.id, steps[0].id)).body.step).toBe(steps[0].id)
    expect((await readings(other.id, steps[0].id)).status).toBe(404)
    for (const step of ["' OR 1=1 --", '../state'])
      expect((await readings(text.id, encodeURIComponent(step))).status).toBe(404)
  })

  test('promise 1: for whoever may see the text, and for nobody else', async () => {
    const text = await desk.write('news', desk.news('示例机密', column))
    await desk.submit('news', text)
    expect((await readings(text.id, '', {})).status).toBe(401)
    expect((await readings(text.id, '', { as: 'correspondent' })).status).toBe(404)
  })
})
