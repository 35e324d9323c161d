import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readEnvironment } from './environment.ts'

const TOKEN = { PUBLISHER_TOKEN: '示例令牌' }

test('everything but the token has a usual value', () => {
  expect(readEnvironment(TOKEN)).toEqual({
    dataDir: resolve('../data'),
    cmsUrl: 'http://127.0.0.1:3000',
    token: '示例令牌',
    port: 4321,
  })
})

test.each([
  [{}, 'PUBLISHER_TOKEN'],
  [{ ...TOKEN, SITE_PORT: '80a' }, 'SITE_PORT'],
  [{ ...TOKEN, SITE_PORT: '70000' }, 'SITE_PORT'],
  [{ ...TOKEN, CMS_URL: 'cms' }, 'CMS_URL'],
  [{ ...TOKEN, CMS_URL: 'file:///etc/passwd' }, 'CMS_URL'],
])('promise 9: %j is refused with a sentence that names the variable', (variables, name) => {
  expect(() => readEnvironment(variables)).toThrow(name)
})
