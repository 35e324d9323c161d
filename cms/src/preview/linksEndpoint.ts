import type { Endpoint } from 'payload'
import { headline } from 'shared/headline'
import { fullDateTime } from 'shared/shanghai'
import { z } from 'zod'
import { environmentOf } from '../environment.ts'
import { bodyOf, target } from '../publishing/endpoints/body.ts'
import { Refusal } from '../publishing/refusal.ts'
import { record } from '../records/record.ts'
import { draftOf } from './drafting/draftOf.ts'
import { draftText } from './drafting/draftText.ts'
import { MOST_HOURS, signedPass } from './signedPass.ts'

/** A link to a preview, good for everybody who has it, until it ends. */
export interface PreviewLink {
  path: string
  expiresAt: string
}

const LENGTH = `有效期要写成 1 到 ${MOST_HOURS} 的整数，单位是小时。`

const body = z.intersection(target, z.object({ hours: z.int(LENGTH).min(1, LENGTH).max(MOST_HOURS, LENGTH) }))

/** `POST /api/preview/links`: a signed link for somebody without an account. It goes on record. */
export const linksEndpoint: Endpoint = {
  path: '/preview/links',
  method: 'post',
  handler: async (req) => {
    const { kind, id, hours } = await bodyOf(req, body)
    const source = await draftText(req, { kind, id, isTrusted: false })
    if (!source) throw new Refusal('没有找到这份内容，可能已经删除。请刷新页面。', 404)
    const { publication } = await draftOf(req, { kind, id, source })
    const { pass, expiresAt } = signedPass({ kind, id }, { hours, secret: environmentOf(req.payload).secret })
    const reason = `有效期至 ${fullDateTime(expiresAt)}`
    await record(req, { action: 'previewLink', kind, document: id, title: headline(publication), reason })
    const link: PreviewLink = { path: `/api/preview/${kind}/${id}/${pass}`, expiresAt }
    return Response.json(link, { headers: { 'Cache-Control': 'no-store' } })
  },
}
