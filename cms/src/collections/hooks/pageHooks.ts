import type { CollectionConfig } from 'payload'
import { refusePublicProof } from '../../consent/refusePublicProof.ts'
import { refuseCircle } from '../../lineage/refuseCircle.ts'
import { followText } from '../../review/hooks/followText.ts'
import { forgetDeleted } from '../../review/hooks/forgetDeleted.ts'
import { rememberOriginal } from '../../review/hooks/rememberOriginal.ts'
import { fillSlug } from '../../slugs/fillSlug.ts'
import { ownDates } from './ownDates.ts'
import { refuseDeletingByOutsiders, refuseWritingByOutsiders } from './refuseOutsiders.ts'
import { refusePublishedStatus } from './refusePublishedStatus.ts'
import { refuseDeletingPublic, refuseTrashingPublic } from './refuseRemovingPublic.ts'
import { keepPublishedDeleting, keepPublishedTrashing, moveToUnit, noteRestoring } from './submittedHooks.ts'

type Moments = 'beforeOperation' | 'beforeValidate' | 'beforeChange' | 'afterChange' | 'beforeDelete' | 'afterDelete'
type Hooks = Required<Pick<NonNullable<CollectionConfig['hooks']>, Moments>>

/** What holds for everything that has a page of its own. */
export const pageHooks: Hooks = {
  beforeOperation: [rememberOriginal],
  beforeValidate: [fillSlug],
  beforeChange: [ownDates, refuseTrashingPublic, refusePublishedStatus],
  afterChange: [followText],
  beforeDelete: [refuseDeletingPublic],
  afterDelete: [forgetDeleted],
}

/** What holds besides for manuscripts, which belong to the unit that submitted them. */
export const manuscriptHooks: Hooks = {
  ...pageHooks,
  beforeOperation: [noteRestoring, ...pageHooks.beforeOperation],
  beforeChange: [keepPublishedTrashing, ...pageHooks.beforeChange],
  afterChange: [moveToUnit, ...pageHooks.afterChange],
  beforeDelete: [keepPublishedDeleting, ...pageHooks.beforeDelete],
}

/** What holds besides for texts that appear in a column. */
export const articleHooks: Hooks = {
  ...manuscriptHooks,
  beforeChange: [refuseWritingByOutsiders, ...manuscriptHooks.beforeChange],
  beforeDelete: [refuseDeletingByOutsiders, ...manuscriptHooks.beforeDelete],
}

/** What holds besides where one stands below another. */
export const unitHooks: Hooks = {
  ...pageHooks,
  beforeChange: [refuseCircle('units'), ...pageHooks.beforeChange],
}

/** What holds besides for people, who learn from each other and give their consent. */
export const profileHooks: Hooks = {
  ...manuscriptHooks,
  beforeChange: [refuseCircle('profiles'), refusePublicProof, ...manuscriptHooks.beforeChange],
}
