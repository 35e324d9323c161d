import type { PayloadRequest } from 'payload'
import { hasToken } from '../../access/bearer.ts'
import { environmentOf } from '../../environment.ts'
import { Refusal } from '../refusal.ts'

/** Lets the publisher's machine account pass, and nobody else, whatever account they have. */
export function requirePublisher(req: PayloadRequest): void {
  if (hasToken(req, environmentOf(req.payload).publisherToken)) return
  throw new Refusal('这里只供发布程序使用。请在请求头里带上 PUBLISHER_TOKEN。', 401)
}
