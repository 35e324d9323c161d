import { createApp } from 'astro/app/entrypoint'
import { Content } from '../src/content/content.ts'
import type { Reads } from '../src/content/keys.ts'
import type { Store } from '../src/content/store.ts'

export { giveContent } from '../src/content/site-content.ts'

export const app = createApp({ streaming: false })

/** The query layer that these pages were written for, over a store. */
export const contentOf = (store: Store, reads?: Reads): Content => new Content(store, reads)
