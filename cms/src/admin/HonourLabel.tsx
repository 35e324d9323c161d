'use client'

import { useRowLabel } from '@payloadcms/ui'
import { HONOURS, type HonourTitle } from 'shared/honours'

/** The head of an honour's row: its title and year. */
export function HonourLabel() {
  const { data, rowNumber = 0 } = useRowLabel<{ title?: HonourTitle; year?: number }>()
  const words = [data?.title && HONOURS[data.title].title, data?.year && `${data.year} 年`].filter(Boolean)
  return <span>{words.join('，') || `第 ${rowNumber + 1} 项`}</span>
}
