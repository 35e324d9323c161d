import type { PayloadRequest } from 'payload'
import { holds } from './roles.ts'

/** The editorial office: whoever edits or reviews. They read and write the manuscripts of all units. */
export const editors = ({ req }: { req: PayloadRequest }): boolean => holds(req.user, 'editor', 'second', 'final')
