import { z } from 'zod'
import { publicAddress } from './addresses.ts'
import type { GlobalKind } from './kinds.ts'
import { type Publication, publication } from './publication.ts'

/** Where a publisher takes orders for previews: `POST`, with its machine account's token. */
export const PREVIEW_PATH = '/_preview'

/** The largest order, in bytes: some times the longest text, with all that stands beside it. */
export const PREVIEW_MAX_BYTES = 8 * 1024 * 1024

/**
 * What is to be shown as if it were public now: the first publication by its page, the others, which it needs, beside it.
 * None of it is kept.
 */
export const previewOrder = z.strictObject({ publications: z.tuple([publication], publication) })
export type PreviewOrder = z.infer<typeof previewOrder>

/** Where readers look first for what has no page of its own. */
const PAGES: Record<GlobalKind, string> = { settings: '/about/', navigation: '/', home: '/' }

/** The page by which a publication is shown. */
export const previewPage = (shown: Publication): string => publicAddress(shown) ?? PAGES[shown.kind as GlobalKind]
