import { GLOBAL_KINDS, MANUSCRIPT_KINDS, PAGE_KINDS, type PageKind } from 'shared/kinds'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Account, type Answer, freshNewsroom, type Newsroom } from '../../testing/newsroom.ts'

describe('Payload’s own publishing', () => {
  let newsroom: Newsroom
  let as: Account
  beforeAll(async () => {
    newsroom = await freshNewsroom()
    as = await newsroom.employ({ roles: ['administrator', 'editor'] })
  })
  afterAll(() => newsroom.close())

  const call = (method: string, path: string, body?: object) => newsroom.rest(method, path, { as, body })
  const words = { title: '草稿', name: '草稿' }
  const published = { ...words, _status: 'published' }

  async function draft(kind: PageKind): Promise<string> {
    return (await call('POST', `/${kind}`, words)).body.doc.id
  }

  /** Whether any row or version of the kind says that it is published. */
  async function anyPublished(kind: PageKind): Promise<boolean> {
    const { payload } = newsroom
    const where = { _status: { equals: 'published' } }
    const rows = await payload.count({ collection: kind, where, trash: true })
    const versions = await payload.countVersions({
      collection: kind,
      where: { 'version._status': { equals: 'published' } },
    })
    return rows.totalDocs + versions.totalDocs > 0
  }

  const refused = ({ status, body }: Answer) => {
    expect(status).toBe(403)
    expect(body.errors[0].message).toContain('不能直接改为“已发布”')
  }

  const SWITCHES = [
    '',
    '?draft=true',
    '?publish=true',
    '?publishSpecificLocale=zh',
    '?publishAllLocales=true',
    '?autosave=true',
  ]

  describe.each(PAGE_KINDS)('of %s', (kind) => {
    afterAll(async () => expect(await anyPublished(kind)).toBe(false))

    it.each(SWITCHES)('is refused where a document is created (%s)', async (query) => {
      const answer = await call('POST', `/${kind}${query}`, published)
      if (answer.status === 201) expect(answer.body.doc._status).toBe('draft')
      else refused(answer)
    })

    it.each(SWITCHES)('is refused where a document is changed (%s)', async (query) => {
      const id = await draft(kind)
      refused(await call('PATCH', `/${kind}/${id}${query}`, { _status: 'published' }))
    })

    it('is refused where many documents are changed', async () => {
      const id = await draft(kind)
      const { body } = await call('PATCH', `/${kind}?where[id][equals]=${id}`, { _status: 'published' })
      expect(body.docs ?? []).toEqual([])
      expect(JSON.stringify(body.errors)).toContain('不能直接改为“已发布”')
    })

    it.each(SWITCHES)('is not what duplicating a document does (%s)', async (query) => {
      const id = await draft(kind)
      const answer = await call('POST', `/${kind}/${id}/duplicate${query}`, published)
      if (answer.status === 200) expect(answer.body.doc._status).toBe('draft')
      else refused(answer)
    })

    it('is not what restoring a version does: it makes a draft', async () => {
      const id = await draft(kind)
      await call('PATCH', `/${kind}/${id}`, { name: '第二稿', title: '第二稿' })
      const { docs } = (await call('GET', `/${kind}/versions?where[parent][equals]=${id}&sort=createdAt`)).body
      for (const query of ['', '?draft=true', '?publish=true']) {
        const { status } = await call('POST', `/${kind}/versions/${docs[0].id}${query}`)
        expect(status).toBe(200)
        const current = (await call('GET', `/${kind}/${id}?draft=true`)).body
        expect(current).toMatchObject({ _status: 'draft' })
        expect(current.title ?? current.name).toBe('草稿')
      }
      expect((await newsroom.payload.count({ collection: 'publications' })).totalDocs).toBe(0)
    })

    it('is refused in other spellings of the status too', async () => {
      const id = await draft(kind)
      for (const _status of [['published'], { zh: 'published' }, 'Published', 1, true]) {
        const { status } = await call('PATCH', `/${kind}/${id}`, { _status })
        expect(status).toBeGreaterThanOrEqual(400)
        expect(status).toBeLessThan(500)
      }
    })
  })

  it.each(MANUSCRIPT_KINDS)('is refused while %s leave the trash', async (kind) => {
    const id = await draft(kind)
    expect(await call('PATCH', `/${kind}/${id}`, { deletedAt: new Date().toISOString() })).toMatchObject({
      status: 200,
    })
    refused(await call('PATCH', `/${kind}/${id}?trash=true`, { deletedAt: null, _status: 'published' }))
    expect(await call('PATCH', `/${kind}/${id}?trash=true`, { deletedAt: null })).toMatchObject({ status: 200 })
    expect(await anyPublished(kind)).toBe(false)
  })

  it.each(GLOBAL_KINDS)('of %s is refused', async (global) => {
    for (const query of SWITCHES) refused(await call('POST', `/globals/${global}${query}`, { _status: 'published' }))
    expect(await newsroom.payload.findGlobal({ slug: global })).not.toMatchObject({ _status: 'published' })
  })

  it('cannot be scheduled: there are no jobs', async () => {
    const task = {
      task: 'schedulePublish',
      input: { type: 'publish', doc: { relationTo: 'news', value: await draft('news') } },
    }
    for (const [method, path] of [
      ['POST', '/payload-jobs'],
      ['GET', '/payload-jobs/run'],
      ['GET', '/payload-jobs/handle-schedules'],
    ] as const) {
      expect((await call(method, path, method === 'POST' ? task : undefined)).status).toBe(404)
    }
    expect(newsroom.payload.config.jobs.tasks ?? []).toEqual([])
  })
})
