import type { CollectionConfig, GlobalConfig } from 'payload'

/** Drafts are checked like everything that is stored; an empty form that was only opened is therefore never stored. */
const CHECKED = { schedulePublish: false, validate: true }
const AUTOSAVED = { ...CHECKED, autosave: { interval: 1500 } }

/** What is written saves itself meanwhile, so that the page beside the form follows it; every version stays. */
export const writtenVersions: CollectionConfig['versions'] = { drafts: AUTOSAVED, maxPerDoc: 0 }

/** The same for the site's own pages. */
export const globalVersions: GlobalConfig['versions'] = { drafts: AUTOSAVED, max: 0 }

/** Who may write and review in a column counts from its saving on: such choices are saved by hand, once they are whole. */
export const columnVersions: CollectionConfig['versions'] = { drafts: CHECKED, maxPerDoc: 0 }
