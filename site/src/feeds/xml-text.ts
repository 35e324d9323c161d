import { escapeXml, oneLine } from 'shared/text'

const WORD_JOINER = '\u2060'

/**
 * Text for the `customData` of @astrojs/rss, which parses it and takes for a number what looks like one (`007` would
 * become `7`): an invisible word joiner in front keeps such words as they are.
 */
export function xmlText(text: string): string {
  const line = oneLine(text)
  return escapeXml(/^[-+.\d]/.test(line) ? `${WORD_JOINER}${line}` : line)
}
