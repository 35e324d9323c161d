import { BulkReview } from './BulkReview.tsx'

/** Rendered with the list itself: the instant up to which whoever looks at it has seen what was done. */
export const ReviewMany = ({ collectionSlug }: { collectionSlug: string }) => (
  <BulkReview collectionSlug={collectionSlug} seenAt={new Date().toISOString()} />
)
