import { namedId } from '../../ids/namedId.ts'
import type { Entry } from './entry.ts'

/**
 * The id of the draft that an entry becomes: made from its address on the old site, or else from all its words. So
 * whoever imports it again finds the draft, whatever editors have changed in it.
 */
export function entryId({ kind, fields }: Entry): string {
  const url = fields.原网址?.trim()
  if (url && URL.canParse(url)) return namedId('import', 'url', new URL(url).href)
  const cells = Object.entries(fields).map(([column, cell]) => [column, cell.trim()])
  return namedId('import', kind, JSON.stringify(cells.toSorted()))
}
