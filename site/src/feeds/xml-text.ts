import { escapeXml, oneLine } from 'shared/text'

const WORD_JOINER = '\u2060'

/**
 * Text for the `customData` of @astrojs/rss, which parses it and takes for a number what is written like one (`007`
 * would become `7`): an invisible word joiner in front keeps such words, and only such, as they are.
 */
export function xmlText(text: string): string {
  const line = oneLine(text)
  return isNumeric(line) ? WORD_JOINER + line : escapeXml(line)
}

const isNumeric = (line: string): boolean => line !== '' && !Number.isNaN(Number(line.replace(/^[-+]/, '')))
