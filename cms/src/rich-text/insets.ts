import { MAX_GALLERY, MAX_QUOTE } from 'shared/blocks'
import { MAX_NAME, id as uuid } from 'shared/parts'
import { cleanText } from 'shared/text'
import { broken, isNode, isPlain, type LexicalNode, refuseUnknown } from './lexicalNode.ts'
import { RichTextError } from './richText.ts'

/** What an editor has put between the paragraphs, by the ids of its media. While being written it may lack anything. */
export type Inset =
  | { type: 'upload'; file: string }
  | { type: 'gallery'; images: string[] }
  | { type: 'video'; name: string; film: string | null; captions: string | null; poster: string | null }
  | { type: 'pullQuote'; text: string; attribution: string }

/** What Payload writes on every block of its own. */
const BLOCK = ['id', 'blockName', 'blockType']

/** A picture or an attachment that stands alone. */
export function uploadOf({ relationTo, value, fields, pending }: LexicalNode): Inset {
  if (pending !== undefined) {
    throw new RichTextError('有一张粘贴的图片还没有上传。请在弹出的窗口里完成上传，或者删去它，从媒体库插入。')
  }
  const isEmpty = fields === undefined || fields === null || (isNode(fields) && Object.keys(fields).length === 0)
  if (relationTo !== 'media' || !isEmpty || !isId(value)) {
    throw new RichTextError('插入的不是媒体库里的图片或附件。请删去，从媒体库重新插入。')
  }
  return { type: 'upload', file: value }
}

export function insetOf({ fields }: LexicalNode): Inset {
  if (!isNode(fields) || !isPlain(fields.id) || !isPlain(fields.blockName)) throw broken()
  switch (fields.blockType) {
    case 'gallery':
      refuseUnknown(fields, [...BLOCK, 'images'])
      return { type: 'gallery', images: imagesOf(fields.images) }
    case 'video':
      refuseUnknown(fields, [...BLOCK, 'name', 'film', 'captions', 'poster'])
      return {
        type: 'video',
        name: words(fields.name, '视频的标题', MAX_NAME),
        film: medium(fields.film, '视频文件'),
        captions: medium(fields.captions, '视频的字幕'),
        poster: medium(fields.poster, '视频的封面'),
      }
    case 'pullQuote':
      refuseUnknown(fields, [...BLOCK, 'text', 'attribution'])
      return {
        type: 'pullQuote',
        text: words(fields.text, '重点引语', MAX_QUOTE),
        attribution: words(fields.attribution, '重点引语的出处', MAX_NAME),
      }
    default:
      throw new RichTextError('含有网站不支持的块。请改用图集、视频或重点引语。')
  }
}

function imagesOf(value: unknown): string[] {
  if (isBlank(value)) return []
  if (!Array.isArray(value) || !value.every(isId)) throw notInLibrary('图集')
  if (value.length <= MAX_GALLERY) return value
  throw new RichTextError(`图集有 ${value.length} 张图片，超过 ${MAX_GALLERY} 张。请分成几个图集。`)
}

function medium(value: unknown, name: string): string | null {
  if (isBlank(value)) return null
  if (isId(value)) return value
  throw notInLibrary(name)
}

function words(value: unknown, name: string, length: number): string {
  if (isBlank(value)) return ''
  if (typeof value !== 'string') throw broken()
  const text = cleanText(value).trim()
  if (text.length <= length) return text
  throw new RichTextError(`${name}有 ${text.length} 个字，超过 ${length} 个字。请写短一些。`)
}

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === ''

const isId = (value: unknown): value is string => uuid.safeParse(value).success

const notInLibrary = (name: string) => new RichTextError(`${name}选的不是媒体库里的文件。请重新选择。`)
