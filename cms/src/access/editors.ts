import type { PayloadRequest } from 'payload'
import type { Role } from 'shared/roles'
import { holds } from './roles.ts'

/** The roles of the editorial office. */
export const EDITORIAL: readonly Role[] = ['editor', 'second', 'final']

/** The editorial office: whoever edits or reviews. They read and write the manuscripts of all units. */
export const editors = ({ req }: { req: PayloadRequest }): boolean => holds(req.user, ...EDITORIAL)
