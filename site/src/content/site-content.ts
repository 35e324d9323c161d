import { join } from 'node:path'
import { Content } from './content.ts'
import { dataFolder } from './data-folder.ts'
import { openSnapshot, openStoreToRead, type Store } from './store.ts'

let given: Content | undefined
let opened: Store | undefined

/** The content that pages are enumerated from: what the renderer was given, else the store in the data folder. */
export function siteContent(): Content {
  if (given) return given
  opened ??= openContent()
  return new Content(opened)
}

/** Lets a renderer choose the content. */
export function giveContent(content: Content): void {
  given = content
}

/** A build sees one state of the store from its first page to its last, whatever is published meanwhile. */
function openContent(): Store {
  const file = join(dataFolder(process.env), 'site/content.db')
  return import.meta.env.PROD ? openSnapshot(file) : openStoreToRead(file)
}
