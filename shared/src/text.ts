/**
 * Text made safe for readers' formats. XML 1.0 § 2.2 allows no control characters but tab, line feed and carriage
 * return, no lone surrogates, no U+FFFE and U+FFFF; parsers reject a whole feed for one of them. HTML allows no
 * noncharacter at all.
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(/(?![\t\n\r])[\p{Cc}\p{Noncharacter_Code_Point}]/gu, '')
}

/** One line of plain text: cleaned, white space folded, trimmed. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** XML (and HTML) character data and attribute values: cleaned and escaped, by the five names that every parser knows. */
export function escapeXml(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}

/** At most `length` characters (code points), with an ellipsis where something was cut. */
export function shorten(text: string, length: number): string {
  const characters = [...oneLine(text)]
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length - 1).join('')}…`
}
