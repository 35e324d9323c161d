import { APIError, type CollectionBeforeValidateHook } from 'payload'

const SHORTEST = 10

/** Nobody logs in with a password that is guessed in an afternoon. */
export const passwordRule: CollectionBeforeValidateHook = ({ data }) => {
  const password: unknown = data?.password
  if (password === undefined || password === null) return data
  if (typeof password !== 'string') throw new APIError('密码的写法不对，什么都没有保存。请填写文字。', 400)
  if ([...password].length < SHORTEST) {
    throw new APIError(`密码太短：至少要 ${SHORTEST} 个字符。请换一个长一些的，几个词连在一起就很好。`, 400)
  }
  return data
}
