import { RefusedFile } from './refusedFile.ts'

/** Archives are found from these marks, whatever stands before and behind; Office files and Java programs are zips. */
const MARKS = ['PK\x05\x06\0\0\0\0', 'Rar!\x1a\x07', '7z\xbc\xaf\x27\x1c']
const ARCHIVES = MARKS.map((mark) => Buffer.from(mark, 'latin1'))

const MARKUP = /<(?:!doctype html|html|script|svg|\?php)[\s/>]/i
/** Whoever guesses what a file is looks at its beginning, where its texts stand; among the pixels all bytes occur. */
const MARKUP_WINDOW = 64 * 1024

/** PDF readers look for the beginning of a document so far into a file. */
const PDF_WINDOW = 1024

/** Refuses a picture that is an archive, a page or a document as well, and would be that to whoever opens it otherwise. */
export function refuseForeignContent(bytes: Buffer): void {
  const isForeign = holdsArchive(bytes) || bytes.subarray(0, PDF_WINDOW).includes('%PDF-') || hasMarkup(bytes)
  if (isForeign) throw new RefusedFile('图片里夹带着别的文件或网页代码。请用图片软件打开，另存为新的图片后再上传。')
}

export const holdsArchive = (bytes: Buffer): boolean => ARCHIVES.some((mark) => bytes.includes(mark))

const hasMarkup = (bytes: Buffer): boolean => MARKUP.test(bytes.toString('latin1', 0, MARKUP_WINDOW))
