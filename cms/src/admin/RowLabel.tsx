'use client'

import { useRowLabel } from '@payloadcms/ui'

/** The head of a row in a list of rows: what it says, so that a folded list can be read. */
export function RowLabel() {
  const { data, rowNumber = 0 } = useRowLabel<{ label?: string; name?: string; award?: string; work?: string }>()
  const words = [data?.label, data?.name, data?.award, data?.work].filter(Boolean)
  return <span>{words.join('，') || `第 ${rowNumber + 1} 项`}</span>
}
