import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findMongod, obtainMongod } from './mongod.mjs'

describe('the mongod that tests run on', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'newsroom-mongod-'))
    await writeFile(path.join(folder, 'mongod'), '')
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('is the one that is named, or the first on the PATH', async () => {
    const named = path.join(folder, 'mongod')
    expect(await findMongod({ MONGOMS_SYSTEM_BINARY: named, PATH: '' })).toEqual({ path: named })
    expect(await findMongod({ PATH: ['/nowhere', '', folder].join(path.delimiter) })).toEqual({ path: named })
  })

  it('is never silently another one than was named, nor downloaded in continuous integration', async () => {
    const wrong = { MONGOMS_SYSTEM_BINARY: '/nowhere/mongod', PATH: folder }
    expect(await findMongod(wrong)).toEqual({ problem: 'MONGOMS_SYSTEM_BINARY 指向的文件 /nowhere/mongod 不存在' })
    expect(await obtainMongod({ CI: 'true', PATH: '' })).toEqual({ problem: '没有找到 mongod' })
  })
})
