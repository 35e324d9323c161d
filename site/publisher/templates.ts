import { existsSync } from 'node:fs'
import { cp, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Folders } from './folders.ts'
import { loadRenderer, type Renderer } from './renderer.ts'

/** The compiled pages that releases were and will be made with. */
export interface Templates {
  /** The build that new releases are made with. */
  current: string
  /** Where a build lies. */
  folderOf(build: string): string
  /** Loads a build. Throws a sentence where it is kept no longer. */
  load(build: string): Promise<Renderer>
  /** Forgets every build but these and the current one. */
  sweep(kept: readonly string[]): Promise<void>
}

/** Keeps what `build:renderer` compiled: a release goes on with its own templates after they were compiled anew. */
export async function openTemplates(compiled: string, { templates }: Pick<Folders, 'templates'>): Promise<Templates> {
  const renderer = await loadRenderer(compiled)
  const current = renderer.buildId
  const folderOf = (build: string) => join(templates, build)
  await keep(compiled, folderOf(current))
  const loaded = new Map([[current, Promise.resolve(renderer)]])
  return {
    current,
    folderOf,
    load(build) {
      const known = loaded.get(build) ?? loadRenderer(folderOf(build))
      loaded.set(build, known)
      known.catch(() => loaded.delete(build))
      return known
    },
    async sweep(kept) {
      for (const build of await readdir(templates)) {
        if (build !== current && !kept.includes(build)) await rm(folderOf(build), { recursive: true, force: true })
      }
    },
  }
}

async function keep(compiled: string, folder: string): Promise<void> {
  if (existsSync(folder)) return
  await rm(`${folder}.partial`, { recursive: true, force: true })
  await cp(compiled, `${folder}.partial`, { recursive: true })
  await rename(`${folder}.partial`, folder)
}
