'use client'

import type { DateFieldClient, DefaultCellComponentProps } from 'payload'
import { appearanceOf, shownDate } from './shanghaiClock.ts'

/** A date in a list, as it is in Shanghai. */
export function ShanghaiDateCell({ cellData, field }: DefaultCellComponentProps<DateFieldClient>) {
  if (typeof cellData !== 'string') return null
  return <span>{shownDate(cellData, appearanceOf(field))}</span>
}
