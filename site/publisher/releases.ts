import { readlinkSync } from 'node:fs'
import { mkdir, readdir, rename, rm, symlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Folders } from './folders.ts'

/** The name of the live release, or null before the first. Releases are numbered. */
export function liveRelease({ release }: Folders): string | null {
  try {
    return basename(readlinkSync(release))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

export const folderOf = (name: string, { releases }: Folders): string => join(releases, name)

/** An empty folder for the release after the live one. */
export async function beginRelease(folders: Folders): Promise<{ name: string; release: string }> {
  const name = String(Number(liveRelease(folders) ?? 0) + 1)
  const release = folderOf(name, folders)
  await rm(release, { recursive: true, force: true })
  await mkdir(release, { recursive: true })
  return { name, release }
}

/** The folder of style sheets and the like, named by their content. */
const ASSETS = '_astro'

/** Makes a finished release the live one in one step. */
export async function switchTo(name: string, folders: Folders): Promise<void> {
  const next = `${folders.release}.next`
  await rm(next, { force: true })
  await symlink(join('releases', name), next)
  await rename(next, folders.release)
  await sweepReleases(name, folders)
}

/**
 * Removes everything but the live release and the style sheets of the one before, for readers who still hold its
 * pages: nothing that was withdrawn may remain.
 */
export async function sweepReleases(live: string, folders: Folders): Promise<void> {
  for (const name of await readdir(folders.releases)) {
    if (name === previousTo(live)) await sweep(folderOf(name, folders), [ASSETS])
    else if (name !== live) await remove(folderOf(name, folders))
  }
}

async function sweep(folder: string, kept: readonly string[]): Promise<void> {
  for (const name of await readdir(folder)) if (!kept.includes(name)) await remove(join(folder, name))
}

const remove = (path: string): Promise<void> => rm(path, { recursive: true, force: true })

/** Takes a release away from readers. */
export const closeRelease = ({ release }: Folders): Promise<void> => rm(release, { force: true })

export const previousTo = (name: string): string => String(Number(name) - 1)
