import type { Block } from 'shared/blocks'
import type { Attachment, Image } from 'shared/parts'
import type { Captions, Film, Medium } from '../pictures/medium.ts'
import { type Content, contentFromLexical, inParagraph } from './contentFromLexical.ts'
import { RichTextError } from './richText.ts'
import { kindOfType, refuseMisplaced, type Slot, slotsOf } from './slots.ts'
import { refuseUnfinished } from './unfinished.ts'

/** What a document of the media library is to a reader, or undefined when there is none with this id. */
export type ResolveMedia = (id: string) => Medium | undefined

/** What stands for a part that cannot be public as it is. */
export type StandIn = (reason: RichTextError) => Block

/**
 * The block list of a rich text that is to be published: whole, with all its media. Refuses with a RichTextError what
 * nothing stands in for.
 */
export function blocksFromLexical(text: unknown, resolve: ResolveMedia, standIn: StandIn = refuse): Block[] {
  return contentFromLexical(text).flatMap((content, index) => {
    if (!content) return []
    try {
      return inParagraph(index, () => blockOf(content, resolve))
    } catch (error) {
      if (error instanceof RichTextError) return standIn(error)
      throw error
    }
  })
}

const refuse: StandIn = (reason) => {
  throw reason
}

/** The ids of all media that a rich text shows, once each. */
export function mediaIdsOf(text: unknown): string[] {
  const slots = contentFromLexical(text).flatMap((content) => (content ? slotsOf(content) : []))
  return [...new Set(slots.map(({ id }) => id))]
}

/** Each slot's medium is of the kind that the slot takes, so the casts tell nothing new. */
function blockOf(content: Content, resolve: ResolveMedia): Block {
  refuseUnfinished(content)
  const media = slotsOf(content).map((slot) => mediumIn(slot, resolve))
  switch (content.type) {
    case 'upload': {
      const [medium] = media as [Image | Attachment]
      return 'renditions' in medium ? { type: 'image', image: medium } : { type: 'attachment', attachment: medium }
    }
    case 'gallery':
      return { type: 'gallery', images: media as Image[] }
    case 'video': {
      const [film, captions, poster] = media as [Film, Captions, Image]
      return { type: 'video', video: { name: content.name, ...film, captions, poster } }
    }
    default:
      return content
  }
}

function mediumIn(slot: Slot, resolve: ResolveMedia): Medium {
  const medium = resolve(slot.id)
  if (!medium) throw new RichTextError(`${slot.name}已经不在媒体库里。请删去，重新选择。`)
  refuseMisplaced(slot, 'renditions' in medium ? 'picture' : kindOfType(medium.type))
  return medium
}
