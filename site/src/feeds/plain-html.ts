import type { Article, Lecture, Profile } from 'shared/publication'
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

/** Whose work a text is. */
export const byline = ({ author, photographer, editor }: Article | Profile | Lecture): string =>
  paragraph(spaced(named({ 作者: author, 摄影: photographer, 责任编辑: editor })))
export const sourceLine = (source: string): string => paragraph(spaced(named({ 来源: source })))
