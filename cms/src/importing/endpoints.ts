import { setImmediate } from 'node:timers/promises'
import type { Payload } from 'payload'
import { shorten } from 'shared/text'
import { z } from 'zod'
import { operatorEndpoint } from '../accounts/operatorEndpoints.ts'
import { inTurn } from '../database/turns.ts'
import { bodyOf } from '../publishing/endpoints/body.ts'
import { Refusal } from '../publishing/refusal.ts'
import { readFile } from './readFile.ts'
import { NotImported } from './reading/notice.ts'
import { COLUMNS, type TableKind } from './reading/tables/columns.ts'
import { Desk } from './rows/desk.ts'
import { type Outcome, storeEntry } from './rows/storeEntry.ts'
import { takePicture } from './takePicture.ts'

const MEGA = 1024 * 1024
const MAX_TABLE = 50 * MEGA
const MAX_TEXT = 2 * MEGA

/** So many entries are stored for one request; whoever has more asks again and can show how far it is. */
const BATCH = 100
const MAX_ALT = 200
const MAX_CAPTION = 500

const file = {
  filename: z.string('要说明文件名（filename）。').max(255),
  base64: z.base64('文件内容（base64）的写法不对。'),
}
const fileOrder = z.object(file)
const pictureOrder = z.object({ ...file, alt: z.string(), caption: z.string() })
const entriesOrder = z.object({
  column: z.string().optional(),
  entries: z
    .array(
      z.object({
        kind: z.enum(Object.keys(COLUMNS) as [TableKind, ...TableKind[]]),
        fields: z.record(z.string(), z.string()),
        filename: z.string().optional(),
        pictures: z.record(z.string(), z.union([z.object({ id: z.uuid() }), z.object({ problem: z.string() })])),
      }),
    )
    .max(BATCH),
})

/**
 * Bringing in texts of other systems, in three steps: a file is read into entries, the pictures that they show are
 * taken, and the entries are stored as drafts. Only the last one knows what came in before, so it may be asked again.
 */
export const importEndpoints = [
  operatorEndpoint('import-file', async (req) => {
    const { filename, base64 } = await bodyOf(req, fileOrder)
    return Response.json(await readOrRefuse(Buffer.from(base64, 'base64'), filename))
  }),
  operatorEndpoint('import-picture', async (req) => {
    const { filename, base64, alt, caption } = await bodyOf(req, pictureOrder)
    const words = { alt: shorten(alt, MAX_ALT) || filename, caption: shorten(caption, MAX_CAPTION) }
    return Response.json(await takePicture(req.payload, { filename, bytes: Buffer.from(base64, 'base64'), ...words }))
  }),
  operatorEndpoint('import-entries', async (req) => {
    const order = await bodyOf(req, entriesOrder)
    return Response.json({ outcomes: await inTurn(req.payload, 'import', () => storeAll(req.payload, order)) })
  }),
]

async function readOrRefuse(bytes: Uint8Array, filename: string) {
  const most = /\.csv$/i.test(filename) ? MAX_TABLE : MAX_TEXT
  if (bytes.length > most) {
    throw new Refusal(`这个文件超过 ${most / MEGA} MB，没有导入。请检查是否选错了文件，或者分成几个文件。`)
  }
  try {
    return await readFile(bytes, filename)
  } catch (error) {
    if (error instanceof NotImported) throw new Refusal(error.message)
    throw error
  }
}

async function storeAll(payload: Payload, { column, entries }: z.output<typeof entriesOrder>): Promise<Outcome[]> {
  const desk = new Desk(payload)
  const outcomes: Outcome[] = []
  for (const { pictures, ...entry } of entries) {
    outcomes.push(await storeEntry({ payload, desk, entry, pictures, column }))
    if (outcomes.length % 20 === 0) await setImmediate()
  }
  return outcomes
}
