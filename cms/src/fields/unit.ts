import type { SingleRelationshipField } from 'payload'
import { relation } from './relation.ts'

/** The member union (基层工会) that somebody or something belongs to. */
export const unit = (label: string): SingleRelationshipField => relation('unit', { label, to: 'units' })
