import type { CollectionSlug, FlattenedField, PayloadRequest } from 'payload'
import { fullDateTime } from 'shared/shanghai'
import { labelOf } from '../../fields/labelOf.ts'
import { plainText } from './plainText.ts'

export interface FieldText {
  name: string
  label: string
  text: string
}

type Data = Record<string, unknown>

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

const UNWRITTEN = ['id', 'createdAt', 'updatedAt', 'deletedAt', '_status']

/** What an editor reads in each field of a document, in the order of the form. */
export async function fieldTexts(
  req: PayloadRequest,
  fields: readonly FlattenedField[],
  data: Data,
): Promise<FieldText[]> {
  const texts: FieldText[] = []
  for (const field of fields.filter(isWritten)) {
    texts.push({ name: field.name, label: labelOf(field), text: await textOf(req, field, data[field.name]) })
  }
  return texts
}

const isWritten = (field: FlattenedField): boolean =>
  field.type !== 'join' && !field.admin?.hidden && !UNWRITTEN.includes(field.name)

async function textOf(req: PayloadRequest, field: FlattenedField, value: unknown): Promise<string> {
  if (value === undefined || value === null || value === '') return ''
  if (field.type === 'array' && Array.isArray(value)) return lines(value.map((row) => rowText(req, field, row)))
  if ('flattenedFields' in field) return rowText(req, field, value)
  if (Array.isArray(value)) return (await Promise.all(value.map((each) => textOf(req, field, each)))).join('、')
  switch (field.type) {
    case 'richText':
      return plainText(value)
    case 'relationship':
    case 'upload':
      return titleOf(req, field.relationTo, value)
    case 'select':
    case 'radio':
      return optionLabel(field.options, value)
    case 'checkbox':
      return value ? '是' : '否'
    case 'date':
      return Number.isNaN(Date.parse(String(value))) ? '' : fullDateTime(String(value))
    default:
      return isData(value) ? JSON.stringify(value) : String(value)
  }
}

async function rowText(req: PayloadRequest, field: FlattenedField, row: unknown): Promise<string> {
  if (!isData(row) || !('flattenedFields' in field)) return ''
  const texts = await fieldTexts(req, field.flattenedFields, row)
  return texts.flatMap(({ label, text }) => (text ? [`${label}：${text}`] : [])).join('；')
}

const lines = async (texts: Promise<string>[]): Promise<string> => (await Promise.all(texts)).join('\n')

type Options = Extract<FlattenedField, { type: 'select' }>['options']

function optionLabel(options: Options, value: unknown): string {
  const option = options.find((each) => (typeof each === 'string' ? each : each.value) === value)
  return typeof option === 'object' && typeof option.label === 'string' ? option.label : String(value)
}

/** A reviewed text names what it points to by its kind and id. */
const asStored = ({ relationTo, value, kind, id }: Data): Data => ({
  relationTo: relationTo ?? kind,
  value: value ?? id,
})

/** The title of what is pointed to, as far as the reader may see it. */
async function titleOf(req: PayloadRequest, relationTo: string | string[], value: unknown): Promise<string> {
  const reference = isData(value) ? asStored(value) : { relationTo, value }
  const collection = String(reference.relationTo) as CollectionSlug
  const config = req.payload.collections[collection]?.config
  if (!config || typeof reference.value !== 'string') return ''
  const found = await req.payload.findByID({
    collection,
    id: reference.value,
    depth: 0,
    disableErrors: true,
    draft: true,
    overrideAccess: false,
    req,
    trash: true,
  })
  const title = (found as Data | null)?.[config.admin.useAsTitle ?? 'id']
  return typeof title === 'string' ? title : '（没有找到，或者无权查看）'
}
