import { paragraph, words } from 'shared/block-builders'
import type { Reference } from 'shared/parts'
import type { Publication } from 'shared/publication'
import { expect, test } from 'vitest'
import { fillStore } from '../../test/support/fill-store.ts'
import { Newsroom } from '../../test/support/newsroom.ts'
import { makeLecture, makeProfile, makeSpeaker, makeStudio, makeUnit, NOW } from '../../test/support/samples.ts'
import { Content } from './content.ts'
import { apprenticesOf, membersOf, talksOf, unitsAbove, unitsBelow } from './relations.ts'

function contentOf(...publications: Publication[]): Content {
  const newsroom = new Newsroom()
  for (const publication of publications) newsroom.publish(publication)
  return new Content(fillStore(newsroom.page(0).changes, NOW))
}

const linkTo = (to: Reference) => [paragraph({ type: 'link', to, content: [words('示例链接')] })]
const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id)

test('a unit knows the units below it, oldest first, and the way from the root', () => {
  const root = makeUnit(1)
  const county = makeUnit(2, root.id)
  const [factory, school] = [makeUnit(3, county.id), makeUnit(4, county.id)]
  const content = contentOf(root, county, factory, school)
  expect(idsOf(unitsBelow(content, county.id))).toEqual(idsOf([factory, school]))
  expect(idsOf(unitsAbove(content, factory))).toEqual(idsOf([root, county]))
  expect([unitsBelow(content, factory.id), unitsAbove(content, root)]).toEqual([[], []])
})

test('units that stand above each other end the way instead of making it endless', () => {
  const [first, second, third, below] = [makeUnit(1), makeUnit(2), makeUnit(3), makeUnit(4)]
  const content = contentOf(
    { ...first, parent: first.id },
    { ...second, parent: third.id },
    { ...third, parent: second.id },
    { ...below, parent: third.id },
  )
  const above = (id: string) => {
    const unit = content.get('units', id)
    return unit && idsOf(unitsAbove(content, unit))
  }
  expect([above(first.id), above(second.id), above(below.id)]).toEqual([[], [third.id], [second.id, third.id]])
})

test('the way from the root begins below a unit that is no longer public', () => {
  const [gone, county] = [makeUnit(1), makeUnit(2)]
  const factory = makeUnit(3, county.id)
  const content = contentOf({ ...county, parent: gone.id }, factory)
  expect(idsOf(unitsAbove(content, factory))).toEqual([county.id])
})

test('members of a studio are those who name it, not those who link to it', () => {
  const studio = makeStudio(1)
  const member = makeProfile(1, { studio: studio.id })
  const admirer = makeProfile(2, { body: linkTo(studio) })
  expect(idsOf(membersOf(contentOf(studio, member, admirer), studio.id))).toEqual([member.id])
})

test('apprentices are those who name their master, not those who are related otherwise', () => {
  const master = makeProfile(1)
  const apprentice = makeProfile(2, { masters: [master.id] })
  const colleague = makeProfile(3, { related: [{ kind: 'profiles', id: master.id }] })
  expect(idsOf(apprenticesOf(contentOf(master, apprentice, colleague), master.id))).toEqual([apprentice.id])
})

test('talks of a speaker are given by them, the latest first', () => {
  const speaker = makeSpeaker(1)
  const [soon, held] = [3, -30].map((hours, index) => makeLecture(index, hours, { speakers: [speaker.id] }))
  const mention = makeLecture(9, 1, { body: linkTo(speaker) })
  if (!soon || !held) throw new Error('there are too few lectures')
  expect(idsOf(talksOf(contentOf(speaker, soon, held, mention), speaker.id))).toEqual(idsOf([soon, held]))
})
