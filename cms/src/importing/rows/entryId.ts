import { formerAddress } from 'shared/addresses'
import { namedId } from '../../ids/namedId.ts'
import type { Entry, Fields } from './entry.ts'
import { line } from './values.ts'

/**
 * The id of the draft that an entry becomes, made from what stays the same when its words are mended. So whoever
 * imports it again finds the draft, whatever editors have changed in it.
 */
export function entryId({ kind, fields, filename }: Entry): string {
  const url = fields.原网址?.trim()
  if (url && formerAddress(url)) return namedId('import', 'url', new URL(url).href)
  if (filename !== undefined) return namedId('import', kind, JSON.stringify(wordsOf(fields)))
  return namedId('import', kind, JSON.stringify(kind === 'profiles' ? personOf(fields) : articleOf(fields)))
}

/** A text without columns has nothing but its words. */
const wordsOf = (fields: Fields) =>
  Object.entries(fields)
    .map(([column, cell]) => [column, cell.trim()])
    .toSorted()

const personOf = (fields: Fields) => [line(fields, '姓名'), line(fields, '单位')]

const articleOf = (fields: Fields) => [line(fields, '标题'), line(fields, '原文日期') || line(fields, '栏目')]
