import type { CollectionConfig, GlobalConfig } from 'payload'

/** Manuscripts save themselves while they are written, and every version stays. */
export const manuscriptVersions: CollectionConfig['versions'] = {
  drafts: { autosave: { interval: 1500 }, schedulePublish: false },
  maxPerDoc: 0,
}

/** Units, columns and topics are saved by hand. */
export const structureVersions: CollectionConfig['versions'] = {
  drafts: { schedulePublish: false },
  maxPerDoc: 0,
}

export const globalVersions: GlobalConfig['versions'] = {
  drafts: { schedulePublish: false },
  max: 0,
}
