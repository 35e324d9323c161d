import { HOSTILE_STRINGS } from 'shared/examples/hostile'
import { describe, expect, test } from 'vitest'
import { entryId } from './entryId.ts'
import { entryText } from './entryText.ts'
import { honoursIn } from './honours.ts'
import { choice, day, line, list, month, webAddress } from './values.ts'

describe('dates as people write them', () => {
  test.each([
    ['2019-03-12', '2019-03-12'],
    ['2019/3/12', '2019-03-12'],
    ['2019.3.12', '2019-03-12'],
    [' 2019年3月12日 ', '2019-03-12'],
    ['2019-03-12 08:30:00', '2019-03-12'],
    ['2020-02-29', '2020-02-29'],
  ])('%s', (written, expected) => expect(day({ 原文日期: written }, '原文日期')).toBe(`${expected}T12:00:00.000Z`))

  test.each([
    '2019-02-30',
    '2021-02-29',
    '2019-13-01',
    '0019-01-01',
    '3/12/2019',
    '昨天',
    '43536',
    '2019-3',
    ...HOSTILE_STRINGS,
  ])('promise 9: %j is refused with an example', (written) =>
    expect(() => day({ 原文日期: written }, '原文日期')).toThrow(/“原文日期”里的.*不是日期。请写成/),
  )

  test.each([
    ['1975-06', '1975-06'],
    ['1975年6月', '1975-06'],
    ['1975.6', '1975-06'],
    ['1975-06-30', '1975-06'],
  ])('the month of %s', (written, expected) =>
    expect(month({ 出生年月: written }, '出生年月')).toBe(`${expected}-01T12:00:00.000Z`),
  )

  test('nothing is nothing', () => expect([day({}, '原文日期'), month({}, '出生年月')]).toEqual([undefined, undefined]))
})

describe('words of a cell', () => {
  test('stand on one line, several in one cell are parted by the usual signs, once each', () => {
    expect(line({ 标题: ' 甲\r\n\u200b乙 ' }, '标题')).toBe('甲 乙')
    expect(list({ 人物: '甲、乙，丙;丁\n甲 ' }, '人物')).toEqual(['甲', '乙', '丙', '丁'])
  })

  test('a choice goes by its word, and whoever errs learns the words', () => {
    const words = { male: '男', female: '女' }
    expect(choice({ 性别: '女' }, '性别', words)).toBe('female')
    expect(choice({}, '性别', words)).toBeUndefined()
    for (const written of ['男性', 'male', '__proto__', 'constructor'])
      expect(() => choice({ 性别: written }, '性别', words)).toThrow('可以写：男、女')
  })

  test.each(['javascript:alert(1)', 'www.example.org', '/a.html', 'ftp://example.org/', 'http://'])(
    'promise 9: %s is no address',
    (written) => expect(() => webAddress({ 原网址: written }, '原网址')).toThrow('不是网址'),
  )
})

describe('honours in one cell', () => {
  test('title, year and whatever else is known', () => {
    expect(
      honoursIn({ 荣誉: '全国劳动模范|2020|国务院|国发〔2020〕1号|第十六届；市级工匠｜2012年\n行业技术能手|2008' }),
    ).toEqual([
      {
        title: 'national-model-worker',
        year: 2020,
        grantor: '国务院',
        documentNumber: '国发〔2020〕1号',
        session: '第十六届',
      },
      { title: 'municipal-craftsman', year: 2012, grantor: '', documentNumber: '', session: '' },
      { title: 'industry-skills-expert', year: 2008, grantor: '', documentNumber: '', session: '' },
    ])
    expect(honoursIn({})).toEqual([])
  })

  test.each([
    ['全国劳动模范', '写法不对'],
    ['全国劳动模范|二〇二〇', '写法不对'],
    ['全国劳动模范|2020|国务院|文号|届次|多余', '写法不对'],
    ['劳模|2020', '“劳模”不认识'],
    ['全国劳动模范|2021', '没有表彰'],
    ['全国劳动模范|2020；全国先进工作者|2020', '同一年不会'],
  ])('promise 9: %s is refused', (荣誉, words) => expect(() => honoursIn({ 荣誉 })).toThrow(words))
})

describe('the text in a cell', () => {
  const textIn = (正文: string) =>
    entryText({ kind: 'news', fields: { 标题: '示例', 正文 } }).blocks.map(({ type }) => type)

  test.each([
    ['第一段。\n第二段。', ['paragraph', 'paragraph']],
    ['<p>甲</p><ul><li>乙</li></ul>', ['paragraph', 'list']],
    ['## 甲\n\n- 乙\n\n![丙](a.jpg)', ['heading', 'list', 'picture']],
    ['甲 < 乙，a<b', ['paragraph']],
    ['', []],
  ])('%j', (source, types) => expect(textIn(source)).toEqual(types))

  test.each([
    ['标题', 5001, '超过 5000 个'],
    ['正文', 1_000_001, '超过 1000000 个'],
  ])('promise 9: %s of %d characters is refused', (column, length, words) =>
    expect(() => entryText({ kind: 'news', fields: { 标题: '示例', [column]: '字'.repeat(length) } })).toThrow(words),
  )

  test('promise 9: more paragraphs than a manuscript holds are refused', () => {
    expect(() => textIn('<p>甲'.repeat(2001))).toThrow('超过一篇稿件最多的 2000 段')
  })
})

describe('an entry is known again', () => {
  const fields = { 标题: '示例', 正文: '正文', 原网址: 'http://old.example.org/1.html' }

  test('by its address on the old site, whatever else was mended', () => {
    expect(entryId({ kind: 'news', fields: { ...fields, 标题: '改过' } })).toBe(entryId({ kind: 'news', fields }))
    expect(entryId({ kind: 'news', fields: { ...fields, 原网址: 'http://old.example.org/2.html' } })).not.toBe(
      entryId({ kind: 'news', fields }),
    )
  })

  const idOf = (more: Record<string, string>) =>
    entryId({ kind: 'news', fields: { 标题: '示例', 正文: '正文', ...more } })

  test('else by title and original day, or by title and column, whatever else was mended', () => {
    const [dated, placed] = [{ 原文日期: '2019-03-12' }, { 栏目: '要闻' }]
    for (const known of [dated, placed, {}]) expect(idOf({ ...known, 标题: ' 示例', 正文: '改过' })).toBe(idOf(known))
    expect(idOf({ ...dated, 栏目: '公告' })).toBe(idOf(dated))
    expect(new Set([idOf({}), idOf(dated), idOf(placed), idOf({ 标题: '示例二' })]).size).toBe(4)
  })

  test('the front page of the old site is the address of no text', () => {
    for (const 原网址 of ['http://old.example.org/', 'https://old.example.org', 'ftp://old.example.org/1'])
      expect(idOf({ 原网址 })).toBe(idOf({}))
  })

  test('a person by name and unit, a file without an address by all its words', () => {
    const person = (more: object) => entryId({ kind: 'profiles', fields: { 姓名: '示例', 单位: '甲厂', ...more } })
    expect(person({ 事迹: '改过' })).toBe(person({}))
    expect(person({ 单位: '乙厂' })).not.toBe(person({}))
    const file = (正文: string) => entryId({ kind: 'news', fields: { 正文 }, filename: 'a.txt' })
    expect(file(' 示例 ')).toBe(file('示例'))
    expect(file('示例。')).not.toBe(file('示例'))
  })
})
