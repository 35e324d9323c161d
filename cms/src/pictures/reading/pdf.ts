import { inflateSync } from 'node:zlib'
import { holdsArchive } from './foreignContent.ts'
import { RefusedFile } from './refusedFile.ts'

/** Where a PDF acts by itself or carries further files. */
const ACTIVE = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia)(?![A-Za-z0-9])/

const OBJECT_STREAM = /\/ObjStm\b[\s\S]{0,2000}?stream\r?\n/g
const MAX_INFLATED = 32 * 1024 * 1024

/** Refuses a PDF that is not whole, that acts, or that is something else as well. */
export function checkPdf(bytes: Buffer): void {
  const text = bytes.toString('latin1')
  const end = text.slice(-1024)
  if (!end.includes('xref') || !/%%EOF\s*$/.test(end)) {
    throw new RefusedFile('这个 PDF 文件不完整，可能没有传完或已经损坏。请重新导出后再上传。')
  }
  if (holdsArchive(bytes)) throw new RefusedFile('这个 PDF 里夹带着别的文件。请重新导出后再上传。')
  if (isActive(text) || objectStreams(bytes, text).some(isActive)) {
    throw new RefusedFile('这个 PDF 带有脚本、会启动程序，或者内嵌着别的文件。请用“打印为 PDF”重新生成后再上传。')
  }
}

/** Names may be written with escapes: `/#4aavaScript`. */
const isActive = (text: string): boolean =>
  ACTIVE.test(text.replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))))

/** The compressed parts of a PDF that hold further objects. */
function objectStreams(bytes: Buffer, text: string): string[] {
  return [...text.matchAll(OBJECT_STREAM)].flatMap(({ index, 0: { length } }) =>
    inflated(bytes.subarray(index + length)),
  )
}

/** A stream that is not compressed was read with the rest; one that is broken no reader can open either. */
function inflated(bytes: Buffer): string[] {
  try {
    return [inflateSync(bytes, { maxOutputLength: MAX_INFLATED }).toString('latin1')]
  } catch (error) {
    if (error instanceof RangeError)
      throw new RefusedFile('这个 PDF 展开后太大。请重新导出后再上传。', { cause: error })
    return []
  }
}
