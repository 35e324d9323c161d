import type { Endpoint } from 'payload'
import { refused } from '../requests/refused.ts'

const ROUTES = [
  ['post', '/first-register'],
  ['get', '/init'],
  ['post', '/forgot-password'],
  ['post', '/reset-password'],
  ['post', '/verify/:id'],
] as const

/**
 * Routes of Payload that this newsroom does not have: nobody registers or resets a password over HTTP. They answer all
 * alike, whatever is asked, so that nothing can be learnt from them. Own endpoints come before Payload's.
 */
export const closedEndpoints: Endpoint[] = ROUTES.map(([method, path]) => ({
  path,
  method,
  handler: () => refused('后台不提供自助注册和找回密码。请联系管理员。', 403),
}))
