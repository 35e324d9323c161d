import { readdir } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, deskOf } from '../testing/desk.ts'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'
import type { ReadEntry } from './readFile.ts'

let newsroom: Newsroom
let desk: Desk
beforeAll(async () => {
  newsroom = await freshNewsroom()
  desk = deskOf(newsroom)
  await desk.issue('columns', { name: '要闻', type: 'news', order: 1 })
  await desk.issue('columns', { name: '人物故事', type: 'stories', order: 2 })
  await desk.issue('units', { name: '示例市钢铁厂' })
  await desk.issue('topics', { title: '名师带徒' })
  await desk.issue('studios', { name: '示例焊接工作室', level: 'municipal' })
  for (const _ of [1, 2]) await desk.write('units', { name: '示例同名单位' })
})
afterAll(() => newsroom.close())

const ask = async (step: string, body: object) => {
  const headers = { authorization: `Bearer ${newsroom.environment.operatorToken}` }
  const answer = await newsroom.rest('POST', `/operator/import-${step}`, { body, headers })
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body
}

const base64 = (text: string | Buffer) => Buffer.from(text).toString('base64')
const read = async (table: string): Promise<ReadEntry[]> =>
  (await ask('file', { filename: '旧站.csv', base64: base64(table) })).entries

/** Stores the rows that can be read, and answers what became of each row of the table. */
async function take(table: string, pictures: object = {}) {
  const entries = await read(table)
  const fit = entries.filter(({ problem }) => !problem)
  const orders = fit.map(({ kind, fields }) => ({ kind, fields, pictures }))
  const { outcomes } = await ask('entries', { entries: orders })
  return entries.map(({ problem }) => (problem ? { result: 'refused', problem } : outcomes.shift()))
}

const results = async (table: string) => (await take(table)).map(({ result }) => result)
const newsWith = async (title: string) =>
  (await newsroom.payload.find({ collection: 'news', where: { title: { equals: title } }, depth: 0, draft: true })).docs
const stored = async (kind: 'news' | 'profiles') => (await newsroom.payload.count({ collection: kind })).totalDocs

describe('a table of news', () => {
  test('fills every field that it has a column for', async () => {
    const table = `标题,短标题,副题,导语,正文,栏目,专题,来源,来源链接,作者,摄影,责任编辑,关键词,原文日期,原网址
示例要闻,短,副,导,<p>正文</p>,要闻,名师带徒,示例日报,https://daily.example.org/1,甲,乙,丙,劳模；工匠,2019年3月12日,http://old.example.org/1.html`
    const [{ id, result, notes }] = await take(table)
    expect([result, notes]).toEqual(['imported', []])
    const draft = await newsroom.payload.findByID({ collection: 'news', id, depth: 0, draft: true })
    expect(draft).toMatchObject({
      _status: 'draft',
      title: '示例要闻',
      shortTitle: '短',
      subtitle: '副',
      lead: '导',
      topics: [expect.any(String)],
      origin: 'reprint',
      source: '示例日报',
      sourceUrl: 'https://daily.example.org/1',
      author: '甲',
      photographer: '乙',
      editor: '丙',
      keywords: ['劳模', '工匠'],
      originalDate: '2019-03-12T12:00:00.000Z',
      originalUrl: 'http://old.example.org/1.html',
    })
    expect(await desk.publish('news', draft)).toMatchObject({ status: 200 })
    const changes = await desk.changes()
    expect(changes.flatMap((change) => (change.type === 'put' ? [change.publication] : []))).toContainEqual(
      expect.objectContaining({ id, originalDate: '2019-03-12', aliases: ['/1.html'] }),
    )
  })

  test('promise 1: publishes nothing', async () => {
    const [{ id }] = await take('标题,正文,栏目\n示例不公开,正文,要闻')
    expect((await desk.state('news', id)).body.live).toBeFalsy()
    expect(JSON.stringify(await desk.changes())).not.toContain('示例不公开')
  })

  test('makes stories of rows in a column for stories', async () => {
    const [{ adminPath }] = await take('标题,正文,栏目\n示例故事,正文,人物故事')
    expect(adminPath).toMatch(/^\/admin\/collections\/stories\//)
    expect(await results('标题,正文,栏目\n示例故事,正文,人物故事')).toEqual(['known'])
  })

  test.each([
    ['a column that is not there', '栏目', '没有的栏目', '没有叫“没有的栏目”的栏目'],
    ['a topic that is not there', '专题', '没有的专题', '没有叫“没有的专题”的专题'],
    ['somebody who is not there', '人物', '查无此人', '没有叫“查无此人”的劳模风采'],
    ['a date that is none', '原文日期', '昨天', '不是日期'],
    ['an address that is none', '来源链接', 'javascript:alert(1)', '不是网址'],
    ['a short title that is too long', '短标题', '长'.repeat(41), '“短标题”：不能超过 40 个字。'],
  ])(
    'promise 9: a row with %s is refused, named and mended later; the others come in',
    async (name, column, cell, words) => {
      const table = (value: string) => `标题,正文,${column}\n${name},正文,${value}\n${name} 旁边,正文,`
      const [refused, neighbour] = await take(table(cell))
      expect([refused.result, neighbour.result]).toEqual(['refused', 'imported'])
      expect(refused.problem).toContain(words)
      expect(refused.problem).toMatch(/\p{Script=Han}/u)
      expect(await newsWith(name)).toEqual([])
      expect(await results(table(''))).toEqual(['imported', 'known'])
    },
  )

  test('rows of one address are told to be one text, and come in once', async () => {
    const table =
      '标题,正文,原网址\n示例双,正文,http://old.example.org/2\n示例双改,正文,http://old.example.org/2\n示例双,正文,http://old.example.org/3'
    const [first, second, third] = await read(table)
    expect([second?.id === first?.id, third?.id === first?.id]).toEqual([true, false])
    expect(await results(table)).toEqual(['imported', 'known', 'imported'])
  })

  test('a row whose words were mended is the same row', async () => {
    expect(await results('标题,正文,原文日期\n示例改错字,正文,2019-03-12')).toEqual(['imported'])
    expect(await results('标题,正文,原文日期\n示例改错字,改过的正文,2019-03-12')).toEqual(['known'])
  })
})

describe('a table of profiles', () => {
  const header =
    '姓名,短标题,性别,出生年月,民族,政治面貌,单位,行业,职务/工种,职称/技能等级,荣誉,一句话简介,语录,事迹,绝技绝活,专利,创新工作室,师傅,授权方式,授权日期,授权范围,授权截止'

  test('fills every field that it has a column for, masters among the same rows', async () => {
    await take('姓名\n示例师傅')
    const [{ id, notes }] = await take(`${header}
示例徒弟,短,女,1990年5月,满族,中共党员,示例市钢铁厂,冶金,焊工,高级技师,市级工匠|2021|示例市,简介,语录,<h2>一、学艺</h2><p>正文</p>,单面焊：背面成形,一种夹具,示例焊接工作室,示例师傅,本人签署书面同意书,2026-03-01,网站、微信,2030-12-31`)
    expect(notes).toEqual([])
    const draft = await newsroom.payload.findByID({ collection: 'profiles', id, depth: 0, draft: true })
    expect(draft).toMatchObject({
      name: '示例徒弟',
      gender: 'female',
      birthMonth: '1990-05-01T12:00:00.000Z',
      ethnicity: 'MA',
      politicalStatus: 'party-member',
      trade: 'metallurgy',
      honours: [{ title: 'municipal-craftsman', level: 'municipal', year: 2021, grantor: '示例市' }],
      achievements: [
        { type: 'skill', name: '单面焊', detail: '背面成形' },
        { type: 'patent', name: '一种夹具' },
      ],
      studio: expect.any(String),
      masters: [expect.any(String)],
      consent: { method: 'written', scopes: ['website', 'wechat'], until: '2030-12-31T12:00:00.000Z' },
    })
    expect(await desk.publish('profiles', draft)).toMatchObject({ status: 200 })
  })

  test.each([
    ['单位', '示例同名单位', '几个叫“示例同名单位”的单位'],
    ['民族', '示例族', '请写全称，例如“汉族”'],
    ['行业', '航天', '可以写：装备制造、冶金'],
    ['荣誉', '全国劳动模范|2021', '没有表彰'],
    ['授权范围', '电视', '可以写：网站、微信、大屏、刊物'],
  ])('promise 9: a wrong %s is refused in a sentence', async (column, cell, words) => {
    const [{ problem }] = await take(`姓名,${column}\n示例错${column},${cell}`)
    expect(problem).toContain(words)
  })
})

describe('importing again', () => {
  const table = Array.from({ length: 30 }, (_, index) => `示例断点 ${index},正文,http://old.example.org/again/${index}`)
  const text = ['标题,正文,原网址', ...table].join('\n')

  test('after it was cut off brings in what is missing, and nothing twice', async () => {
    const before = await stored('news')
    await take(['标题,正文,原网址', ...table.slice(0, 11)].join('\n'))
    const again = await results(text)
    expect([again.slice(0, 11), again.slice(11)]).toEqual([Array(11).fill('known'), Array(19).fill('imported')])
    expect(await stored('news')).toBe(before + 30)
  })

  test('twice at once stores each row once', async () => {
    const rows = Array.from({ length: 12 }, (_, index) => `示例同时 ${index},正文`)
    const both = await Promise.all([1, 2].map(() => results(['标题,正文', ...rows].join('\n'))))
    expect(both.flat().toSorted()).toEqual([...Array(12).fill('imported'), ...Array(12).fill('known')])
  })

  test('leaves what editors have changed, moved away or thrown into the trash', async () => {
    const [first, second] = await newsWith('示例断点 0').then(async ([one]) => [one, ...(await newsWith('示例断点 1'))])
    await desk.edit('news', first?.id ?? '', { title: '编辑改过的标题', originalUrl: '' })
    await desk.edit('news', second?.id ?? '', { deletedAt: new Date().toISOString() })
    expect(await results(text)).toEqual(Array(30).fill('known'))
    expect(await newsWith('示例断点 0')).toEqual([])
  })
})

test('1,000 rows come in, a hundred at a request', async () => {
  const rows = Array.from(
    { length: 1000 },
    (_, index) => `示例第 ${index} 篇,"第一段。\n一、小标题\n第二段 ${index}。"`,
  )
  const entries = await read(['标题,正文', ...rows].join('\r\n'))
  const before = await stored('news')
  for (let start = 0; start < entries.length; start += 100) {
    const batch = entries.slice(start, start + 100).map(({ kind, fields }) => ({ kind, fields, pictures: {} }))
    await ask('entries', { entries: batch })
  }
  expect(await stored('news')).toBe(before + 1000)
}, 120_000)

describe('pictures', () => {
  const drawing = (colour: string) =>
    sharp({ create: { width: 64, height: 48, channels: 3, background: colour } })
      .jpeg()
      .toBuffer()
  const send = async (bytes: Buffer) =>
    ask('picture', { filename: '车间.jpg', base64: base64(bytes), alt: '示例车间', caption: '图注' })

  test('go through the door of every upload, once each, and into the text', async () => {
    const bytes = await drawing('#a33')
    const picture = await send(bytes)
    expect(await send(bytes)).toEqual(picture)
    const [entry] = await read('标题,正文,封面\n示例配图,"<p>甲</p><img src=""a.jpg"" alt=""车间"">",b.jpg')
    expect(entry?.pictures).toEqual([
      { src: 'b.jpg', alt: '《示例配图》配图', caption: '' },
      { src: 'a.jpg', alt: '车间', caption: '' },
    ])
    const [{ id, notes }] = await take('标题,正文,封面\n示例配图,"<p>甲</p><img src=""a.jpg"" alt=""车间"">",b.jpg', {
      'a.jpg': picture,
      'b.jpg': picture,
    })
    expect(notes).toEqual([])
    const draft = await newsroom.payload.findByID({ collection: 'news', id, depth: 0, draft: true })
    expect(draft.cover).toBe(picture.id)
    expect(JSON.stringify(draft.body)).toContain(picture.id)
  })

  test('that did not come along are named, and the text comes in without them', async () => {
    const [{ result, notes }] = await take('标题,正文\n示例缺图,"<p>甲</p><img src=""没有.jpg"" alt=""车间"">"')
    expect([result, notes]).toEqual([
      'imported',
      ['没有导入图片“车间”（没有.jpg）：文件夹里没有这个文件，请在编辑器里上传。'],
    ])
  })

  test('promise 9: what is no picture is refused with a sentence and leaves nothing', async () => {
    const originals = path.join(newsroom.environment.dataDir, 'originals')
    const before = await readdir(originals)
    expect(await send(Buffer.from('<svg onload="alert(1)"/>'))).toEqual({
      problem: expect.stringMatching(/\p{Script=Han}/u),
    })
    expect(await readdir(originals)).toEqual(before)
  })
})
