import type { RootLivePreviewConfig } from 'payload'
import { GLOBAL_IDS, GLOBAL_KINDS, type GlobalKind, PAGE_KINDS } from 'shared/kinds'
import { DESK } from './admission.ts'

/** The page beside the form, as readers will see it on a phone and at a desk; shown anew after each saving. */
export const livePreview: RootLivePreviewConfig = {
  collections: [...PAGE_KINDS],
  globals: [...GLOBAL_KINDS],
  breakpoints: [
    { name: 'phone', label: '手机', width: 390, height: 780 },
    { name: 'desktop', label: '电脑', width: 1280, height: 800 },
  ],
  url: ({ collectionConfig, globalConfig, data }) => {
    const kind = collectionConfig?.slug ?? globalConfig?.slug
    const id = globalConfig ? GLOBAL_IDS[globalConfig.slug as GlobalKind] : data.id
    return `/api/preview/${kind}/${id}/${DESK}`
  },
}
