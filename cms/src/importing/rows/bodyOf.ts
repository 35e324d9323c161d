import type { Block } from 'shared/blocks'
import { lexicalFromBlocks } from '../../rich-text/lexicalFromBlocks.ts'
import type { RichText } from '../../rich-text/richText.ts'
import { idOfStandIn, pictureStandIn } from '../../rich-text/standIns.ts'
import { type FoundBlock, isPicture } from '../reading/notice.ts'

/** What became of the pictures that a text shows: the id of the media document, or why there is none. */
export type Pictures = Readonly<Record<string, { id: string } | { problem: string }>>

const NOT_FOUND = '文件夹里没有这个文件，请在编辑器里上传'

/** The body as the editor stores it. A picture that did not come along is left out and named in the notes. */
export function bodyOf(blocks: readonly FoundBlock[], pictures: Pictures): { body: RichText; notes: string[] } {
  const notes: string[] = []
  const kept = blocks.flatMap((block): Block[] => {
    if (!isPicture(block)) return [block]
    const picture = pictureAt(block.src, pictures)
    if ('id' in picture) return [{ type: 'image', image: pictureStandIn(picture.id) }]
    const name = block.alt || block.caption || '无说明'
    notes.push(`没有导入图片“${name}”（${block.src.slice(0, 200)}）：${picture.problem}。`)
    return []
  })
  return { body: lexicalFromBlocks(kept, idOfStandIn), notes }
}

/** The picture that a cell names. */
export function coverOf(src: string | undefined, pictures: Pictures): { id: string | undefined; notes: string[] } {
  if (!src) return { id: undefined, notes: [] }
  const picture = pictureAt(src, pictures)
  if ('id' in picture) return { id: picture.id, notes: [] }
  return { id: undefined, notes: [`没有导入图片 ${src.slice(0, 200)}：${picture.problem}。`] }
}

const pictureAt = (src: string, pictures: Pictures) =>
  Object.hasOwn(pictures, src) ? (pictures[src] ?? { problem: NOT_FOUND }) : { problem: NOT_FOUND }
