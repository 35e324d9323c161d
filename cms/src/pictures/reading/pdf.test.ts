import { randomBytes } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { checkPdf } from './pdf.ts'
import { pdf } from './testing/pdf.ts'

const ascii = (text: string) => Buffer.from(text, 'latin1')
const stream = (dictionary: string, data: Uint8Array) =>
  pdf({ more: Buffer.concat([ascii(`${dictionary}stream\n`), data, ascii('\nendstream')]) })

const script = '1 0 <</S/JavaScript/JS(app.alert(1))>>'
const flate = deflateSync(ascii(script))
const fonts = deflateSync(ascii('1 0 <</Type/Font>>'))
const inHex = (bytes: Uint8Array) => ascii(`${Buffer.from(bytes).toString('hex')}>`)

describe('promise 9: a script in a PDF cannot hide where nobody looks', () => {
  test.each([
    ['Flate', stream('<</Type/ObjStm/Filter/FlateDecode>>', flate), '脚本'],
    ['Flate in a list', stream('<</Type/ObjStm/Filter [/FlateDecode]>>', flate), '脚本'],
    ['no filter', stream('<</Type/ObjStm>>', ascii(script)), '脚本'],
    ['a name in disguise', stream('<</Type/#4fbjStm/#46ilter/Fl#61teDecode>>', flate), '脚本'],
    ['digits', stream('<</Type/ObjStm/Filter/ASCIIHexDecode>>', inHex(ascii(script))), '少见'],
    ['digits within Flate', stream('<</Filter[/FlateDecode/AHx]/Type/ObjStm>>', deflateSync(inHex(flate))), '少见'],
    ['Flate with a predictor', stream('<</Type/ObjStm/Filter/FlateDecode/DecodeParms 9 0 R>>', flate), '少见'],
    ['a filter named elsewhere', stream('<</Type/ObjStm/Filter 9 0 R>>', flate), '少见'],
    ['what does not inflate', stream('<</Type/ObjStm/Filter/FlateDecode>>', ascii('broken')), '少见'],
    ['a long dictionary', stream(`<</Type/ObjStm/Filter/FlateDecode${' '.repeat(2500)}>>`, flate), '少见'],
    ['a comment', stream('<</Type/ObjStm %>>stream\n/Filter/FlateDecode>>', flate), '少见'],
    ['a comment before', stream('<</Filter/FlateDecode % 1 0 obj <<\n/Type/ObjStm>>', flate), '少见'],
    ['encryption', pdf({ trailer: '/Encrypt 9 0 R' }), '加了密'],
    ['a film that starts it', pdf({ catalog: '/OpenAction<</S/Rendition/JS(app.alert(1))>>' }), '脚本'],
  ])('refuses one behind %s', (_, bytes, words) => {
    expect(() => checkPdf(bytes)).toThrow(words)
  })

  test('a large one whose compressed pictures look like names by chance is taken, and so are harmless objects', () => {
    const picture = Buffer.concat([randomBytes(10 * 1024 * 1024), ascii('/JS '), randomBytes(9 * 1024 * 1024)])
    expect(() => checkPdf(stream('<</Subtype/Image/Filter/DCTDecode>>', picture))).not.toThrow()
    expect(() => checkPdf(stream('<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>', fonts))).not.toThrow()
    expect(() => checkPdf(pdf({ trailer: '/EncryptMetadata false' }))).not.toThrow()
  })
})
