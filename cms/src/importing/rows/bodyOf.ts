import type { Block } from 'shared/blocks'
import type { Image } from 'shared/parts'
import { lexicalFromBlocks } from '../../rich-text/lexicalFromBlocks.ts'
import type { RichText } from '../../rich-text/richText.ts'
import { type FoundBlock, isPicture } from '../reading/notice.ts'

/** What became of the pictures that a text shows: the id of the media document, or why there is none. */
export type Pictures = Readonly<Record<string, { id: string } | { problem: string }>>

const NOT_FOUND = '文件夹里没有这个文件，请在编辑器里上传'

/** The body as the editor stores it. A picture that did not come along is left out and named in the notes. */
export function bodyOf(blocks: readonly FoundBlock[], pictures: Pictures): { body: RichText; notes: string[] } {
  const ids = new Map<unknown, string>()
  const notes: string[] = []
  const kept = blocks.flatMap((block): Block[] => {
    if (!isPicture(block)) return [block]
    const picture = pictureAt(block.src, pictures)
    if ('problem' in picture) {
      notes.push(
        `没有导入图片“${block.alt || block.caption || '无说明'}”（${block.src.slice(0, 200)}）：${picture.problem}。`,
      )
      return []
    }
    const image: Image = { ...PLACE, alt: block.alt, caption: block.caption }
    ids.set(image, picture.id)
    return [{ type: 'image', image }]
  })
  return { body: lexicalFromBlocks(kept, (medium) => ids.get(medium) ?? ''), notes }
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

/** Stands for a picture whose renditions nobody asks for before it is published. */
const PLACE = { credit: '', focal: { x: 50, y: 50 }, colour: '#000000', renditions: [] }
