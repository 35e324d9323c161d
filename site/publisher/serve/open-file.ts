import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { type Encoding, isCompressible, VARIANTS } from '../page-files.ts'
import { mediaTypeOf } from './media-types.ts'

/** A file of a release, held open: what is sent is one whole file, even if another is renamed over it meanwhile. */
export interface OpenFile {
  handle: FileHandle
  file: string
  size: number
  etag: string
  mediaType: string
  encoding: Encoding | null
}

/** Opens a file, in the first of the encodings that lies beside it; null where there is no such file. */
export async function openFile(
  release: string,
  file: string,
  encodings: readonly Encoding[],
): Promise<OpenFile | null> {
  const mediaType = mediaTypeOf(file)
  if (!mediaType) return null
  for (const encoding of isCompressible(file) ? encodings : []) {
    const opened = await openPlain(join(release, file + VARIANTS[encoding]))
    if (opened) return { ...opened, file, mediaType, encoding }
  }
  const opened = await openPlain(join(release, file))
  return opened && { ...opened, file, mediaType, encoding: null }
}

async function openPlain(path: string): Promise<Pick<OpenFile, 'handle' | 'size' | 'etag'> | null> {
  const handle = await open(path).catch(missing)
  if (!handle) return null
  const stats = await handle.stat({ bigint: true })
  if (stats.isFile()) {
    return { handle, size: Number(stats.size), etag: `"${stats.size.toString(36)}-${stats.mtimeNs.toString(36)}"` }
  }
  await handle.close()
  return null
}

function missing(error: NodeJS.ErrnoException): null {
  if (error.code && ['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'].includes(error.code)) return null
  throw error
}
