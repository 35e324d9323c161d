import { inflateSync } from 'node:zlib'
import { holdsArchive } from './foreignContent.ts'
import { RefusedFile } from './refusedFile.ts'

/**
 * Where a PDF acts by itself or carries further files. Whatever has a script (`/JS`) says by one of these names that it
 * is one; they are long enough never to be met in compressed pictures by chance.
 */
const ACTIVE = /\/(?:JavaScript|Rendition|Launch|EmbeddedFiles?|RichMedia)(?![A-Za-z0-9])/
const ENCRYPTED = /\/Encrypt(?![A-Za-z0-9])/

/** Characters of names may be written with escapes: `/#4fbjStm`. */
const OBJECT_STREAM = /\/(?:O|#4f)(?:b|#62)(?:j|#6a)(?:S|#53)(?:t|#74)(?:m|#6d)(?![A-Za-z0-9])/gi
const LONGEST_DICTIONARY = 2000
const DICTIONARY = /^[\s\S]*[\r\n]\s*\d+\s+\d+\s+obj\s*(<<[^%()]*>>)\s*stream\r?\n$/
const PLAIN_FLATE = /\/Filter\s*(?:\[\s*\/FlateDecode\s*\]|\/FlateDecode)\s*(?=[/>])/
const MAX_INFLATED = 32 * 1024 * 1024

const UNREADABLE = '这个 PDF 的内部写法少见，无法检查其中有没有脚本。请用“打印为 PDF”重新生成后再上传。'

/** Refuses a PDF that is not whole, that acts, that cannot be looked into, or that is something else as well. */
export function checkPdf(bytes: Buffer): void {
  const text = bytes.toString('latin1')
  const end = text.slice(-1024)
  if (!end.includes('xref') || !/%%EOF\s*$/.test(end)) {
    throw new RefusedFile('这个 PDF 文件不完整，可能没有传完或已经损坏。请重新导出后再上传。')
  }
  if (holdsArchive(bytes)) throw new RefusedFile('这个 PDF 里夹带着别的文件。请重新导出后再上传。')
  const names = unescaped(text)
  if (ENCRYPTED.test(names)) throw new RefusedFile('这个 PDF 加了密或限制了权限。请去掉密码和限制后再上传。')
  if (ACTIVE.test(names) || objectStreams(bytes, text).some((objects) => ACTIVE.test(unescaped(objects)))) {
    throw new RefusedFile('这个 PDF 带有脚本、会启动程序，或者内嵌着别的文件。请用“打印为 PDF”重新生成后再上传。')
  }
}

const unescaped = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))

/** The compressed parts of a PDF that hold further objects. One without a filter was read with the rest. */
function objectStreams(bytes: Buffer, text: string): string[] {
  return [...text.matchAll(OBJECT_STREAM)].flatMap(({ index }) => {
    const { dictionary, start } = objectStreamAt(text, index)
    if (!/\/(?:Filter|DecodeParms)(?![A-Za-z0-9])/.test(dictionary)) return []
    if (!PLAIN_FLATE.test(dictionary) || dictionary.includes('/DecodeParms')) throw new RefusedFile(UNREADABLE)
    return inflated(bytes.subarray(start))
  })
}

/** Of comments and strings, which no program writes there, one could not tell where the dictionary ends. */
function objectStreamAt(text: string, index: number): { dictionary: string; start: number } {
  const from = Math.max(0, index - LONGEST_DICTIONARY)
  const length = /stream\r?\n/.exec(text.slice(index, index + LONGEST_DICTIONARY))
  const start = length ? index + length.index + length[0].length : index
  const [, dictionary] = DICTIONARY.exec(text.slice(from, start)) ?? []
  if (!dictionary) throw new RefusedFile(UNREADABLE)
  return { dictionary: unescaped(dictionary), start }
}

function inflated(bytes: Buffer): string {
  try {
    return inflateSync(bytes, { maxOutputLength: MAX_INFLATED }).toString('latin1')
  } catch (cause) {
    const isTooLarge = cause instanceof RangeError
    throw new RefusedFile(isTooLarge ? '这个 PDF 展开后太大。请重新导出后再上传。' : UNREADABLE, { cause })
  }
}
