import type { PayloadRequest } from 'payload'
import { holds } from './roles.ts'

/** Signed-in administrators. Serves collections, globals and fields alike. */
export const administrators = ({ req }: { req: PayloadRequest }): boolean => holds(req.user, 'administrator')
