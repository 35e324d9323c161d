import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { dataFolder } from '../src/content/data-folder.ts'
import { openStoreToRead } from '../src/content/store.ts'
import { placeBlob } from './blobs.ts'
import { foldersIn } from './folders.ts'
import { namedBlobPaths } from './journal.ts'

/** Puts pictures and attachments beside the pages of a static build. */
export function blobsBesidePages(): AstroIntegration {
  return {
    name: 'blobs-beside-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folders = foldersIn(dataFolder(process.env))
        const paths = readBlobPaths(folders.store)
        for (const path of paths) await placeBlob(path, fileURLToPath(dir), folders)
      },
    },
  }
}

function readBlobPaths(file: string): string[] {
  const store = openStoreToRead(file)
  try {
    return namedBlobPaths(store)
  } finally {
    store.db.close()
  }
}
