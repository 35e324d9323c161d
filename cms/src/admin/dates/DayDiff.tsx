'use client'

import {
  escapeDiffHTML,
  FieldDiffContainer,
  getHTMLDiffComponents,
  unescapeDiffHTML,
  useTranslation,
} from '@payloadcms/ui'
import { formatDate } from '@payloadcms/ui/shared'
import type { DateFieldClient, FieldDiffClientProps } from 'payload'

/** A day or a month in the comparison of versions, which by itself shows the hour at which it is kept, too. */
export function DayDiff({
  comparisonValue,
  field,
  locale,
  nestingLevel,
  versionValue,
}: FieldDiffClientProps<DateFieldClient>) {
  const { i18n } = useTranslation()
  const { displayFormat: pattern = '' } = (field.admin?.date ?? {}) as { displayFormat?: string }
  const html = (value: unknown) => {
    const shown = typeof value === 'string' ? escapeDiffHTML(formatDate({ date: value, i18n, pattern })) : ''
    return `<div class="date-diff" data-enable-match="true" data-date="${shown}"><p>${shown}</p></div>`
  }
  const { From, To } = getHTMLDiffComponents({
    fromHTML: html(comparisonValue),
    postProcess: unescapeDiffHTML,
    toHTML: html(versionValue),
    tokenizeByCharacter: false,
  })
  return (
    <FieldDiffContainer
      className="date-diff"
      From={From}
      i18n={i18n}
      label={{ label: field.label, locale }}
      nestingLevel={nestingLevel}
      To={To}
    />
  )
}
