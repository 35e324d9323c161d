import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRectangle, MAX_TABLE_COLUMNS } from './blocks.ts'

type Rows = { columns: number; rows: number }[][]

const span = fc.integer({ min: 1, max: 4 })
const anyTable: fc.Arbitrary<Rows> = fc.array(fc.array(fc.record({ columns: span, rows: span }), { maxLength: 5 }), {
  maxLength: 5,
})

/** Cuts a rectangle into cells, row by row: what may stand, whatever the cuts. */
const cutTable: fc.Arbitrary<Rows> = fc
  .record({
    width: fc.integer({ min: 1, max: MAX_TABLE_COLUMNS }),
    height: fc.integer({ min: 1, max: 6 }),
    cuts: fc.array(fc.record({ columns: span, rows: span }), { minLength: 200, maxLength: 200 }),
  })
  .map(({ width, height, cuts }) => {
    const taken = new Set<string>()
    const isFree = (top: number, left: number) => !taken.has(`${top}:${left}`)
    return Array.from({ length: height }, (_, top) =>
      Array.from({ length: width }).flatMap((_, left) => {
        if (!isFree(top, left)) return []
        const wish = cuts.pop() ?? { columns: 1, rows: 1 }
        let columns = 1
        while (columns < wish.columns && left + columns < width && isFree(top, left + columns)) columns += 1
        const rows = Math.min(wish.rows, height - top)
        for (const [line, column] of squares({ top, left, columns, rows })) taken.add(`${line}:${column}`)
        return [{ columns, rows }]
      }),
    )
  })

function squares({ top, left, columns, rows }: { top: number; left: number; columns: number; rows: number }) {
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_, right) => [top + down, left + right] as const),
  ).flat()
}

/** Lays every cell on squared paper at the first free square of its row, and looks whether each square is covered once. */
function coversRectangleOnce(table: Rows): boolean {
  const covered = new Map<string, number>()
  for (const [top, row] of table.entries())
    for (const size of row) {
      let left = 0
      while (covered.has(`${top}:${left}`)) left += 1
      for (const [line, column] of squares({ top, left, ...size })) {
        const square = `${line}:${column}`
        covered.set(square, (covered.get(square) ?? 0) + 1)
      }
    }
  const columns = [...covered.keys()].map((square) => Number(square.split(':')[1]))
  const width = Math.max(0, ...columns.map((column) => column + 1))
  const isWhole = covered.size === width * table.length && [...covered.values()].every((times) => times === 1)
  const isWithin = [...covered.keys()].every((square) => Number(square.split(':')[0]) < table.length)
  return width > 0 && width <= MAX_TABLE_COLUMNS && isWhole && isWithin
}

test('a table may stand exactly where its cells cover a rectangle once', () => {
  fc.assert(
    fc.property(anyTable, (rows) => {
      expect(isRectangle({ rows })).toBe(coversRectangleOnce(rows))
    }),
    { numRuns: 3000 },
  )
})

test('every way of cutting a rectangle into cells may stand', () => {
  fc.assert(
    fc.property(cutTable, (rows) => {
      expect(isRectangle({ rows })).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('a table has at least one cell and at most twenty columns', () => {
  const wide = (columns: number) => [[{ columns, rows: 1 }]]
  expect(isRectangle({ rows: [] })).toBe(false)
  expect(isRectangle({ rows: [[]] })).toBe(false)
  expect(isRectangle({ rows: wide(MAX_TABLE_COLUMNS) })).toBe(true)
  expect(isRectangle({ rows: wide(MAX_TABLE_COLUMNS + 1) })).toBe(false)
  expect(isRectangle({ rows: [[{ columns: 1, rows: 2 }], []] })).toBe(true)
})
