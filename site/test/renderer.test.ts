import { cpSync, rmSync } from 'node:fs'
import { numbered } from 'shared/examples/changes'
import { examples } from 'shared/examples/publications'
import { expect, test } from 'vitest'
import { loadRenderer } from '../publisher/renderer.ts'
import { openStore } from '../src/content/store.ts'
import { compileInto } from './support/compile-renderer.ts'
import { fillStore } from './support/fill-store.ts'
import { newOutput } from './support/full-release.ts'
import { NOW } from './support/samples.ts'
import { compiledRenderer, newFolder, RENDERER } from './support/workplace.ts'

test('the same pages compiled twice are the same build: nothing is rendered anew', async () => {
  const folder = newOutput()
  compileInto(folder)
  const { buildId } = await loadRenderer(folder)
  compileInto(folder)
  expect((await loadRenderer(folder)).buildId).toBe(buildId)
  rmSync(folder, { recursive: true, force: true })
})

test('a page that fails is named together with the reason', async () => {
  const { render } = await compiledRenderer()
  const empty = openStore(':memory:')
  await expect(render('/', empty)).rejects.toThrow(/^页面 \/ 生成失败，.+原因：“.+”尚未发布/)
  empty.db.close()
})

test('promise 6: a store that breaks while a page is rendered is known by its code, and no page is blamed', async () => {
  const { render } = await compiledRenderer()
  using store = fillStore(numbered(examples), NOW)
  const damage = Object.assign(new Error('database disk image is malformed'), { errcode: 11 })
  const fail = () => {
    throw damage
  }
  await expect(render('/', { ...store, sql: { ...store.sql, get: fail, all: fail } })).rejects.toBe(damage)
})

test('compiled pages need nothing beside them: a copy anywhere else is the same build and gives the same bytes', async () => {
  const here = await compiledRenderer()
  const folder = newFolder()
  cpSync(RENDERER, folder, { recursive: true })
  const there = await loadRenderer(folder)
  expect(there.buildId).toBe(here.buildId)
  const store = fillStore(numbered(examples), NOW)
  const paths = here.enumerate(store)
  expect(there.enumerate(store)).toEqual(paths)
  expect(paths).toContain('/feeds/site.xml')
  for (const path of paths) expect(await there.render(path, store), path).toEqual(await here.render(path, store))
  store.db.close()
  rmSync(folder, { recursive: true, force: true })
})
