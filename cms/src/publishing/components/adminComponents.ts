const PUBLISH = '/publishing/components/PublishingControls.tsx#PublishingControls'
const PREVIEW_LINK = '/preview/components/PreviewLink.tsx#PreviewLink'
const STATUS = '/publishing/components/PublicStatus.tsx#PublicStatus'

/** Our publishing in the place of Payload's, for `admin.components` of collections. */
export const publishingInCollections = {
  edit: { beforeDocumentControls: [PREVIEW_LINK], PublishButton: PUBLISH, Status: STATUS },
}

/** The same for manuscripts, whose lists submit and send back many at once. */
export const publishingInManuscripts = {
  ...publishingInCollections,
  beforeListTable: ['/review/many/ReviewMany.tsx#ReviewMany'],
}

/** The same for globals. */
export const publishingInGlobals = {
  elements: { beforeDocumentControls: [PREVIEW_LINK], PublishButton: PUBLISH, Status: STATUS },
}
