import type { Endpoint } from 'payload'

/** Says that the CMS is up, to everybody. */
export const health: Endpoint = { path: '/health', method: 'get', handler: () => Response.json({ ok: true }) }
