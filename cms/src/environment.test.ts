import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readEnvironment } from './environment.ts'

const SECRETS = {
  PAYLOAD_SECRET: 'a'.repeat(32),
  PUBLISHER_TOKEN: 'b'.repeat(32),
  OPERATOR_TOKEN: 'c'.repeat(32),
}

describe('the environment', () => {
  it('needs the secrets alone', () => {
    expect(readEnvironment(SECRETS)).toEqual({
      dataDir: path.resolve('../data'),
      databaseUrl: null,
      secret: SECRETS.PAYLOAD_SECRET,
      publisherToken: SECRETS.PUBLISHER_TOKEN,
      operatorToken: SECRETS.OPERATOR_TOKEN,
      siteUrl: 'http://localhost:4321',
      sampleContent: true,
    })
  })

  it.each([
    [{ PAYLOAD_SECRET: undefined }, 'PAYLOAD_SECRET 没有设置'],
    [{ PUBLISHER_TOKEN: 'short' }, 'PUBLISHER_TOKEN 太短，至少要 32 个字符'],
    [{ OPERATOR_TOKEN: '' }, 'OPERATOR_TOKEN 太短'],
    [{ DATA_DIR: '' }, 'DATA_DIR 不能为空'],
    [{ SITE_URL: 'example.org' }, 'SITE_URL 不是网址'],
    [{ SITE_URL: 'https://example.org/' }, 'SITE_URL 不是网址'],
    [{ SITE_URL: 'javascript:alert(1)' }, 'SITE_URL 不是网址'],
    [{ SAMPLE_CONTENT: 'no' }, 'SAMPLE_CONTENT 只能是 on 或 off'],
  ])('refuses %j in a sentence', (wrong, sentence) => {
    expect(() => readEnvironment({ ...SECRETS, ...wrong })).toThrow(sentence)
  })

  it('tells of everything that is wrong at once', () => {
    expect(() => readEnvironment({})).toThrow(/PAYLOAD_SECRET.*\n.*PUBLISHER_TOKEN.*\n.*OPERATOR_TOKEN/)
  })
})
