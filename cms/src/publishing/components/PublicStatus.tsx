'use client'

import { usePublicState } from './usePublicState.ts'

/** Stands where Payload shows its own status: whether readers see this document, and whether as it is now. */
export function PublicStatus() {
  const { state } = usePublicState()
  if (!state) return null
  if (!state.isPublic) return <span>未公开</span>
  return <span>{state.differs ? '已公开，有修改未发布' : '已公开'}</span>
}
