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

/** Makes a finished release the live one in one step. The one before stays, for readers who still hold its pages. */
export async function switchTo(name: string, folders: Folders): Promise<void> {
  const next = `${folders.release}.next`
  await rm(next, { force: true })
  await symlink(join('releases', name), next)
  await rename(next, folders.release)
  const kept = [name, previousTo(name)]
  for (const other of await readdir(folders.releases)) {
    if (!kept.includes(other)) await rm(folderOf(other, folders), { recursive: true, force: true })
  }
}

export const previousTo = (name: string): string => String(Number(name) - 1)
