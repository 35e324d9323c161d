import type { DefaultServerCellComponentProps } from 'payload'

/** Who is shown in a picture, in a list of media; whoever looks for pictures that cannot be used yet finds them here. */
export function PeopleCell({ cellData, rowData }: DefaultServerCellComponentProps) {
  const people = Array.isArray(cellData) ? cellData : []
  if (people.length > 0) return <span>{people.join('、')}</span>
  if (!String(rowData.mimeType).startsWith('image/')) return null
  return <span>{rowData.nobodyShown ? '没有可辨认的人物' : '尚未填写'}</span>
}
