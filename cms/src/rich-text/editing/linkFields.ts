import type { Field, FieldAffectingData } from 'payload'
import { isSafeHref } from 'shared/blocks'
import { NEW_HREF } from '../inlineFromLexical.ts'

const ADDRESS = '请填写以 http://、https://、mailto: 或 tel: 开头的完整地址，中间没有空格。'

/** How the fields of a link differ from Payload's own. Whether a page opens in a new window is the reader's choice. */
const CHANGES: Record<string, object> = {
  text: { label: '链接文字' },
  linkType: {
    label: '链接到',
    admin: { layout: 'horizontal' },
    options: [
      { label: '网址', value: 'custom' },
      { label: '本站的页面', value: 'internal' },
    ],
  },
  url: {
    label: '网址',
    validate: (value: unknown, { siblingData }: { siblingData?: { linkType?: string } }) =>
      siblingData?.linkType === 'internal' || value === NEW_HREF || isSafeHref(String(value)) || ADDRESS,
  },
  doc: { label: '页面' },
}

export const linkFields = ({ defaultFields }: { defaultFields: FieldAffectingData[] }): Field[] =>
  defaultFields.flatMap((field) => {
    const change = CHANGES[field.name ?? '']
    return change ? [{ ...field, ...change } as Field] : []
  })
