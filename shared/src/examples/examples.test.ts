import { expect, test } from 'vitest'
import { change } from '../change-feed.ts'
import { KINDS } from '../kinds.ts'
import { listsOf } from '../lists.ts'
import { type Publication, publication } from '../publication.ts'
import { blobsOf, referencesOf } from '../references.ts'
import { exampleBlobs } from './blobs.ts'
import { exampleChanges } from './changes.ts'
import { hostileExamples } from './hostile.ts'
import { examples } from './publications.ts'

const all = [...examples, ...hostileExamples]
const known = new Set(examples.map(({ kind, id }) => `${kind}/${id}`))

test('every kind of publication has an example', () => {
  expect(new Set(examples.map(({ kind }) => kind))).toEqual(new Set(KINDS))
})

test('the schema admits every example as it stands', () => {
  for (const example of all) expect(publication.parse(example)).toEqual(example)
})

test('an example is marked 示例', () => {
  for (const example of examples.filter(({ kind }) => kind !== 'navigation' && kind !== 'home'))
    expect(JSON.stringify(example)).toContain('示例')
})

test('promise 1: a publication with a field that the contract does not name is refused', () => {
  for (const example of all) {
    for (const stray of withStrayField(example)) expect(publication.safeParse(stray).success).toBe(false)
  }
})

test('a publication that lacks a field is refused', () => {
  for (const example of examples)
    for (const key of Object.keys(example)) {
      const { [key as keyof Publication]: _, ...rest } = example
      expect(publication.safeParse(rest).success, `${example.kind} without ${key}`).toBe(false)
    }
})

test('every reference of an example leads to an example', () => {
  for (const example of all) for (const { kind, id } of referencesOf(example)) expect(known).toContain(`${kind}/${id}`)
})

test('every blob of an example has bytes of that hash', async () => {
  for (const hash of all.flatMap(blobsOf)) {
    const bytes = Uint8Array.from(atob(exampleBlobs[hash] ?? ''), (character) => character.charCodeAt(0))
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    expect([...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')).toBe(hash)
  }
})

test('the example changes are a feed: admitted, in sequence, numbered in exactly their lists', () => {
  for (const item of exampleChanges) expect(change.parse(item)).toEqual(item)
  const sequences = exampleChanges.map(({ sequence }) => sequence)
  expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b))
  for (const item of exampleChanges)
    if (item.type === 'put') expect(Object.keys(item.ordinals).sort()).toEqual(listsOf(item.publication).sort())
  expect(exampleChanges.at(-1)?.type).toBe('withdrawn')
})

/** Copies with one field too many: at the top, and in every object inside. */
function withStrayField(example: Publication): unknown[] {
  const copies: unknown[] = []
  const visit = (value: unknown, rebuild: (changed: unknown) => unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (!Array.isArray(value)) copies.push(rebuild({ ...value, note: '内部意见' }))
    for (const [key, inner] of Object.entries(value))
      visit(inner, (changed) =>
        rebuild(Array.isArray(value) ? value.with(Number(key), changed) : { ...value, [key]: changed }),
      )
  }
  visit(example, (changed) => changed)
  return copies
}
