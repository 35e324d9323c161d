/** What Chinese offices write in Latin letters, too: formats, units, the filing number of a website and names of keys. */
const NAMES = new Set([
  'PDF',
  'CSV',
  'JPEG',
  'PNG',
  'WebP',
  'MP',
  'WebVTT',
  'KB',
  'MB',
  'GB',
  'ICP',
  'SHA',
  'Esc',
  'Backspace',
])

/** What is typed and never translated: web and mail addresses, paths, file names, ids and digests. */
const DATA = [
  /https?:\/\/[!-~]*/g,
  /[\w.+-]+@[\w.-]+\.[a-z]+/g,
  /(?:\/[\w.?=&%-]+)+\/?/g,
  /[\w\u4e00-\u9fff（）-]+\.(?:pdf|jpe?g|png|webp|mp4|vtt)\b/gi,
  /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g,
  /\b[0-9a-f]{64}\b/g,
]

/** The Latin words of a text that an editor should not meet. */
export function latinWords(text: string): string[] {
  const written = DATA.reduce((rest, pattern) => rest.replace(pattern, ' '), text)
  const words = written.match(/\p{Script=Latin}[\p{Script=Latin}\p{M}'’]*/gu) ?? []
  return words.filter((word) => !NAMES.has(word))
}
