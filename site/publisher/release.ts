import { mkdir, rename, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileOf, suffixesOf } from './page-files.ts'
import type { PagePlan } from './render-stale.ts'

/**
 * Brings a publish into a live release, file by file, each whole. New pages come before the pages that link to them,
 * and pages go after the lists that named them.
 */
export async function commitPages({ written, removed }: PagePlan, release: string): Promise<void> {
  const created = written.filter(({ isNew }) => isNew).reverse()
  const changed = written.filter(({ isNew }) => !isNew)
  for (const { path, staged } of [...created, ...changed]) if (staged) await movePage(staged, path, release)
  for (const path of removed) await removeFile(path, release)
}

async function movePage(staged: string, path: string, release: string): Promise<void> {
  const file = fileOf(path)
  const target = join(release, file)
  await mkdir(dirname(target), { recursive: true })
  for (const suffix of suffixesOf(file)) await rename(staged + suffix, target + suffix)
}

/** Removes a file with its variants, and the folders that it leaves empty. */
export async function removeFile(path: string, release: string): Promise<void> {
  const target = join(release, fileOf(path))
  for (const suffix of suffixesOf(target).reverse()) await rm(target + suffix, { force: true })
  let folder = dirname(target)
  while (folder !== release && (await removeEmpty(folder))) folder = dirname(folder)
}

const removeEmpty = (folder: string): Promise<boolean> =>
  rmdir(folder).then(
    () => true,
    () => false,
  )
