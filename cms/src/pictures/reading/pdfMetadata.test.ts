import { describe, expect, test } from 'vitest'
import { checkPdf } from './pdf.ts'
import { withoutPdfMetadata } from './pdfMetadata.ts'
import { pdf } from './testing/pdf.ts'

const PACKET = '<?xpacket begin="" id="x"?><x:xmpmeta>示例作者</x:xmpmeta><?xpacket end="w"?>'
const written = (more: string, trailer = '/Info 2 0 R') => pdf({ more: Buffer.from(more), trailer })

describe('promise 1: the public copy of a PDF does not say who wrote it', () => {
  test.each([
    ['its description', '<</Author(Wang \\(A\\))/Producer<feff>/CreationDate(D:20260101)>>'],
    ['its XMP', `<</Type/Metadata>>stream\n${PACKET}\nendstream`],
  ])('%s is blank, and no byte has moved', (_, more) => {
    const original = written(more)
    const copy = withoutPdfMetadata(original)
    for (const word of ['Author', 'Wang', 'D:2026', '示例作者', '/Info']) expect(copy.includes(word)).toBe(false)
    expect(copy.length).toBe(original.length)
    for (const part of ['endobj', 'xref', 'startxref']) expect(copy.lastIndexOf(part)).toBe(original.lastIndexOf(part))
    expect(() => checkPdf(copy)).not.toThrow()
  })

  test('a sealed document stays as it was sealed', () => {
    const original = written('<</Author(Wang)>>', '/Info 2 0 R/ByteRange[0 1 2 3]')
    expect(withoutPdfMetadata(original)).toEqual(original)
  })
})
