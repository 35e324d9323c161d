import type { TextField } from 'payload'
import { webUrl } from 'shared/parts'
import { line } from './line.ts'

type Admin = Pick<NonNullable<TextField['admin']>, 'condition' | 'description' | 'position'>

/** The whole address of a page on the web. */
export const webAddress = (name: string, label: string, admin: Admin): TextField => ({
  ...line(name, label, { ...admin, maxLength: 2000, placeholder: 'https://' }),
  validate: (value: unknown) =>
    !value ||
    webUrl.safeParse(value).success ||
    `${label}要写成以 http:// 或 https:// 开头的完整网址，不超过 2000 个字符。请从浏览器的地址栏复制。`,
})
