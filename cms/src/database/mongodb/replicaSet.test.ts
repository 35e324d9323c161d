import { inspect } from 'node:util'
import { getPayload } from 'payload'
import { describe, expect, inject, it } from 'vitest'
import { makeConfig } from '../../makeConfig.ts'
import { freshEnvironment, freshNewsroom } from '../../testing/newsroom.ts'
import { isReplicaSet } from './replicaSet.ts'

describe('the newsroom on a replica set', () => {
  it.each([
    ['nobody answers', 'mongodb://editor:geheim@127.0.0.1:1/newsroom?replicaSet=rs0&serverSelectionTimeoutMS=200'],
    ['two passwords stand in the URL', 'mongodb://editor:geheim@@127.0.0.1:1/newsroom?replicaSet=rs0'],
    ['no host follows the password', 'mongodb://editor:geheim@/newsroom?replicaSet=rs0'],
    ['a port follows the password', 'mongodb://editor:geheim@:27017/newsroom?replicaSet=rs0'],
    [
      'the set has another name',
      `${inject('replicaSet')?.split('/?')[0]}/newsroom?replicaSet=other&serverSelectionTimeoutMS=200`,
    ],
    [
      'the password is wrong',
      `${inject('replicaSet')?.replace('://', '://editor:geheim@').replace('/?', '/newsroom?')}`,
    ],
  ])('does not start where %s, says so, and keeps the password to itself', async (_, databaseUrl) => {
    const environment = { ...(await freshEnvironment()), databaseUrl }
    const starting = getPayload({ config: makeConfig(environment), key: environment.dataDir })
    const error = await starting.then(
      () => undefined,
      (reason: Error) => reason,
    )
    expect(error?.message).toMatch(/^连不上 MongoDB，后台没有启动。请.*检查 DATABASE_URL/)
    expect(inspect(error)).not.toContain('geheim')
  })

  it('has the indexes that rules and the feed stand on before anything is written', async () => {
    const newsroom = await freshNewsroom()
    const { db } = newsroom.payload
    if (!isReplicaSet(db)) throw new Error('This test runs on MongoDB')
    const indexesOf = async (name: string) =>
      (await db.connection.collection(name).indexes()).map(({ key, unique }) => [
        Object.keys(key).join(),
        unique ?? false,
      ])
    expect(await indexesOf('publications')).toEqual(
      expect.arrayContaining([
        ['address', true],
        ['state,sequence', false],
        ['addresses', false],
        ['references', false],
        ['blobs', false],
      ]),
    )
    expect(await indexesOf('users')).toContainEqual(['email', true])
    expect(await indexesOf('media')).toContainEqual(['filename', true])
    expect(await indexesOf('news')).toContainEqual(['slug', false])
    expect(await indexesOf('globals')).toContainEqual(['globalType', true])
    await newsroom.close()
  })

  it('has ids that are text everywhere', async () => {
    const newsroom = await freshNewsroom()
    const { db } = newsroom.payload
    if (!isReplicaSet(db)) throw new Error('This test runs on MongoDB')
    const { id } = await newsroom.account('editor')
    expect(await db.connection.collection<{ _id: string }>('users').findOne({ _id: id })).toMatchObject({ _id: id })
    await newsroom.close()
  })
})
