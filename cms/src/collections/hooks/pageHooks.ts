import type { CollectionConfig } from 'payload'
import { fillSlug } from '../../slugs/fillSlug.ts'
import { ownDates } from './ownDates.ts'
import { refusePublishedStatus } from './refusePublishedStatus.ts'
import { refuseDeletingPublic, refuseTrashingPublic } from './refuseRemovingPublic.ts'

/** What holds for everything that has a page of its own. */
export const pageHooks: CollectionConfig['hooks'] = {
  beforeValidate: [fillSlug],
  beforeChange: [ownDates, refuseTrashingPublic, refusePublishedStatus],
  beforeDelete: [refuseDeletingPublic],
}
