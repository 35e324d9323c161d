import type { PayloadRequest } from 'payload'
import { holds } from './roles.ts'

/** The editorial office: whoever edits or reviews; and administrators. */
export const editors = ({ req }: { req: PayloadRequest }): boolean =>
  holds(req.user, 'editor', 'second', 'final', 'administrator')
