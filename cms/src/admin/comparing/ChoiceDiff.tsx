'use client'

import {
  escapeDiffHTML,
  FieldDiffContainer,
  getHTMLDiffComponents,
  unescapeDiffHTML,
  useTranslation,
} from '@payloadcms/ui'
import type { OptionObject, SelectFieldDiffClientComponent } from 'payload'

/** A choice among the versions, by its words: Payload shows the keys of a choice of many, and `null` for no choice. */
export const ChoiceDiff: SelectFieldDiffClientComponent = ({
  comparisonValue,
  field,
  locale,
  nestingLevel,
  versionValue,
}) => {
  const { i18n } = useTranslation()
  const options = ('options' in field ? field.options : []) as OptionObject[]
  const { From, To } = getHTMLDiffComponents({
    fromHTML: wordsOf(comparisonValue, options),
    toHTML: wordsOf(versionValue, options),
    postProcess: unescapeDiffHTML,
    tokenizeByCharacter: false,
  })
  const label = { label: field.label, locale }
  return <FieldDiffContainer className="select-diff" {...{ From, To, i18n, label, nestingLevel }} />
}

function wordsOf(chosen: unknown, options: OptionObject[]): string {
  const words = [chosen].flat().map((key) => options.find(({ value }) => value === key)?.label ?? key ?? '')
  return `<p>${escapeDiffHTML(words.join('、'))}</p>`
}
