import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Refused } from '../newsroom/operator.mjs'
import { findFiles } from './find-files.mjs'
import { findPicture } from './find-picture.mjs'
import { asCsv, asText, type ReportLine } from './report.mjs'
import { transfer } from './transfer.mjs'

let folder: string
let outside: string
const put = (path: string, content = '示例') => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

beforeAll(() => {
  const home = mkdtempSync(join(tmpdir(), 'importing-'))
  folder = join(home, '旧站')
  outside = join(home, '外面.jpg')
  for (const name of [
    'b.txt',
    'a.html',
    '新闻/c.csv',
    '新闻/图/1.jpg',
    'upload/2.png',
    '.隐藏/d.txt',
    'e.docx',
    '.DS_Store',
  ])
    put(join(folder, name))
  put(outside)
  symlinkSync(outside, join(folder, '链接.jpg'))
  symlinkSync(outside, join(folder, '链接.txt'))
  symlinkSync(dirname(folder), join(folder, '链接'))
  execFileSync('mkfifo', [join(folder, '管道.txt')])
})
afterAll(() => rmSync(dirname(folder), { recursive: true, force: true }))

describe('a folder', () => {
  test('promise 1: is read whole and in order; hidden files are passed over, links and pipes never opened', () => {
    expect(findFiles(folder)).toEqual({
      root: folder,
      texts: ['a.html', 'b.txt', '新闻/c.csv'],
      pictures: ['upload/2.png', '新闻/图/1.jpg'],
      others: ['e.docx', '管道.txt', '链接', '链接.jpg', '链接.txt'],
    })
    expect(findFiles(join(folder, 'b.txt'))).toMatchObject({ root: folder, texts: ['b.txt'], pictures: [] })
  })

  test('promise 9: that is a link is refused in a sentence', () => {
    expect(() => findFiles(join(folder, '链接.txt'))).toThrow(/这不是文件，也不是文件夹/)
  })

  test('promise 9: that is not there is named in a sentence', () => {
    expect(() => findFiles(join(folder, '没有'))).toThrow(/没有这个文件或文件夹。请检查/)
  })
})

describe('a picture is found', () => {
  const find = (src: string) => findPicture(src, { root: folder, text: '新闻/c.csv' })

  test.each([
    ['图/1.jpg', '新闻/图/1.jpg'],
    ['./图/../图/1.jpg', '新闻/图/1.jpg'],
    ['%E5%9B%BE/1.jpg?w=3#x', '新闻/图/1.jpg'],
    ['图\\1.jpg', '新闻/图/1.jpg'],
    ['../upload/2.png', 'upload/2.png'],
    ['upload/2.png', 'upload/2.png'],
    ['/upload/2.png', 'upload/2.png'],
    ['http://old.example.org/upload/2.png', 'upload/2.png'],
  ])('by %s', (src, path) => expect(find(src)).toBe(path))

  test.each([
    '../../外面.jpg',
    '/../外面.jpg',
    '..%2f..%2f外面.jpg',
    '链接.jpg',
    'file:///etc/passwd',
    '/etc/passwd',
    '//old.example.org/1.jpg',
    '图',
    '',
    '%ff.jpg',
    '图/1.jpg\0',
    '没有.jpg',
  ])('promise 1: never outside the folder: %j', (src) => expect(find(src)).toBeNull())
})

const line = (more: Partial<ReportLine>): ReportLine => ({
  file: '新闻.csv',
  row: 2,
  title: '示例',
  result: 'imported',
  notes: [],
  link: '',
  ...more,
})

describe('the report', () => {
  test('computes nothing in a spreadsheet', () => {
    const csv = asCsv([line({ title: `=cmd|' /C calc'!A1` }), line({ title: '甲"乙', notes: ['第一', '@第二'] })])
    expect(csv).toContain(`"'=cmd|' /C calc'!A1"`)
    expect(csv).toContain('"甲""乙","已导入","第一；@第二"')
    expect(csv.startsWith('\ufeff"文件","行"')).toBe(true)
  })

  test('says how many came in, and of each that did not, where it stands and why', () => {
    const refused = (row: number) => line({ row, result: 'refused', notes: [`原因 ${row}`] })
    const text = asText([line({}), line({ result: 'known' }), ...Array.from({ length: 23 }, (_, row) => refused(row))])
    expect(text).toContain('新导入 1 篇，以前已导入 1 篇，没有导入 23 篇。')
    expect(text).toContain('新闻.csv 第 19 行《示例》：原因 19')
    expect(text).not.toContain('原因 20')
    expect(text).toContain('另有 3 篇')
  })
})

/** A CMS that refuses whoever names a master it does not know. */
class ExampleCms {
  readonly stored: string[] = []
  readonly batches: number[] = []
  readonly pictures: string[] = []

  // biome-ignore lint/suspicious/noExplicitAny: answers of several endpoints
  async post(path: string, body: any): Promise<any> {
    if (path === '/import-picture') return { id: this.pictures.push(body.filename) }
    if (path === '/import-file') return this.#read(body.filename)
    this.batches.push(body.entries.length)
    return { outcomes: body.entries.map(({ fields }: { fields: Record<string, string> }) => this.#store(fields)) }
  }

  #read(filename: string) {
    if (filename === 'b.txt') throw new Refused('这个文件里没有文字。')
    const rows = filename === 'c.csv' ? 120 : 1
    const pictures = filename === 'c.csv' ? [{ src: '图/1.jpg', alt: '示例', caption: '' }] : []
    const entries = Array.from({ length: rows }, (_, index) => {
      const id = `${filename} ${index}`
      const fields = { 姓名: `${filename} ${index}`, 师傅: index === 0 && rows > 1 ? `${filename} 119` : '' }
      const problem = index === 7 ? '“标题”是空的。' : undefined
      return { id, kind: 'profiles', fields, row: index + 2, title: fields.姓名, pictures, problem }
    })
    return { entries, report: [] }
  }

  #store({ 姓名 = '', 师傅 = '' }: Record<string, string>) {
    if (师傅 && !this.stored.includes(师傅)) return { result: 'refused', problem: '没有这位师傅。' }
    this.stored.push(姓名)
    return { result: 'imported', title: 姓名, adminPath: '/x', notes: [] }
  }
}

test('everything comes in by small batches, later what waited for others; the rest is named with its reason', async () => {
  const cms = new ExampleCms()
  const lines: ReportLine[] = []
  await transfer(cms, findFiles(folder), { adminUrl: 'http://localhost:3000', detail: () => {}, lines })
  expect(cms.batches).toEqual([50, 50, 20, 1])
  expect(cms.pictures).toEqual(['1.jpg'])
  expect(lines.filter(({ result }) => result === 'imported')).toHaveLength(120)
  const named = (result: ReportLine['result']) =>
    lines.filter((each) => each.result === result).map(({ file, notes }) => [file, notes[0]])
  expect(named('refused')).toEqual([
    ['b.txt', '这个文件里没有文字。'],
    ...['e.docx', '管道.txt', '链接', '链接.jpg', '链接.txt'].map((name) => [name, expect.stringContaining('另存为')]),
    ['新闻/c.csv', '“标题”是空的。'],
  ])
  expect(named('unused').map(([file]) => file)).toEqual(['upload/2.png'])
})

/** A CMS that takes every file for the same text. */
const forgetful = {
  post: async (path: string, { filename, entries = [] }: { filename?: string; entries?: object[] }) => {
    if (path === '/import-picture') return { problem: '没有收到图片' }
    if (path === '/import-entries')
      return { outcomes: entries.map(() => ({ result: 'imported', adminPath: '/x', notes: [] })) }
    const [fields, pictures] = [
      { 原网址: 'http://old.example.org/1.html' },
      [{ src: '图/1.jpg', alt: '', caption: '' }],
    ]
    return { entries: [{ id: '1', kind: 'news', fields, row: null, title: filename, pictures }], report: [] }
  },
}

const afterTransfer = async (found: ReturnType<typeof findFiles>) => {
  const lines: ReportLine[] = []
  await transfer(forgetful, found, { adminUrl: 'http://localhost:3000', detail: () => {}, lines })
  return lines.map(({ file, result, notes }) => [file, result, notes.join()])
}

test('promise 9: of two texts that are one the second is refused, with the place of the first', async () => {
  const found = { root: folder, texts: ['a.html', 'b.txt'], pictures: [], others: [] }
  expect(await afterTransfer(found)).toEqual([
    ['b.txt', 'refused', expect.stringContaining('和 a.html《a.html》 是同一篇')],
    ['a.html', 'imported', ''],
  ])
})

test('promise 9: a file that is gone or cannot be read is refused by name, and the others come in', async () => {
  const found = { root: folder, texts: ['走了.txt', '新闻', 'b.txt'], pictures: [], others: [] }
  expect(await afterTransfer(found)).toEqual([
    ['走了.txt', 'refused', expect.stringContaining('没有这个文件')],
    ['新闻', 'refused', expect.stringContaining('读不了（EISDIR）')],
    ['b.txt', 'imported', ''],
  ])
})
