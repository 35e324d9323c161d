import type { Payload, Where } from 'payload'
import { MANUSCRIPT_KINDS } from 'shared/kinds'
import { Refusal } from '../../publishing/refusal.ts'

/** Samples, generated manuscripts and those of measurements say so in their source or author. */
const marked: Where = { or: [{ source: { contains: '示例' } }, { author: { contains: '示例' } }] }

/** Generated manuscripts become public unseen, and would stand among what people wrote: they stay among samples. */
export async function refuseRealContent(payload: Payload): Promise<void> {
  for (const collection of MANUSCRIPT_KINDS) {
    const all = await payload.db.count({ collection })
    const samples = await payload.db.count({ collection, where: marked })
    if (all.totalDocs === samples.totalDocs) continue
    throw new Refusal(
      '采编系统里有编辑自己写的稿件，没有写入任何内容：测量用的示例稿件会直接公开，只能写进空的或者只有示例的采编系统。请用另一个 DATA_DIR 重新运行。',
    )
  }
}
