import type { PayloadRequest } from 'payload'
import { administrators } from './administrators.ts'
import { editors } from './editors.ts'

/** The editorial office and the administrators: everybody but correspondents. */
export const office = ({ req }: { req: PayloadRequest }): boolean => editors({ req }) || administrators({ req })
