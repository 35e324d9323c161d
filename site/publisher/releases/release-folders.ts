import { readlinkSync } from 'node:fs'
import { link, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Folders } from '../folders.ts'
import { fileOf, suffixesOf, writeVariants } from '../page-files.ts'
import type { Renderer } from '../renderer.ts'

/** The number of the release that readers see, or null before the first. */
export function servedRelease({ release }: Folders): number | null {
  try {
    return Number(basename(readlinkSync(release)))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

export const folderOf = (name: number, { releases }: Folders): string => join(releases, String(name))

/** An empty folder with the style sheets and other files of a build. */
export async function beginFolder(name: number, folders: Folders, { assets, files }: Renderer): Promise<void> {
  const folder = folderOf(name, folders)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const file of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeVariants(join(folder, file), file, await readFile(join(assets, file)))
  }
}

/** Shows readers a release, in one step. */
export async function serve(name: number, folders: Folders): Promise<void> {
  const next = `${folders.release}.next`
  await rm(next, { force: true })
  await symlink(join('releases', String(name)), next)
  await rename(next, folders.release)
}

/** Takes the site away from readers. */
export const serveNothing = ({ release }: Folders): Promise<void> => rm(release, { force: true })

/** Puts the style sheets of one build into the release of another, for readers who still hold its pages. */
export async function lendAssets(from: number, to: number, files: readonly string[], folders: Folders): Promise<void> {
  for (const file of files.filter(isVersioned).flatMap((path) => suffixesOf(path).map((suffix) => path + suffix))) {
    const target = join(folderOf(to, folders), file)
    await mkdir(dirname(target), { recursive: true })
    await link(join(folderOf(from, folders), fileOf(file)), target).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST' && error.code !== 'ENOENT') throw error
    })
  }
}

/** Every file that `lendAssets` may find in a release, its own and those that were lent to it. */
export async function assetsIn(name: number, folders: Folders): Promise<string[]> {
  const found = await readdir(join(folderOf(name, folders), ASSETS)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return []
  })
  return found.map((file) => ASSETS + file)
}

/** Astro names these by their content, so that those of two builds stand side by side. */
const ASSETS = '/_astro/'
const isVersioned = (file: string): boolean => file.startsWith(ASSETS)

/** Removes the folders of all other releases. */
export async function sweepFolders(kept: readonly number[], folders: Folders): Promise<void> {
  await mkdir(folders.releases, { recursive: true })
  for (const name of await readdir(folders.releases)) {
    if (!kept.map(String).includes(name)) await rm(join(folders.releases, name), { recursive: true, force: true })
  }
}
