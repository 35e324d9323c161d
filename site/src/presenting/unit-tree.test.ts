import { countyUnion, unit } from 'shared/examples/structure'
import { expect, test } from 'vitest'
import { type UnitTree, unitTrees } from './unit-tree.ts'

const other = { ...unit, id: '5a000000-0000-4000-8000-000000000009', parent: unit.id }
const shape = (trees: UnitTree[]): unknown => trees.map((tree) => [tree.unit.id, shape(tree.below)])

test('units stand below those that they belong to, at any depth', () => {
  expect(shape(unitTrees([other, countyUnion, unit]))).toEqual([[countyUnion.id, [[unit.id, [[other.id, []]]]]]])
})

test('no unit is lost when the one above it has been withdrawn, or when units stand above themselves', () => {
  expect(shape(unitTrees([unit]))).toEqual([[unit.id, []]])
  expect(shape(unitTrees([{ ...unit, parent: other.id }, other]))).toEqual([
    [unit.id, []],
    [other.id, []],
  ])
})
