import { ACCEPTED, type Format } from '../formats.ts'
import { RefusedFile } from './refusedFile.ts'

/** So many bytes tell every format apart. */
export const HEAD_BYTES = 32

/** Films that browsers play. */
const FILM_BRANDS = ['isom', 'iso2', 'iso3', 'iso4', 'iso5', 'iso6', 'mp41', 'mp42', 'avc1', 'M4V ', 'MSNV', 'XAVC']
const PHONE_PICTURE_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'avif', 'avis']

/** By the first bytes, never by the name: nothing but these formats ever reaches a decoder. */
export function formatOf(head: Buffer): Format {
  if (head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'jpeg'
  if (head.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))) return 'png'
  const text = head.toString('latin1')
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp'
  if (text.startsWith('%PDF-')) return 'pdf'
  if (/^(?:\xef\xbb\xbf)?WEBVTT/.test(text)) return 'vtt'
  if (text.slice(4, 8) === 'ftyp') return boxed(text.slice(8, 12))
  throw new RefusedFile(`只接受 ${ACCEPTED}，以文件的真实内容为准。请转换格式后再上传。`)
}

function boxed(brand: string): Format {
  if (FILM_BRANDS.includes(brand)) return 'mp4'
  if (PHONE_PICTURE_BRANDS.includes(brand)) {
    throw new RefusedFile(
      `只接受 ${ACCEPTED}，这是手机的 HEIC 或 AVIF 图片。请在手机的相机设置里改用“兼容性最佳”，或者另存为 JPEG 后再上传。`,
    )
  }
  throw new RefusedFile(`只接受 ${ACCEPTED}，这是别的影片格式。请用剪辑软件导出为 MP4（H.264）后再上传。`)
}
