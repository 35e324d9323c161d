import type { PayloadRequest } from 'payload'

/** Signed-in administrators. Serves collections, globals and fields alike. */
export const administrators = ({ req }: { req: PayloadRequest }): boolean => req.user?.role === 'administrator'
