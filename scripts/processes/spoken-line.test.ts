import { expect, test } from 'vitest'
import { spokenLine } from './spoken-line.mjs'

test('a record for machines is told as the sentence that it holds', () => {
  expect(spokenLine('{"time":"2026-11-23T02:30:00.000Z","level":"info","message":"网站已在端口 4321 开放。"}')).toBe(
    '网站已在端口 4321 开放。',
  )
})

test.each(['  网站已开放。 ', '{', '{"message":', '[]', '{"message":7}', 'null', ''])(
  '“%s” is told as it is',
  (line) => {
    expect(spokenLine(line)).toBe(line.trim())
  },
)

test('what a sentence quotes does nothing to the terminal', () => {
  expect(spokenLine(JSON.stringify({ message: '示例\u001b[2J\u0007\n第二行' }))).toBe('示例 [2J 第二行')
})
