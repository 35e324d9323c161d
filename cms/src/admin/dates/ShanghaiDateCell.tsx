'use client'

import type { DateFieldClient, DefaultCellComponentProps } from 'payload'
import { fullDate, fullDateTime } from 'shared/shanghai'

/** A date in a list: the day, or the minute where the field holds one. */
export function ShanghaiDateCell({ cellData, field }: DefaultCellComponentProps<DateFieldClient>) {
  if (typeof cellData !== 'string') return null
  const isDay = field.admin?.date?.pickerAppearance === 'dayOnly'
  return <span>{isDay ? fullDate(cellData) : fullDateTime(cellData)}</span>
}
