import { APIError, type PayloadRequest, type RichTextHooks } from 'payload'
import { labelOf } from '../fields/labelOf.ts'
import { type Content, contentFromLexical, inParagraph } from './contentFromLexical.ts'
import { RichTextError } from './richText.ts'
import { kindOfType, refuseMisplaced, type Slot, slotsOf } from './slots.ts'

type BeforeValidate = NonNullable<RichTextHooks['beforeValidate']>[number]

/** A text that shows more could be neither asked for at once nor read. */
const MAX_MEDIA = 500

/**
 * Refuses to store a text that could never be published, with a sentence that says where and why. What is unfinished
 * or no longer in the library matters at publishing.
 */
export const refuseUnknownContent: BeforeValidate = async ({ field, req, value }) => {
  try {
    await refuseMisplacedMedia(req, contentFromLexical(value))
  } catch (error) {
    if (error instanceof RichTextError) throw new APIError(`「${labelOf(field)}」${error.message}`, 400)
    throw error
  }
  return value
}

async function refuseMisplacedMedia(req: PayloadRequest, contents: (Content | null)[]): Promise<void> {
  const slots = contents.map((content) => (content ? slotsOf(content) : []))
  const types = await mimeTypes(req, slots.flat())
  for (const [index, each] of slots.entries()) {
    inParagraph(index, () => {
      for (const slot of each) {
        const type = types.get(slot.id)
        if (type) refuseMisplaced(slot, kindOfType(type))
      }
    })
  }
}

async function mimeTypes(req: PayloadRequest, slots: Slot[]): Promise<Map<string, string>> {
  const ids = [...new Set(slots.map(({ id }) => id))]
  if (ids.length === 0) return new Map()
  if (ids.length > MAX_MEDIA) {
    throw new RichTextError(`一共用了 ${ids.length} 个图片和文件，超过 ${MAX_MEDIA} 个。请分成几篇稿件。`)
  }
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { id: { in: ids } },
    select: { mimeType: true },
    depth: 0,
    pagination: false,
    req,
  })
  return new Map(docs.map(({ id, mimeType }) => [id, mimeType ?? '']))
}
