import { execFileSync, fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { numbered } from 'shared/examples/changes'
import { hostileExamples } from 'shared/examples/hostile'
import { examples } from 'shared/examples/publications'
import { settings } from 'shared/examples/site'
import type { Publication } from 'shared/publication'
import { afterEach, expect, test } from 'vitest'
import { isDamaged } from '../publisher/journal/tables.ts'
import { fileOf, isCompressible } from '../publisher/page-files.ts'
import { type RenderedPage, startRendering } from '../publisher/rendering/render-all.ts'
import { startWorker } from '../publisher/rendering/worker.ts'
import { applyChanges } from '../src/content/apply-changes.ts'
import { inTransaction, type Store } from '../src/content/store.ts'
import { fillStore } from './support/fill-store.ts'
import { contentsOf } from './support/folder-contents.ts'
import { NOW, sampleSite } from './support/samples.ts'
import { compiledRenderer, newFolder, RENDERER } from './support/workplace.ts'

afterEach(() => expect(workers(), 'every worker is gone').toEqual([]))

test('workers write the same bytes as one process renders, and tell what each page has read', async () => {
  const place = makePlace([...examples, ...hostileExamples])
  const expected = await renderHere(place.store)
  const { pages, totals } = await place.renderAll()
  expect(pages.map(({ path }) => path).sort()).toEqual([...expected.keys()].sort())
  expect(totals).toEqual(new Set([pages.length]))
  const files = contentsOf(place.release)
  for (const { path, digest, reads } of pages) {
    const { body, reads: known } = expected.get(path) ?? {}
    expect(files.get(fileOf(path))?.toString(), path).toBe(body?.toString())
    expect(digest).toBe(
      createHash('sha256')
        .update(body ?? '')
        .digest('hex'),
    )
    expect(reads.sort()).toEqual([...(known ?? [])].sort())
  }
  expect(files.size).toBe(3 * pages.length)
})

test('beside each page lie its compressed variants', async () => {
  const place = makePlace(examples)
  await place.renderAll()
  const files = contentsOf(place.release)
  const plain = [...files].filter(([file]) => isCompressible(file))
  expect(plain.length).toBeGreaterThan(50)
  for (const [file, body] of plain) {
    expect(brotliDecompressSync(files.get(`${file}.br`) ?? ''), file).toEqual(body)
    expect(gunzipSync(files.get(`${file}.gz`) ?? ''), file).toEqual(body)
  }
})

test('all workers see the store as it was when they started: no page shows a later change', async () => {
  const place = makePlace(sampleSite(400))
  const before = await renderHere(place.store)
  const { pages } = await place.renderAll({
    onStarted: () => publish(place.store, { ...settings, name: '后来改的名字' }),
  })
  expect((await renderHere(place.store)).get('/')?.body.toString()).toContain('后来改的名字')
  expect(pages).toHaveLength(before.size)
  const files = contentsOf(place.release)
  for (const [path, { body }] of before) expect(files.get(fileOf(path))?.toString(), path).toBe(body.toString())
})

test('a page that fails ends the rendering with its sentence, and is named', async () => {
  const withoutNavigation = examples.filter(({ kind }) => kind !== 'navigation')
  const place = makePlace(withoutNavigation)
  const message = expect.stringMatching(/^页面 .+ 生成失败，.+原因：“.+”尚未发布/)
  await expect(place.renderAll()).rejects.toMatchObject({ message, path: expect.stringMatching(/^\//) })
})

test('templates that are not there end the rendering with a sentence', async () => {
  const place = makePlace(examples)
  await expect(place.renderAll({ templates: newFolder() })).rejects.toThrow('没有找到编译好的网站模板')
})

test('a store that is not there is a sentence at once', async () => {
  const place = makePlace(examples)
  await expect(place.renderAll({ file: `${place.file}.missing` })).rejects.toThrow(/^内容库 .+ 不存在或无法打开/)
})

test('a worker that is killed ends the rendering with a sentence', async () => {
  const place = makePlace(sampleSite(1000))
  const rendering = place.renderAll({ onPages: () => process.kill(workers()[0] ?? 0, 'SIGKILL') })
  await expect(rendering).rejects.toThrow('生成全站的进程中途停止（SIGKILL），网站保持原样。')
})

test('promise 6: a store that is damaged is known by its code, whichever process meets it', async () => {
  const file = join(newFolder(), 'content.db')
  writeFileSync(file, '示例：这不是数据库。'.repeat(100))
  const worker = startWorker()
  await expect(worker.ask('hold', file)).rejects.toSatisfy(isDamaged)
  await worker.end()
})

test('what goes wrong with the results ends the rendering', async () => {
  const place = makePlace(sampleSite(1000))
  let calls = 0
  const rendering = place.renderAll({
    onPages: () => {
      calls += 1
      throw new Error('磁盘已满')
    },
  })
  await expect(rendering).rejects.toThrow('磁盘已满')
  expect(calls).toBe(1)
})

test('an abort ends the rendering at once, before and while it runs', async () => {
  const place = makePlace(sampleSite(1000))
  const controller = new AbortController()
  const seen: RenderedPage[] = []
  const rendering = place.renderAll({
    signal: controller.signal,
    onPages: (pages) => {
      seen.push(...pages)
      controller.abort(new Error('停止发布'))
    },
  })
  await expect(rendering).rejects.toThrow('停止发布')
  expect(seen.length).toBeLessThan(100)
  await expect(place.renderAll({ signal: controller.signal })).rejects.toThrow('停止发布')
})

test('a worker whose publisher is gone ends by itself', async () => {
  const program = fileURLToPath(new URL('../publisher/rendering/process.ts', import.meta.url))
  const worker = fork(program, { execArgv: [] })
  worker.disconnect()
  expect(await once(worker, 'exit')).toEqual([0, null])
})

interface Wishes {
  templates?: string
  file?: string
  signal?: AbortSignal
  onStarted?: () => void
  onPages?: (pages: RenderedPage[]) => void
}

/** A store with these publications, and an empty folder to render it into. */
function makePlace(publications: readonly Publication[]) {
  const folder = newFolder()
  const release = join(folder, 'release')
  const store = fillStore(numbered(publications), NOW, join(folder, 'content.db'))
  const file = join(folder, 'content.db')
  async function renderAll({ templates = RENDERER, signal, onStarted, onPages, ...wishes }: Wishes = {}) {
    const pages: RenderedPage[] = []
    const totals = new Set<number>()
    const { finished } = await startRendering({
      templates,
      release,
      store: wishes.file ?? file,
      signal: signal ?? new AbortController().signal,
      onPages: (some, total) => {
        pages.push(...some)
        totals.add(total)
        onPages?.(some)
      },
    })
    onStarted?.()
    await finished
    return { pages, totals }
  }
  return { file, store, release, renderAll }
}

async function renderHere(store: Store) {
  const { enumerate, render } = await compiledRenderer()
  const pages = new Map<string, NonNullable<Awaited<ReturnType<typeof render>>>>()
  for (const path of enumerate(store)) {
    const rendered = await render(path, store)
    if (rendered) pages.set(path, rendered)
  }
  return pages
}

const publish = (store: Store, publication: Publication) =>
  inTransaction(store, () => applyChanges(store, [{ type: 'put', sequence: 1_000_000, publication, ordinals: {} }]))

/** The processes that render for this one. */
function workers(): number[] {
  const children = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n')
  return children.flatMap((line) => {
    const [pid, parent, ...command] = line.trim().split(/\s+/)
    return Number(parent) === process.pid && command.join(' ').includes('rendering/process.ts') ? Number(pid) : []
  })
}
