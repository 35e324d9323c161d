import { HOSTILE_STRINGS } from 'shared/examples/hostile'
import { expect, test } from 'vitest'
import { logTo } from '../../publisher/reporting/log.ts'

function linesOf(say: (log: ReturnType<typeof logTo>) => void): string[] {
  let written = ''
  say(logTo({ write: (text) => (written += text) }, () => '2026-11-23T02:30:00.000Z'))
  return written.split('\n')
}

test('a sentence is one record for machines', () => {
  const lines = linesOf((log) => {
    log('网站已在端口 4321 开放。')
    log('发布完成。', { event: 'published', figures: { pages: 12, milliseconds: 86 } })
    log('磁盘已满。', { event: 'failed', level: 'error' })
  })
  const time = '2026-11-23T02:30:00.000Z'
  expect(lines.slice(0, -1).map((line) => JSON.parse(line))).toEqual([
    { time, level: 'info', event: 'note', message: '网站已在端口 4321 开放。' },
    { time, level: 'info', event: 'published', message: '发布完成。', pages: 12, milliseconds: 86 },
    { time, level: 'error', event: 'failed', message: '磁盘已满。' },
  ])
})

test.each(HOSTILE_STRINGS)('whatever it quotes, it is one line: %s', (words) => {
  const [line = '', ...rest] = linesOf((log) => log(`第一行\n${words}`))
  expect(rest).toEqual([''])
  expect(JSON.parse(line).message).toContain('第一行')
})
