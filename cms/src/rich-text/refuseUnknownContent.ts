import { APIError, type RichTextHooks } from 'payload'
import type { Image } from 'shared/parts'
import { labelOf } from '../fields/labelOf.ts'
import { blocksFromLexical, type ResolveMedia } from './blocksFromLexical.ts'
import { RichTextError } from './richText.ts'

type BeforeValidate = NonNullable<RichTextHooks['beforeValidate']>[number]

/** Refuses to store a text that could never be published, with a sentence that says where and why. */
export const refuseUnknownContent: BeforeValidate = ({ field, value }) => {
  try {
    blocksFromLexical(value, anyMedia)
  } catch (error) {
    if (error instanceof RichTextError) throw new APIError(`「${labelOf(field)}」${error.message}`, 400)
    throw error
  }
  return value
}

/** Whether a picture still exists matters at publishing; saving looks at the form alone. */
const anyMedia: ResolveMedia = () => someImage
const someImage: Image = { alt: '', caption: '', credit: '', focal: { x: 50, y: 50 }, renditions: [] }
