import type { CollectionConfig, GlobalConfig } from 'payload'

/** Drafts are checked like everything that is stored; an empty form that was only opened is therefore never stored. */
const CHECKED = { schedulePublish: false, validate: true }

/** Manuscripts save themselves while they are written, and every version stays. */
export const manuscriptVersions: CollectionConfig['versions'] = {
  drafts: { ...CHECKED, autosave: { interval: 1500 } },
  maxPerDoc: 0,
}

/** What gives the site its structure, from units and columns to speakers, is saved by hand. */
export const structureVersions: CollectionConfig['versions'] = { drafts: CHECKED, maxPerDoc: 0 }

export const globalVersions: GlobalConfig['versions'] = { drafts: CHECKED, max: 0 }
