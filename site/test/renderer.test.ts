import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadRenderer } from '../publisher/renderer.ts'
import { openStore } from '../src/content/store.ts'
import { compileInto } from './support/compile-renderer.ts'
import { newOutput } from './support/full-release.ts'
import { compiledRenderer } from './support/workplace.ts'

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
