import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { dataFolder } from '../src/content/data-folder.ts'
import { openStoreToRead } from '../src/content/store.ts'
import { placeBlob } from './blobs.ts'
import { foldersIn } from './folders.ts'
import { namedBlobPaths } from './journal/blobs.ts'

/** Puts pictures, films and attachments beside the pages of a static build. */
export function blobsBesidePages(): AstroIntegration {
  return {
    name: 'blobs-beside-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folders = foldersIn(dataFolder(process.env))
        const paths = readBlobPaths(folders.store)
        for (const path of paths) await placeBlob(path, fileURLToPath(dir), folders).catch(explainVanished)
      },
    },
  }
}

/** A running publisher drops the bytes of what is withdrawn. */
function explainVanished(error: NodeJS.ErrnoException): never {
  if (error.code !== 'ENOENT') throw error
  throw new Error('生成期间有内容被撤下或替换，所用的图片、视频或附件已不在本机，这次生成的网站不完整。请重新生成。', {
    cause: error,
  })
}

function readBlobPaths(file: string): string[] {
  const store = openStoreToRead(file)
  try {
    return namedBlobPaths(store)
  } finally {
    store.db.close()
  }
}
