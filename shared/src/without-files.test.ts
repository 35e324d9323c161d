import fc from 'fast-check'
import { expect, test } from 'vitest'
import { examples } from './examples/publications.ts'
import { publication } from './publication.ts'
import { blobsOf } from './references.ts'
import { withoutFiles } from './without-files.ts'

const example = fc.constantFrom(...examples)
const files = [...new Set(examples.flatMap(blobsOf))]

test('promise 7: whatever files go, none of them is left, and what is left is a publication of the same words', () => {
  fc.assert(
    fc.property(example, fc.subarray(files), (each, gone) => {
      const hashes = new Set(gone)
      const rest = withoutFiles(each, hashes)
      expect(blobsOf(rest).filter((hash) => hashes.has(hash))).toEqual([])
      expect(publication.parse(rest)).toEqual(rest)
      const { title, name, slug } = each as Record<string, unknown>
      expect(rest).toMatchObject(JSON.parse(JSON.stringify({ kind: each.kind, id: each.id, title, name, slug })))
    }),
  )
})

test('nothing changes where no file goes', () => {
  for (const each of examples) expect(withoutFiles(each, new Set(['f'.repeat(64)]))).toEqual(each)
})
