import { oneLine } from 'shared/text'

const MAX_CHARACTERS = 80

/** A client's file name made harmless: no folders, no control characters, and the extension of the real format. */
export function safeFileName(name: string, extension: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const stem = oneLine(last.normalize('NFC'))
    .replace(/\.[^.]*$/, '')
    .replace(/[\p{Cf}<>:"|?*#%&]/gu, '')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  return `${[...stem].slice(0, MAX_CHARACTERS).join('') || '未命名'}.${extension}`
}
