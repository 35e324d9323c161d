const PUBLISH = '/publishing/components/PublishingControls.tsx#PublishingControls'
const STATUS = '/publishing/components/PublicStatus.tsx#PublicStatus'

/** Our publishing in the place of Payload's, for `admin.components` of collections. */
export const publishingInCollections = { edit: { PublishButton: PUBLISH, Status: STATUS } }

/** The same for globals. */
export const publishingInGlobals = { elements: { PublishButton: PUBLISH, Status: STATUS } }
