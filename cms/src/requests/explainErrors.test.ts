import { APIError, type PayloadRequest } from 'payload'
import { describe, expect, it } from 'vitest'
import { UNREACHABLE } from '../database/unreachable.ts'
import { explainErrors } from './explainErrors.ts'

const req = { context: {}, t: (key: string) => key } as unknown as PayloadRequest

/** What Payload makes of an error without a name. */
const FORGOTTEN = { errors: [{ message: 'An unknown error occurred.' }] }

const explained = (error: Error) => explainErrors({ context: {}, error, req, result: FORGOTTEN })

/** An error as it is in a bundle, where classes have no names. */
const bundled = (message: string, status: number) => Object.assign(new APIError(message, status), { name: '' })

describe('promise 9: a refusal says its own sentence', () => {
  it('in a bundle, too', () => {
    expect(explained(bundled('图片太小。请换一张。', 400))).toEqual({
      response: { errors: [{ message: '图片太小。请换一张。' }] },
      status: 400,
    })
  })

  it('and in Chinese where Payload has English words only', () => {
    expect(JSON.stringify(explained(bundled('Invalid JSON', 400)))).toMatch(/"message":"请求的内容不完整/)
  })

  it('and tells a database that is silent from one in which two writes met', () => {
    const silent = (name: string, more: object = {}) =>
      Object.assign(new Error('connection timed out'), { name, ...more })
    const inTransaction = { errorLabels: ['TransientTransactionError'] }
    for (const error of [
      silent('MongoServerSelectionError'),
      silent('MongoNetworkTimeoutError', inTransaction),
      new Error('保存失败', { cause: silent('MongoNetworkError', inTransaction) }),
      silent('MongoPoolClearedError'),
      silent('PoolClearedOnNetworkError'),
      silent('MongoBulkWriteError'),
      Object.assign(silent('MongoServerError', inTransaction), { code: 11600 }),
    ])
      expect(explained(error)).toMatchObject({ status: 503, response: { errors: [{ message: UNREACHABLE }] } })
    expect(explained(silent('MongoServerError', inTransaction))).toMatchObject({ status: 409 })
    expect(explained(Object.assign(silent('MongoBulkWriteError'), { code: 2 }))).toMatchObject({ status: 500 })
  })

  it('and names a full disk, whoever met it', () => {
    for (const words of ['ENOSPC: no space left on device, write', 'VipsForeignSave: No space left on device']) {
      expect(explained(new Error('上传失败', { cause: new Error(words) }))).toMatchObject({ status: 507 })
    }
  })
})
