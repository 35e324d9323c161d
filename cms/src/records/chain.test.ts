import fc from 'fast-check'
import { HOSTILE_STRINGS } from 'shared/examples/hostile'
import { describe, expect, test } from 'vitest'
import { BEGINNING, type Break, breakAt, breakAtEnd, type ChainedLine, chained, type Link } from './chain.ts'

const text = fc.oneof(fc.string(), fc.constantFrom(...HOSTILE_STRINGS))
const line = fc.record({
  id: fc.uuid(),
  at: fc.constant('2026-01-05T04:00:00.000Z'),
  action: fc.constantFrom('update', 'publish'),
  title: fc.option(text),
  reason: text,
  userName: text,
  chain: fc.constant('示例-1'),
  number: fc.constant(0),
})
const chain = fc.array(line, { minLength: 3, maxLength: 8 }).map((lines) => {
  let end: Link = BEGINNING
  const linked = lines.map((each) => {
    const next = chained(each, end)
    end = next
    return next
  })
  return { lines: linked, end }
})
const place = fc.nat({ max: 100 })
type Linked = ChainedLine & Link

/** What an auditor says of these lines, which a database hands out by their numbers. */
function firstBreak(lines: readonly Linked[], end: Link): Break | null {
  let before: Link = BEGINNING
  for (const each of lines.toSorted((a, b) => a.number - b.number)) {
    const found = breakAt(before, each)
    if (found) return found
    before = each
  }
  return breakAtEnd(before, end)
}

const at = (lines: readonly Linked[], index: number): Linked => lines[index % lines.length] as Linked

describe('promise 4: whoever tampers with the record is found', () => {
  test('a chain that nobody touched is whole', () => {
    fc.assert(fc.property(chain, ({ lines, end }) => firstBreak(lines, end) === null))
  })

  test('a changed part is found at its line, whichever part it is', () => {
    const parts = ['id', 'at', 'action', 'kind', 'document', 'title', 'changed', 'digest', 'reason'] as const
    const part = fc.constantFrom(...parts, 'user', 'userName', 'address')
    fc.assert(
      fc.property(chain, place, part, text, ({ lines, end }, index, name, value) => {
        const victim = at(lines, index)
        fc.pre((victim[name as 'title'] || null) !== (value || null))
        const forged = lines.map((each) => (each === victim ? { ...each, [name]: value } : each))
        expect(firstBreak(forged, end)).toEqual({ number: victim.number, how: 'changed' })
      }),
    )
  })

  test('a line that is gone is named, the last one too', () => {
    fc.assert(
      fc.property(chain, place, ({ lines, end }, index) => {
        const victim = at(lines, index)
        const rest = lines.filter((each) => each !== victim)
        expect(firstBreak(rest, end)).toEqual({ number: victim.number, how: 'missing' })
      }),
    )
  })

  test('of two lines that changed places the earlier place is named', () => {
    fc.assert(
      fc.property(chain, place, place, ({ lines, end }, one, other) => {
        const [a, b] = [at(lines, one), at(lines, other)]
        fc.pre(a !== b)
        const swapped = lines.map((each) => {
          if (each === a) return { ...b, number: a.number }
          return each === b ? { ...a, number: b.number } : each
        })
        expect(firstBreak(swapped, end)).toEqual({ number: Math.min(a.number, b.number), how: 'changed' })
      }),
    )
  })

  test('a line that was put between others is named, even one that fits what stands before it', () => {
    fc.assert(
      fc.property(chain, place, line, ({ lines, end }, index, forged) => {
        const before = at(lines, index)
        const inserted = chained(forged, before)
        const found = firstBreak([...lines, inserted], end)
        expect(found?.number).toBe(inserted.number)
        expect(found?.how).toBe('extra')
      }),
    )
  })

  test('a rewritten line breaks the chain at the next one, although it is whole by itself', () => {
    fc.assert(
      fc.property(chain, place, ({ lines, end }, index) => {
        const victim = at(lines, index)
        const before = lines[victim.number - 2] ?? BEGINNING
        const rewritten = chained({ ...victim, reason: `${victim.reason}改` }, before)
        const found = firstBreak(
          lines.map((each) => (each === victim ? rewritten : each)),
          end,
        )
        expect(found).toEqual({ number: Math.min(victim.number + 1, end.number), how: 'changed' })
      }),
    )
  })
})
