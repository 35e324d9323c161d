'use client'

import { useSearchParams } from 'next/navigation'

/** Above the list of the record: what is searched and filtered there, as a table to keep. */
export function ExportButton() {
  const query = useSearchParams().toString()
  return (
    <a className="btn btn--style-secondary btn--size-small" download href={`/api/records/export?${query}`}>
      导出为表格（CSV）
    </a>
  )
}
