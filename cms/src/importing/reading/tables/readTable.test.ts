import fc from 'fast-check'
import { HOSTILE_STRINGS } from 'shared/examples/hostile'
import { describe, expect, test } from 'vitest'
import { COLUMNS } from './columns.ts'
import { readTable } from './readTable.ts'

const fieldsOf = (text: string) => readTable(text).rows.map(({ fields }) => fields)
const problemsOf = (text: string) => readTable(text).rows.map(({ problem }) => problem)

describe('a table', () => {
  test.each([
    ['commas', '标题,正文\n甲,乙\n'],
    ['semicolons', '标题;正文\r\n甲;乙\r\n'],
    ['tabs', '标题\t正文\r甲\t乙'],
    ['a byte order mark', '\ufeff标题,正文\n甲,乙'],
    ['quotes around everything', '"标题","正文"\n"甲","乙"'],
    ['asterisks and spaces in the names of columns', ' 标题 * ,正文＊\n甲,乙'],
    ['empty columns and rows at the end', '标题,正文,,\n甲,乙,,\n,,,\n\n'],
    ['columns in another order', '正文,标题\n乙,甲'],
  ])('may have %s', (_, text) => {
    expect(readTable(text).kind).toBe('news')
    expect(fieldsOf(text)).toEqual([{ 标题: '甲', 正文: '乙' }])
  })

  test('its first row tells news from profiles', () => {
    expect(readTable('姓名\n示例').kind).toBe('profiles')
    expect(readTable('职务／工种,姓名\n焊工,示例').rows[0]?.fields).toEqual({ '职务/工种': '焊工', 姓名: '示例' })
  })

  test('line ends, commas and quotes in quotes belong to the cell; line ends of all sorts part the rows', () => {
    expect(fieldsOf('标题,正文\r\n甲,"一,\r\n二""好""\n三"\n乙,四\r丙,五')).toEqual([
      { 标题: '甲', 正文: '一,\r\n二"好"\n三' },
      { 标题: '乙', 正文: '四' },
      { 标题: '丙', 正文: '五' },
    ])
  })

  test('rows are counted as spreadsheets count them, line ends in cells and empty rows notwithstanding', () => {
    expect(readTable('标题,正文\n甲,"一\n二\n三"\n\n乙,四').rows.map(({ row }) => row)).toEqual([2, 4])
  })

  test('what a spreadsheet would compute is words here', () => {
    expect(fieldsOf(`标题,正文\n=cmd|' /C calc'!A1,@SUM(1)\n"+1","-1"`)).toEqual([
      { 标题: "=cmd|' /C calc'!A1", 正文: '@SUM(1)' },
      { 标题: '+1', 正文: '-1' },
    ])
  })

  test('whatever stands in the cells comes out as it was written', () => {
    const cells = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...HOSTILE_STRINGS, '"', '""', ',', '\r\n', ';\t'),
    )
    const wellFormed = cells.map((cell) => cell.toWellFormed())
    const rows = fc.array(fc.array(wellFormed, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 })
    const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
    fc.assert(
      fc.property(rows, fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r\n'), (all, sign, end) => {
        const kept = all.map(([title = '', ...rest]) => [`甲${title}`, ...rest])
        const text = [['标题', '导语', '正文'], ...kept].map((cells) => cells.map(quoted).join(sign)).join(end)
        expect(fieldsOf(text)).toEqual(
          kept.map(([标题, 导语 = '', 正文 = '']) => ({
            标题,
            ...(导语.trim() && { 导语 }),
            ...(正文.trim() && { 正文 }),
          })),
        )
      }),
      { numRuns: 300 },
    )
  })
})

describe('promise 9: a table that cannot be read is refused whole, in one sentence', () => {
  test.each([
    ['an empty file', '', '没有“标题”（新闻）或者“姓名”（劳模）这一列'],
    ['no column that says what it is', '正文,作者\n甲,乙', '没有“标题”'],
    ['both columns that say what it is', '标题,姓名\n甲,乙', '分不清是新闻还是劳模'],
    ['an unknown column', '标题,密级\n甲,乙', '不认识的列：“密级”'],
    ['a column of the other kind', '标题,民族\n甲,汉族', '不认识的列：“民族”'],
    ['a column that stands there twice', '标题,正文,正文\n甲,乙,丙', '写了两次：“正文”'],
    ['nothing below the first row', '标题,正文\n\n ,\n', '没有内容'],
    ['a quote that nobody closed', '标题,正文\n甲,"乙\n丙,丁', '双引号没有配对'],
    ['a quote alone', '标题,正文\n"', '双引号没有配对'],
    ['a picture that is named .csv', '\u0089PNG\r\n\u001a\n', '没有“标题”'],
    [
      '100,000 columns',
      `标题,${Array.from({ length: 100_000 }, (_, index) => `列${index}`).join(',')}`,
      '等 100000 个',
    ],
  ])('%s', (_, text, words) => {
    expect(() => readTable(text)).toThrow(words)
    expect(() => readTable(text)).toThrow(/^[^\n]{1,700}。$/)
  })

  test('and any other text is read or refused so', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('', '标题,正文\n', '姓名;事迹\r\n'),
        (text, header) => {
          try {
            for (const { fields } of readTable(header + text).rows)
              for (const column of Object.keys(fields)) expect([...COLUMNS.news, ...COLUMNS.profiles]).toContain(column)
          } catch (error) {
            expect(String(error)).toMatch(/\p{Script=Han}.*。$/u)
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('promise 9: a row that fell apart is refused alone, and its neighbours come in', () => {
  test.each([
    ['a cell too many', '甲,乙,丙'],
    ['a cell too few', '甲'],
    ['a quote within words and a comma after it', '甲,"乙"丙,丁'],
  ])('%s', (_, row) => {
    const [first, problem, last] = problemsOf(`标题,正文\n一,二\n${row}\n三,四`)
    expect([first, last]).toEqual([undefined, undefined])
    expect(problem).toContain('双引号')
  })

  test('words in a column without a name, and a row without a title', () => {
    expect(problemsOf('标题,正文,\n甲,乙,丙')[0]).toContain('没有列名的格子')
    expect(problemsOf('标题,正文\n,乙')[0]).toContain('“标题”是空的')
  })

  test('a cell of 10 MB is read in its place', () => {
    const [fields] = fieldsOf(`标题,正文\n甲,"${'字'.repeat(3_500_000)}"`)
    expect(fields?.正文).toHaveLength(3_500_000)
  })
})
