import type { Validate } from 'payload'
import { relationship, upload } from 'payload/shared'
import { ownUnit } from '../access/ownUnit.ts'
import { relation, relations } from '../publishing/projection/source.ts'

/**
 * An editor may put into a correspondent's text what the correspondent could not choose, such as another unit's picture.
 * It may stay: only what is new is checked.
 */
const keepingChosen =
  (check: Validate): Validate =>
  (value, options) => {
    const chosen = ownUnit(options.req) ? relations([options.previousValue].flat()) : []
    const isNew = (each: unknown) => !chosen.includes(relation(each) ?? '')
    return check(Array.isArray(value) ? value.filter(isNew) : isNew(value) ? value : null, options)
  }

export const keepingChosenFiles = keepingChosen(upload as Validate)
export const keepingChosenDocuments = keepingChosen(relationship as Validate)
