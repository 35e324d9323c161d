import type { Inline } from 'shared/blocks'
import { MIN_GALLERY } from 'shared/blocks'
import type { Content } from './contentFromLexical.ts'
import { NEW_HREF } from './inlineFromLexical.ts'
import { RichTextError } from './richText.ts'

/** Refuses to publish what a draft may still lack. */
export function refuseUnfinished(content: Content): void {
  const missing = missingIn(content)
  if (missing) throw new RichTextError(missing)
}

function missingIn(content: Content): string | undefined {
  switch (content.type) {
    case 'gallery':
      return missingPictures(content.images.length)
    case 'video':
      return missingParts(content)
    case 'pullQuote':
      return content.text ? undefined : '重点引语还没有填写。请补上，或者删去它。'
    default:
      return inlinesOf(content).some(isNewLink) ? '有一处链接还没有填写网址。请点开链接补上，或者取消链接。' : undefined
  }
}

const missingPictures = (count: number): string | undefined =>
  count < MIN_GALLERY
    ? `图集里有 ${count} 张图片，至少要 ${MIN_GALLERY} 张。请补上，或者删去图集，直接插入图片。`
    : undefined

function missingParts({ name, film, captions, poster }: Extract<Content, { type: 'video' }>): string | undefined {
  const parts = { 标题: name, 视频文件: film, 字幕: captions, 封面: poster }
  const missing = Object.entries(parts).flatMap(([part, value]) => (value ? [] : part))
  return missing.length ? `视频还缺${missing.join('、')}。请补上，或者删去这个视频。` : undefined
}

function inlinesOf(content: Content): readonly Inline[] {
  if (content.type === 'list') return content.items.flat()
  if (content.type === 'table') return content.rows.flat().flatMap((cell) => cell.content)
  return 'content' in content ? content.content : []
}

const isNewLink = (inline: Inline): boolean =>
  inline.type === 'link' && 'href' in inline.to && inline.to.href === NEW_HREF
