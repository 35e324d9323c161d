import { NotImported } from './notice.ts'

const BYTE_ORDER_MARKS = [
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const

/** The text of a file in UTF-8, UTF-16 with its mark, or GB18030 (which includes GBK and GB 2312). */
export function decodeText(bytes: Uint8Array): { text: string; report: string[] } {
  const marked = BYTE_ORDER_MARKS.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte))
  for (const encoding of marked ? [marked.encoding] : ['utf-8', 'gb18030']) {
    const text = decodeAs(encoding, bytes)
    if (text === null) continue
    if (text.includes('\0')) throw new NotImported(NOT_TEXT)
    return { text, report: encoding === 'utf-8' ? [] : [`文件编码是 ${encoding.toUpperCase()}，已自动转换。`] }
  }
  throw new NotImported(NOT_TEXT)
}

const NOT_TEXT =
  '这个文件不是纯文本，没有导入。如果是 Word、Excel 或 PDF 文件，请先另存为“纯文本（.txt）”或者“CSV UTF-8”，再导入。'

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
