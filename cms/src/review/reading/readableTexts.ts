import type { FlattenedField, PayloadRequest } from 'payload'
import type { Kind } from 'shared/kinds'
import { type FieldText, fieldTexts } from '../../concurrency/comparing/fieldTexts.ts'
import { fieldsOf, type ReviewedText } from '../text/reviewedText.ts'

/** What the signed-in user reads in each field of a reviewed text, and what its pictures say. */
export async function readableTexts(
  req: PayloadRequest,
  kind: Kind,
  { fields: values, media }: ReviewedText,
): Promise<FieldText[]> {
  const fields = await readable(req, fieldsOf(req.payload, kind))
  const captions = media.map(({ alt, caption, credit }) => [alt, caption, credit].filter(Boolean).join('；'))
  return [
    ...(await fieldTexts(req, fields, values)),
    { name: 'media', label: '图片的说明和署名', text: captions.join('\n') },
  ]
}

/** A field that an account may not read in the form it does not read here either. */
async function readable(req: PayloadRequest, fields: readonly FlattenedField[]): Promise<FlattenedField[]> {
  const open: FlattenedField[] = []
  for (const field of fields) {
    const access = 'access' in field ? field.access?.read : undefined
    if (!access || (await access({ req }))) open.push(field)
  }
  return open
}
