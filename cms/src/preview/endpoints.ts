import type { Endpoint, PayloadRequest } from 'payload'
import { hasAutosaveEnabled } from 'payload/shared'
import { headline } from 'shared/headline'
import { GLOBAL_IDS, isGlobalKind, KIND_LABELS } from 'shared/kinds'
import { fullDateTime } from 'shared/shanghai'
import { environmentOf } from '../environment.ts'
import { publicationRow } from '../publishing/publicationStore.ts'
import { Refusal } from '../publishing/refusal.ts'
import { RichTextError } from '../rich-text/richText.ts'
import { type Admission, admission } from './admission.ts'
import { NoPreview, renderedPage, templateFile } from './askPublisher.ts'
import { type Draft, draftOf } from './drafting/draftOf.ts'
import { orderFor } from './drafting/orderFor.ts'
import { framedPage } from './framedPage.ts'
import { linksEndpoint } from './linksEndpoint.ts'
import { filePart, sentencePage, sitePage } from './pages.ts'
import { readdressed } from './readdressed.ts'
import { shownFile } from './shownFile.ts'

const REFUSED = '这个预览链接不对，或者已经过期。请向发给您链接的编辑要一个新的；编辑请先登录后台，再打开预览。'
const NO_FILE = '预览里没有这个文件。'

type Answer = (req: PayloadRequest, admitted: Admission) => Promise<Response>

/** Routes of a preview: nothing is told to whoever is not admitted, not even that there is such a document. */
const preview = (path: string, answer: Answer): Endpoint => ({
  path: `/preview/:kind/:id/:pass${path}`,
  method: 'get',
  handler: async (req) => {
    const admitted = await admission(req)
    if (!admitted) return sentencePage(REFUSED, 403)
    try {
      return await answer(req, admitted)
    } catch (error) {
      if (error instanceof NoPreview) return sentencePage(error.message, 503)
      if (error instanceof Refusal || error instanceof RichTextError) return sentencePage(error.message, 422)
      throw error
    }
  },
})

const frame: Answer = async (req, admitted) => {
  const draft = await draftOf(req, admitted)
  const notice = noticeOf(req, admitted, draft)
  return framedPage({ title: headline(draft.publication), notice, page: `${admitted.address}/page` })
}

function noticeOf({ payload }: PayloadRequest, { kind, until }: Admission, { lacks }: Draft): string {
  if (until) return `这是预览，内容可能还没有公开，请不要转发。链接在 ${fullDateTime(until)} 失效。`
  const notice = lacks ? `预览：${lacks}没有填写的地方，用括号里的话或者第一个选项代替。` : '预览：读者将会看到的样子。'
  const followsTyping = isGlobalKind(kind) || hasAutosaveEnabled(payload.collections[kind].config)
  return followsTyping ? notice : `${notice}${KIND_LABELS[kind]}不会自动保存，保存以后这里才更新。`
}

const page: Answer = async (req, admitted) => {
  const html = await renderedPage(req.payload, await orderFor(req, await draftOf(req, admitted)))
  return sitePage(readdressed(html, { files: admitted.address, site: await siteUrl(req) }))
}

const template: Answer = async ({ payload, routeParams }) => {
  const file = String(routeParams?.file)
  const found = /^[\w.-]+$/.test(file) ? await templateFile(payload, `/_astro/${file}`) : null
  if (!found?.body) return sentencePage(NO_FILE, 404)
  return filePart(found.body, found.headers.get('content-type') ?? '', 'private, max-age=3600')
}

const file: Answer = async (req, admitted) => (await shownFile(req, admitted)) ?? sentencePage(NO_FILE, 404)

async function siteUrl(req: PayloadRequest): Promise<string> {
  const row = await publicationRow(req, 'settings', GLOBAL_IDS.settings)
  return row?.data?.kind === 'settings' ? row.data.url : environmentOf(req.payload).siteUrl
}

/** All routes of previews. */
export const previewEndpoints: Endpoint[] = [
  linksEndpoint,
  preview('', frame),
  preview('/page', page),
  preview('/_astro/:file', template),
  preview('/media/:file', file),
  preview('/files/:file', file),
]
