import type { DefaultServerCellComponentProps } from 'payload'
import { staffingSentence } from './staffingSentence.ts'

/** What the list of columns says of each: that it can be reviewed, or who is missing. */
export async function StaffingCell({ payload, rowData }: DefaultServerCellComponentProps) {
  return <span>{(await staffingSentence(payload, rowData.id)) || '齐备'}</span>
}
