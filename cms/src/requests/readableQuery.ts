import { validOperators } from 'payload/shared'

const BELOW_OPERATOR = new RegExp(`\\[(?:${validOperators.join('|')})\\]\\[(?!\\d*\\])`)

/** Whether the conditions of a query have a shape that Payload survives: `where[field][operator]=value`. */
export const isReadableQuery = ({ searchParams }: URL): boolean =>
  [...searchParams.keys()].every((key) => key !== 'where' && !(key.startsWith('where[') && BELOW_OPERATOR.test(key)))
