import { escapeXml } from 'shared/text'

/** Small pieces of the HTML that feeds carry. */
export const paragraph = (text: string): string => (text ? `<p>${escapeXml(text)}</p>` : '')
export const items = (lines: string[]): string =>
  lines.length > 0 ? `<ul>${lines.map((line) => `<li>${escapeXml(line)}</li>`).join('')}</ul>` : ''
export const spaced = (words: readonly (string | number | undefined | null | false)[]): string =>
  words.filter(Boolean).join('　')
export const named = (facts: Record<string, string>): string[] =>
  Object.entries(facts).flatMap(([label, value]) => (value ? [`${label}：${value}`] : []))
export const names = (people: readonly { name: string }[]): string => people.map(({ name }) => name).join('、')
