'use client'

import { useRowLabel } from '@payloadcms/ui'

/** The head of a row in a list of rows: what it says, so that a folded list can be read. */
export function RowLabel() {
  const { data, rowNumber = 0 } = useRowLabel<{ label?: string; name?: string }>()
  return <span>{data?.label || data?.name || `第 ${rowNumber + 1} 项`}</span>
}
