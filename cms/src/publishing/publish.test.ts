import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { HOSTILE_STRINGS } from 'shared/examples/hostile'
import { GLOBAL_IDS } from 'shared/kinds'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, deskOf, richText } from '../testing/desk.ts'
import { freshNewsroom, type Newsroom } from '../testing/newsroom.ts'

let newsroom: Newsroom
let desk: Desk
let column: string
beforeAll(async () => {
  newsroom = await freshNewsroom()
  desk = deskOf(newsroom)
  column = await desk.column()
})
afterAll(() => newsroom.close())

const cursor = async () => (await desk.changes()).at(-1)?.sequence ?? 0
const sentence = (answer: { body: { errors?: { message: string }[] } }) => answer.body.errors?.[0]?.message

describe('promise 1: only a publication is public', () => {
  test('a draft never enters the feed, neither a new one nor a later edit of what is public', async () => {
    const before = await cursor()
    const secret = await desk.write('news', desk.news('示例草稿密语', column))
    expect(await desk.changes(before)).toEqual([])

    await desk.publish('news', secret)
    await desk.edit('news', secret.id, { title: '示例改稿密语', body: richText('改稿密语') })
    expect(JSON.stringify(await desk.changes())).toContain('示例草稿密语')
    expect(JSON.stringify(await desk.changes())).not.toContain('改稿密语')
  })

  test('publications and counters answer nobody over REST, whoever asks', async () => {
    for (const as of [undefined, 'editor', 'administrator'] as const) {
      for (const collection of ['publications', 'counters']) {
        for (const method of ['GET', 'POST', 'PATCH', 'DELETE']) {
          const body = method === 'GET' || method === 'DELETE' ? undefined : { id: 'x', value: 9, kind: 'news' }
          expect((await newsroom.rest(method, `/${collection}?where[id][exists]=true`, { as, body })).status).toBeOneOf(
            [401, 403],
          )
          expect((await newsroom.rest(method, `/${collection}/changes`, { as, body })).status).not.toBe(200)
        }
      }
    }
  })

  test('only fields that a projection names become public', async () => {
    const { id } = await desk.issue('news', { ...desk.news('示例字段', column), internalNote: '内部', password: 'x' })
    const change = (await desk.changes()).find((item) => item.type === 'put' && item.publication.id === id)
    expect(JSON.stringify(change)).not.toContain('内部')
    expect(Object.keys((change as { publication: object }).publication)).not.toContain('createdAt')
  })

  test.each(['submit', 'sign-off', 'withdraw'])('%s is refused without an account', async (command) => {
    const draft = await desk.write('news', desk.news('示例无账号', column))
    const body = { kind: 'news', id: draft.id, updatedAt: draft.updatedAt, since: draft.updatedAt, reason: '示例' }
    const answer = await newsroom.rest('POST', `/review/${command}`, { body })
    expect(answer.status).toBe(401)
    expect(sentence(answer)).toContain('登录')
    const publisher = { authorization: `Bearer ${newsroom.environment.publisherToken}` }
    expect((await newsroom.rest('POST', `/review/${command}`, { body, headers: publisher })).status).toBe(401)
  })

  test('an editor cannot submit the settings, which only administrators may change', async () => {
    const { updatedAt } = await desk.write('settings', { name: '示例网', url: 'https://www.example.org' })
    const answer = await desk.review('submit', 'editor', { kind: 'settings', updatedAt })
    expect(answer.status).toBe(403)
    expect(sentence(answer)).toContain('没有对这份内容做“送审”的权限')
  })
})

describe('promise 2: what is published is what the editor has seen', () => {
  test('a text that somebody has changed since is refused with 409, and both versions are named', async () => {
    const draft = await desk.write('news', desk.news('示例新旧', column))
    await desk.edit('news', draft.id, { title: '示例新旧之新' })
    const answer = await desk.publish('news', draft)
    expect(answer.status).toBe(409)
    expect(sentence(answer)).toMatch(/您看到的保存于 2\d+年.*现在的保存于 2\d+年/)
    expect((await desk.state('news', draft.id)).body.isPublic).toBe(false)
  })

  test('two versions of one second are told apart by their milliseconds', async () => {
    const draft = await desk.write('units', { name: '示例同秒' })
    const seen = new Date(Date.parse(draft.updatedAt) - (Date.parse(draft.updatedAt) % 1000 || -1))
    const [answer, other] = [
      await desk.publish('units', { id: draft.id, updatedAt: seen.toISOString() }),
      await desk.publish('units', { id: draft.id, updatedAt: '2026-01-01T00:00:00.000Z' }),
    ]
    expect(sentence(answer)).toMatch(/^内容已有更新的版本：您看到的保存于 .*\.\d{3}，现在的保存于 .*\.\d{3}。/)
    expect(sentence(other)).not.toMatch(/\.\d{3}/)
  })

  test('an autosave counts as a version that the editor has seen', async () => {
    const draft = await desk.write('news', desk.news('示例自动保存', column))
    const route = `/news/${draft.id}?draft=true&autosave=true`
    for (const title of ['示例自动保存一', '示例自动保存二']) {
      const saved = await newsroom.rest('PATCH', route, { as: 'editor', body: { title } })
      expect((await desk.publish('news', saved.body.doc)).status).toBe(200)
    }
  })

  test('submitting the same words again changes nothing and says so', async () => {
    const draft = await desk.issue('news', desk.news('示例重复发布', column))
    const before = await cursor()
    const again = await desk.publish('news', draft)
    expect([again.status, sentence(again)]).toEqual([409, expect.stringContaining('一致，不需要送审')])
    const same = await desk.publish('news', await desk.edit('news', draft.id, { internalNote: '示例' }))
    expect(same.status).toBe(409)
    expect(await desk.changes(before)).toEqual([])
    expect((await desk.state('news', draft.id)).body).toMatchObject({ isPublic: true, differs: false })
  })

  test('the state tells when a draft differs from what is public', async () => {
    const { id } = await desk.issue('news', desk.news('示例状态', column))
    await desk.edit('news', id, { lead: '新的导语' })
    expect((await desk.state('news', id)).body).toMatchObject({
      isPublic: true,
      differs: true,
      address: '/news/shi-li-zhuang-tai/',
      nextAddress: '/news/shi-li-zhuang-tai/',
    })
    await desk.edit('news', id, { body: null })
    expect((await desk.state('news', id)).body.differs).toBe(true)
  })
})

describe('promise 4: every step is on record', () => {
  test('every step of a text, its publishing and its withdrawal are recorded with who, when, what and why', async () => {
    const draft = await desk.issue('news', desk.news('示例留痕', column))
    await desk.withdraw('news', draft.id, '示例原因：内容有误')
    const route = `/records?where[document][equals]=${draft.id}&sort=at`
    const { body } = await newsroom.rest('GET', route, { as: 'administrator' })
    expect(body.docs).toMatchObject([
      { action: 'create', kind: 'news', title: '示例留痕' },
      { action: 'submit', kind: 'news', title: '示例留痕', userName: 'editor' },
      { action: 'approve', userName: 'editor', reason: '初审' },
      { action: 'approve', userName: 'second', reason: '复审' },
      { action: 'signOff', userName: 'final', reason: '终审签发' },
      { action: 'publish', kind: 'news', title: '示例留痕', userName: 'final' },
      { action: 'withdraw', userName: 'final', kind: 'news', title: '示例留痕', reason: '示例原因：内容有误' },
    ])
    expect(body.docs[1].digest).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('promise 6: a publish is all or nothing', () => {
  test('when the record cannot be written, nothing becomes public', async () => {
    const draft = await desk.write('news', desk.news('示例半途', column))
    const before = await cursor()
    const { db } = newsroom.payload
    const create = db.create
    db.create = async (args) => {
      if (args.collection === 'records') throw new Error('示例故障')
      return create.call(db, args)
    }
    try {
      expect((await desk.publish('news', draft)).status).toBe(500)
    } finally {
      db.create = create
    }
    expect((await desk.state('news', draft.id)).body.isPublic).toBe(false)
    expect(await desk.changes(before)).toEqual([])
    expect((await desk.publish('news', draft)).status).toBe(200)
  })

  test('fifty publishes at once are all public, each once, in consecutive numbers', async () => {
    const drafts = []
    for (let number = 0; number < 50; number += 1) {
      drafts.push(await desk.write('news', desk.news(`示例并发${number}号`, column)))
    }
    const signOffs = await Promise.all(drafts.map((draft) => desk.ready('news', draft)))
    const before = await cursor()
    const answers = await Promise.all(signOffs.map((signOff) => signOff()))
    expect(answers.filter(({ status }) => status !== 200)).toEqual([])
    const changes = await desk.changes(before)
    expect(changes.map(({ sequence }) => sequence)).toEqual(drafts.map((_, index) => before + 1 + index))
    expect(new Set(changes.map((change) => change.type === 'put' && change.publication.id)).size).toBe(50)
    const ordinals = changes.map((change) => (change.type === 'put' ? (change.ordinals.news ?? 0) : 0))
    expect(ordinals).toEqual(ordinals.map((_, index) => (ordinals[0] ?? 0) + index))
    const instants = changes.map((change) => change.type === 'put' && change.publication.updatedAt)
    expect(instants).toEqual([...instants].sort())
  }, 240_000)

  test('two publishes of one document at once leave one publication', async () => {
    const draft = await desk.write('news', desk.news('示例双击', column))
    const before = await cursor()
    const answers = await Promise.all([desk.publish('news', draft), desk.publish('news', draft)])
    expect(answers.map(({ status }) => status)).toContain(200)
    expect(await desk.changes(before)).toHaveLength(1)
  })

  test('two publishes of one address at once: one is public, the other is told who has it', async () => {
    const { payload } = newsroom
    const [first, second] = [
      await desk.write('news', { ...desk.news('示例同址甲', column), slug: 'tong-zhi-a' }),
      await desk.write('news', { ...desk.news('示例同址乙', column), slug: 'tong-zhi-b' }),
    ]
    await desk.issue('news', { ...desk.news('示例旁观', column) })
    for (const { id } of [first, second]) {
      const [version] = (
        await payload.findVersions({
          collection: 'news',
          where: { parent: { equals: id } },
          sort: '-updatedAt',
          depth: 0,
        })
      ).docs
      const data = { version: { ...version?.version, slug: 'tong-zhi' } }
      await payload.db.updateVersion({
        collection: 'news',
        id: version?.id ?? '',
        versionData: { ...version, ...data } as never,
      })
      await payload.db.updateOne({ collection: 'news', id, data: { slug: 'tong-zhi' } })
    }
    const results = await Promise.all([first, second].map((draft) => desk.publish('news', draft)))
    const refused = results.filter(({ status }) => status !== 200)
    expect(refused.map(({ status }) => status)).toEqual([409])
    expect(refused.map(sentence)).toEqual([expect.stringContaining('网址 /news/tong-zhi/ 正由《')])
  })
})

describe('promise 9: an order that cannot be carried out gets a sentence and changes nothing', () => {
  test('missing fields are named all at once, as the form names them', async () => {
    const draft = await desk.write('lectures', { title: '示例宣讲', arrangement: 'postponed' })
    const answer = await desk.publish('lectures', draft)
    expect(answer.status).toBe(400)
    expect(sentence(answer)).toBe(
      '还不能公开：「开始时间」、「结束时间」、「地点」「场所」、「延期或取消的说明」没有填写。请补上，再送审。',
    )
  })

  test('a lecture that ends before it starts is refused', async () => {
    const times = { startAt: '2026-12-01T09:00:00.000Z', endAt: '2026-12-01T08:00:00.000Z' }
    const draft = await desk.write('lectures', { title: '示例倒流', venue: { name: '示例礼堂' }, ...times })
    expect(sentence(await desk.publish('lectures', draft))).toContain('「结束时间」要晚于「开始时间」')
  })

  test('a column that is not public, or holds another kind, is refused by name', async () => {
    const hidden = await desk.write('columns', { name: '示例暗栏', type: 'news' })
    const inHidden = await desk.write('news', desk.news('示例入暗栏', hidden.id))
    expect(sentence(await desk.publish('news', inHidden))).toContain('栏目“示例暗栏”还没有公开')

    const turning = await desk.column()
    const misplaced = await desk.write('news', desk.news('示例错栏', turning))
    await desk.publish('columns', await desk.edit('columns', turning, { type: 'stories' }))
    expect(sentence(await desk.publish('news', misplaced))).toContain('不收录新闻稿件')
  })

  test('a column with live news cannot become a column of stories', async () => {
    const own = await desk.column()
    await desk.issue('news', desk.news('示例栏中稿', own))
    const changed = await desk.edit('columns', own, { type: 'stories' })
    const answer = await desk.publish('columns', changed)
    expect(answer.status).toBe(409)
    expect(sentence(answer)).toContain('《示例栏中稿》')
  })

  test('an address of the settings that is no origin is refused by the name of its field', async () => {
    const draft = await desk.write('settings', { name: '示例网', url: 'https://www.example.org/path' })
    expect(sentence(await desk.publish('settings', draft))).toContain('「网站网址」不合规范')
  })

  test.each([
    ['nothing', {}],
    ['an unknown kind', { kind: 'users', id: GLOBAL_IDS.home, updatedAt: '' }],
    ['a kind from the prototype', { kind: '__proto__', id: GLOBAL_IDS.home, updatedAt: '' }],
    ['no id', { kind: 'news', updatedAt: '' }],
    ['an id that is a query', { kind: 'news', id: { like: '' }, updatedAt: '' }],
    ['an array', []],
    ['no version', { kind: 'news', id: GLOBAL_IDS.home }],
  ])('an order with %s is answered with 400', async (_, body) => {
    const answer = await newsroom.rest('POST', '/review/submit', { as: 'administrator', body })
    expect(answer.status).toBe(400)
    expect(sentence(answer)).toMatch(/[\u4e00-\u9fff]/)
  })

  test('an unknown document is answered with 404', async () => {
    expect((await desk.publish('news', { id: GLOBAL_IDS.home, updatedAt: new Date().toISOString() })).status).toBe(404)
    expect((await desk.state('news', GLOBAL_IDS.home)).status).toBe(404)
  })

  test('unsafe content is refused when it is saved, on every route, and nothing is stored', async () => {
    const unsafe = richText('示例')
    const link = { type: 'link', version: 2, fields: { linkType: 'custom', url: 'javascript:alert(1)' }, children: [] }
    unsafe.root.children.push({ type: 'paragraph', version: 1, children: [link] })
    const body = { ...desk.news('示例恶意', column), body: unsafe }
    const { payload, rest } = newsroom
    for (const query of ['', '?draft=true', '?draft=true&autosave=true']) {
      const answer = await rest('POST', `/news${query}`, { as: 'editor', body })
      expect(answer.status).toBe(400)
      expect(sentence(answer)).toContain('「正文」第 2 段：链接“javascript:alert(1)”不能使用')
    }
    await expect(payload.create({ collection: 'news', data: body as never, draft: true })).rejects.toThrow('不能使用')
    const { totalDocs } = await payload.count({ collection: 'news', where: { title: { equals: '示例恶意' } } })
    expect(totalDocs).toBe(0)

    const good = await desk.write('news', desk.news('示例从良', column))
    const patch = await rest('PATCH', `/news/${good.id}?draft=true&autosave=true`, {
      as: 'editor',
      body: { body: unsafe },
    })
    expect(patch.status).toBe(400)
    const about = await rest('POST', '/globals/settings?draft=true', { as: 'administrator', body: { about: unsafe } })
    expect(sentence(about)).toContain('「关于我们」第 2 段')
  })

  test.each([60, 5_000, 20_000])('%i levels of nesting are refused with a sentence', async (levels) => {
    const deep = `${'{"type":"paragraph","children":['.repeat(levels)}${']}'.repeat(levels)}`
    const body = new FormData()
    body.set('_payload', `{"title":"示例深渊","body":{"root":{"type":"root","children":[${deep}]}}}`)
    const answer = await newsroom.rest('POST', '/news?draft=true', { as: 'editor', body })
    expect(answer.status).toBe(400)
    expect(sentence(answer)).toMatch(/[\u4e00-\u9fff]/)
  })

  test.each(HOSTILE_STRINGS)('hostile words are published as words: %j', async (words) => {
    const title = `示例${words}`.slice(0, 150)
    const draft = await desk.write('news', { ...desk.news(title, column), lead: words, body: richText(words, '正文') })
    const answer = await desk.publish('news', draft)
    expect(answer.status).toBe(200)
    const change = (await desk.changes()).find((item) => item.type === 'put' && item.publication.id === draft.id)
    expect(JSON.stringify(change)).toBe(JSON.stringify(change).toWellFormed())
  })
})

test('nothing but the database and the locks of its records stands in the data folder after all this', async () => {
  const files = await readdir(path.join(newsroom.environment.dataDir))
  expect(files.filter((file) => !file.startsWith('newsroom') && file !== 'chains')).toEqual([])
})
