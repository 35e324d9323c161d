import { APIError } from 'payload'

/** The newsroom's own commands add to what has happened; nobody changes it. `what` is its name in the refusal. */
export const appendOnly = (what: string) => {
  const refuse = () => {
    throw new APIError(`${what}只能追加，不能修改或删除。`, 403)
  }
  return { beforeChange: [refuse], beforeDelete: [refuse] }
}
