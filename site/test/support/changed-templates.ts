import { appendFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadRenderer } from '../../publisher/renderer.ts'
import type { Templates } from '../../publisher/templates.ts'
import { RENDERER } from './workplace.ts'

const ROOT_ELEMENT = '<html lang="zh-CN"'

/** The compiled pages after a change that shows in each of them and in one more style sheet. Returns their folder. */
export function changeTemplates(parent: string, edition: string): string {
  const folder = join(parent, edition)
  cpSync(RENDERER, folder, { recursive: true })
  const modules = readdirSync(join(folder, 'server'), { recursive: true, encoding: 'utf8' })
  for (const file of modules.filter((name) => name.endsWith('.mjs')).map((name) => join(folder, 'server', name))) {
    const code = readFileSync(file, 'utf8')
    writeFileSync(file, code.replaceAll(ROOT_ELEMENT, `${ROOT_ELEMENT} data-edition="${edition}"`))
  }
  mkdirSync(join(folder, 'client/_astro'), { recursive: true })
  writeFileSync(join(folder, `client/_astro/${edition}.css`), 'p { color: black }')
  return folder
}

/** The compiled pages after a change with which the page at this path cannot be rendered. Returns their folder. */
export function breakTemplates(parent: string, path: string): string {
  const folder = join(parent, 'broken')
  cpSync(RENDERER, folder, { recursive: true })
  const code = `
    app.render = async function (request, options) {
      if (new URL(request.url).pathname === ${JSON.stringify(path)}) throw new Error('示例：模板有误')
      return Object.getPrototypeOf(app).render.call(app, request, options)
    }`
  appendFileSync(join(folder, 'server/entry.mjs'), code)
  return folder
}

/** Compiled pages as they lie in these folders, none of which changes any more. New releases are made with the last. */
export async function templatesAt(folders: readonly string[]): Promise<Templates> {
  const renderers = await Promise.all(folders.map(loadRenderer))
  const builds = new Map(
    renderers.map((renderer, index) => [renderer.buildId, { renderer, folder: folders[index] ?? '' }]),
  )
  const find = (build: string) => {
    const found = builds.get(build)
    if (found) return found
    throw new Error(`There are no templates ${build}.`)
  }
  return {
    current: renderers.at(-1)?.buildId ?? '',
    folderOf: (build) => find(build).folder,
    load: async (build) => find(build).renderer,
    sweep: () => Promise.resolve(),
  }
}
