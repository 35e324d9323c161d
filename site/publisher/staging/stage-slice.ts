import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { hashInPath } from '../../src/content/blob-paths.ts'
import { Content } from '../../src/content/content.ts'
import { cursorOf } from '../../src/content/store.ts'
import { fetchBlobs } from '../blobs.ts'
import { checkFile } from '../checking/check-file.ts'
import { isNamed } from '../journal/blobs.ts'
import { digestOf } from '../journal/pages.ts'
import { isInOtherBatch, isWithdrawnBy } from '../journal/stale.ts'
import { fileOf, writeVariants } from '../page-files.ts'
import { folderOf } from '../releases/release-folders.ts'
import { settle } from '../settle.ts'
import { clearStaging, type Manifest, stagedFile } from './manifest.ts'
import { type FreshPage, renderSlice, type Staging } from './render-slice.ts'

/**
 * Renders, checks and writes everything that a slice needs beside the release. Throws a sentence where a check fails.
 * Pictures that its pages show and that are not in the release yet come with it: the batch that brings them may be later.
 */
export async function stageSlice(staging: Staging): Promise<Manifest> {
  const { folders, release, slice } = staging
  const { pages, gone } = await renderSlice(staging)
  const placed = [...new Set([...slice.named, ...checkPages(pages, gone, staging)])]
  await fetchBlobs(placed, staging)
  await clearStaging(folders)
  await settle(pages.map((page, index) => stagePage(page, stagedFile(folders, String(index)))))
  const [removed, laterPages] = sorted(gone, staging)
  const [dropped, laterBlobs] = sorted(slice.unnamed, staging)
  return {
    release: release.name,
    batch: slice.batch,
    cursor: cursorOf(staging.store),
    isLast: slice.isLast,
    written: pages.map((page, index) => ({
      ...{ path: page.path, digest: page.digest, reads: page.reads, isNew: page.before === null },
      staged: isChanged(page) ? String(index) : null,
    })),
    ...{ placed, removed, dropped, deferred: [...laterPages, ...laterBlobs] },
  }
}

const isChanged = ({ digest, before }: FreshPage): boolean => digest !== before

async function stagePage(page: FreshPage, file: string): Promise<void> {
  if (isChanged(page)) await writeVariants(file, fileOf(page.path), page.body)
}

/** The pictures, films and attachments that these pages show and that are not in the release. */
function checkPages(pages: readonly FreshPage[], gone: readonly string[], staging: Staging): string[] {
  const { store, folders, release, renderer } = staging
  const folder = folderOf(release.name, folders)
  const absent: string[] = []
  const { url: origin } = new Content(store).settings()
  const present = new Set([...pages.map(({ path }) => path), ...renderer.files])
  const found = new Map<string, boolean>()
  const resolves = (address: string): boolean => {
    const isThere = found.get(address) ?? look(address)
    found.set(address, isThere)
    return isThere
  }
  const look = (address: string): boolean => {
    if (hashInPath(address)) {
      if (!existsSync(join(folder, address))) absent.push(address)
      return isNamed(store, address)
    }
    return present.has(address) || (!gone.includes(address) && digestOf(store, release.name, address) !== null)
  }
  for (const { path, body } of pages) checkFile(path, body, { origin, resolves })
  return absent
}

/** What of a slice can go with it, and what must stay until a later slice or another batch has no use for it. */
function sorted(
  paths: readonly string[],
  { store, release, slice, largest }: Staging,
): [now: string[], later: string[]] {
  const isFree = (path: string) => {
    const place = { release: release.name, batch: slice.batch, path, largest }
    return slice.isLast && (isWithdrawnBy(store, place) || !isInOtherBatch(store, place))
  }
  return [paths.filter(isFree), paths.filter((path) => !isFree(path))]
}
