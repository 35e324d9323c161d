import type { Endpoint } from 'payload'
import { publisherState, REPORT_MAX_BYTES } from 'shared/publisher-state'
import { requirePublisher } from '../publishing/endpoints/machineAccount.ts'
import { Refusal } from '../publishing/refusal.ts'
import { readLimited } from './readLimited.ts'
import { keepReport } from './siteCopyStore.ts'

/** `POST /api/publishers`: what a publisher tells of its copy of the site. */
export const publishersEndpoint: Endpoint = {
  path: '/publishers',
  method: 'post',
  handler: async (req) => {
    requirePublisher(req)
    const report = publisherState.safeParse(jsonIn(await readLimited(req, REPORT_MAX_BYTES)))
    if (!report.success) {
      const [issue] = report.error.issues
      throw new Refusal(
        `发布程序报告的内容不符合约定（${issue?.path.join('.') || '整体'}：${issue?.message}），没有记下。请把采编系统和网站升级到同一版本。`,
      )
    }
    await keepReport(req.payload, report.data)
    return new Response(null, { status: 204 })
  },
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw new Refusal('发布程序报告的内容不是 JSON，没有记下。请检查是谁在使用发布程序的令牌。')
  }
}
