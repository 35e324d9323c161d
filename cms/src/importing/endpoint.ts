import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { z } from 'zod'
import { operatorEndpoint } from '../accounts/operatorEndpoints.ts'
import { bodyOf } from '../publishing/endpoints/body.ts'
import { Refusal } from '../publishing/refusal.ts'
import { lexicalFromBlocks } from '../rich-text/lexicalFromBlocks.ts'
import { type Notice, UnreadableNotice } from './notice.ts'
import { parseNotice } from './parseNotice.ts'

const MAX_BYTES = 2 * 1024 * 1024

const order = z.object({
  filename: z.string('要说明文件名（filename）。').max(255),
  base64: z.base64('文件内容（base64）的写法不对。'),
  column: z.string().optional(),
})

/** Makes a news draft of a text or Markdown file. Without a column the editor chooses one before publishing. */
export const importEndpoint = operatorEndpoint('import', async (req) => {
  const { filename, base64, column } = await bodyOf(req, order)
  const notice = noticeIn(Buffer.from(base64, 'base64'), filename)
  const data = {
    id: randomUUID(),
    title: notice.title,
    body: lexicalFromBlocks(notice.blocks),
    column: column && (await columnCalled(req.payload, column)),
  }
  const { id, title } = await req.payload.create({ collection: 'news', data, depth: 0, draft: true, req })
  return Response.json({ id, title, adminPath: `/admin/collections/news/${id}`, report: notice.report })
})

function noticeIn(bytes: Uint8Array, filename: string): Notice {
  if (bytes.length > MAX_BYTES) throw new Refusal('这个文件超过 2 MB，不像一篇稿件，没有导入。请检查是否选错了文件。')
  try {
    return parseNotice(bytes, filename)
  } catch (error) {
    if (error instanceof UnreadableNotice) throw new Refusal(error.message)
    throw error
  }
}

/** The id of a news column by its name or the last part of its address. */
async function columnCalled(payload: Payload, called: string): Promise<string> {
  const { docs } = await payload.find({
    collection: 'columns',
    where: { type: { equals: 'news' } },
    sort: 'order',
    depth: 0,
    draft: true,
    pagination: false,
  })
  const column = docs.find(({ name, slug }) => name === called || slug === called)
  if (column) return column.id
  throw new Refusal(
    `没有名为“${called}”的新闻栏目，稿件没有建立。现有的栏目：${docs.map(({ name }) => name).join('、')}。`,
  )
}
