import { describe, expect, test } from 'vitest'
import { readCaptions } from './captions.ts'

const captions = (text: string) => readCaptions(new TextEncoder().encode(text))

describe('readers get cues, and nothing else of a caption file', () => {
  test('notes of editors, styles and unknown settings stay behind', () => {
    const text = `\ufeffWEBVTT 示例\r\nKind: captions\r\n\r\nNOTE 电话 13800000000\r\n\r\nSTYLE\r\n::cue{background:url(https://example.org/)}\r\n\r\n1\r\n00:01.000 --> 00:02.500 align:start onload:x\r\n<v 讲述人>第一句</v>\r\n<b>第二</b>行\r\n\r\n\r\n01:00:00.000 --> 01:00:03.000\r\n完\r\n`
    expect(captions(text)).toBe(
      'WEBVTT\n\n00:01.000 --> 00:02.500 align:start\n<v 讲述人>第一句</v>\n<b>第二</b>行\n\n01:00:00.000 --> 01:00:03.000\n完\n',
    )
  })

  test('what was read once reads the same again', () => {
    const once = captions('WEBVTT\n\n00:01.000 --> 00:02.000 line:0 position:20%\n示例 & <i>斜体</i>\n')
    expect(captions(once)).toBe(once)
  })

  test('a sign that begins no tag is written as what it is', () => {
    const once = captions('WEBVTT\n\n00:01.000 --> 00:02.000\n3 < 5，x<3，<示例> <b>a</b> <00:01.500>完\n')
    expect(once).toContain('3 &lt; 5，x&lt;3，&lt;示例> ')
    expect(once).toContain('<00:01.500>完')
    expect(captions(once)).toBe(once)
  })

  test.each([
    ['no header', 'Hello\n\n00:01.000 --> 00:02.000\n示例', 'WEBVTT'],
    ['cue in the header', 'WEBVTT\n00:01.000 --> 00:02.000\n示例', '空一行'],
    ['no cue', 'WEBVTT\n\nNOTE 示例\n', '没有一条字幕'],
    ['SubRip times', 'WEBVTT\n\n00:00:01,000 --> 00:00:02,000\n示例', '第 1 条字幕的时间'],
    ['minute 60', 'WEBVTT\n\n00:60:00.000 --> 01:00:02.000\n示例', '时间'],
    ['link', 'WEBVTT\n\n00:01.000 --> 00:02.000\n<a href="https://example.org/">示例</a>', '代码'],
    ['tag that never ends', 'WEBVTT\n\n00:01.000 --> 00:02.000\n<img src=x onerror=alert(1)', '代码'],
    ['control character', 'WEBVTT\n\n00:01.000 --> 00:02.000\n示\0例', '控制字符'],
  ])('refuses captions with %s', (_, text, words) => {
    expect(() => captions(text)).toThrow(words)
  })
})
