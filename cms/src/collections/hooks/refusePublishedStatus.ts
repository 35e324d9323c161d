import { APIError } from 'payload'

/**
 * Publishing is a command of its own: nothing that Payload offers may publish. Stands last in `beforeChange` of
 * collections and globals, where every route passes: create, update, bulk, restore, duplicate, trash and jobs.
 */
export function refusePublishedStatus<Data extends { _status?: unknown }>({ data }: { data: Data }): Data {
  if (data._status === undefined || data._status === null || data._status === 'draft') return data
  throw new APIError('这里不能直接改为“已发布”，内容没有改动。请先送审，终审签发之后才会公开。', 403)
}
