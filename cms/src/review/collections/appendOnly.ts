import { APIError } from 'payload'

/** What was done with a text is added to by the newsroom's own commands, and changed by nobody. */
export const appendOnly = () => {
  throw new APIError('审签记录只能追加，不能修改或删除。', 403)
}
