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
      previewUrl: 'http://127.0.0.1:4321',
      sampleContent: true,
      recordsDays: null,
      adminUrl: 'http://localhost:3000',
      mail: null,
    })
  })

  it('takes a mail server together with a sender', () => {
    const mail = { SMTP_URL: 'smtps://user:p%40ss@mail.example.org', MAIL_FROM: 'newsroom@example.org' }
    expect(readEnvironment({ ...SECRETS, ...mail }).mail).toEqual({ url: mail.SMTP_URL, from: mail.MAIL_FROM })
  })

  it.each([
    [{ PAYLOAD_SECRET: undefined }, 'PAYLOAD_SECRET 没有设置'],
    [{ PUBLISHER_TOKEN: 'short' }, 'PUBLISHER_TOKEN 太短，至少要 32 个字符'],
    [{ OPERATOR_TOKEN: '' }, 'OPERATOR_TOKEN 太短'],
    [{ DATA_DIR: '' }, 'DATA_DIR 不能为空'],
    [{ SITE_URL: 'example.org' }, 'SITE_URL 不是网址'],
    [{ SITE_URL: 'https://example.org/' }, 'SITE_URL 不是网址'],
    [{ SITE_URL: 'javascript:alert(1)' }, 'SITE_URL 不是网址'],
    [{ RECORDS_DAYS: '179' }, 'RECORDS_DAYS 不能少于 180 天'],
    [{ RECORDS_DAYS: '0' }, 'RECORDS_DAYS 不能少于 180 天'],
    [{ RECORDS_DAYS: '半年' }, 'RECORDS_DAYS 要写成天数'],
    [{ RECORDS_DAYS: '1e9' }, 'RECORDS_DAYS 要写成天数'],
    [{ PREVIEW_URL: '127.0.0.1:4321' }, 'PREVIEW_URL 不是网址'],
    [{ ADMIN_URL: 'cms.example.org' }, 'ADMIN_URL 不是网址'],
    [{ SMTP_URL: 'mail.example.org:25', MAIL_FROM: 'a@example.org' }, 'SMTP_URL 不是邮件服务器的网址'],
    [{ SMTP_URL: 'https://mail.example.org', MAIL_FROM: 'a@example.org' }, 'SMTP_URL 不是邮件服务器的网址'],
    [{ SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: '示例' }, 'MAIL_FROM 不是邮箱地址'],
    [{ SMTP_URL: 'smtp://mail.example.org' }, 'SMTP_URL 和 MAIL_FROM 要么都设置'],
    [{ MAIL_FROM: 'a@example.org' }, 'SMTP_URL 和 MAIL_FROM 要么都设置'],
    [{ SAMPLE_CONTENT: 'no' }, 'SAMPLE_CONTENT 只能是 on 或 off'],
  ])('refuses %j in a sentence', (wrong, sentence) => {
    expect(() => readEnvironment({ ...SECRETS, ...wrong })).toThrow(sentence)
  })

  it('keeps the record for the days that it is told', () => {
    expect(readEnvironment({ ...SECRETS, RECORDS_DAYS: '180' }).recordsDays).toBe(180)
    expect(readEnvironment({ ...SECRETS, RECORDS_DAYS: '' }).recordsDays).toBeNull()
  })

  const DATABASE = 'mongodb://127.0.0.1:27017/newsroom?replicaSet=rs0'

  it.each([
    DATABASE,
    'mongodb://a.example:27017,b.example:27018/newsroom?w=1&replicaSet=rs0',
    'mongodb://[::1]:27017/newsroom?replicaSet=rs0',
    'mongodb+srv://cluster.example/newsroom?replicaSet=rs0',
    'mongodb://editor:p%40ss%3Aw%2Frd@127.0.0.1/newsroom?replicaSet=rs0&authSource=admin',
  ])('takes %s as the database', (url) => {
    expect(readEnvironment({ ...SECRETS, DATABASE_URL: url }).databaseUrl).toBe(url)
  })

  it.each([
    ['mongodb://127.0.0.1:27017/newsroom', '没有写明副本集'],
    ['mongodb://127.0.0.1/newsroom?replicaset=', '没有写明副本集'],
    ['mongodb://editor:geheim@127.0.0.1/newsroom?w=1', '没有写明副本集'],
    ['mongodb+srv://editor:geheim@cluster.example/newsroom', '没有写明副本集'],
    ['mongodb://editor:geheim@127.0.0.1/?replicaSet=rs0', '没有写明数据库的名称'],
    ['mongodb://127.0.0.1?replicaSet=rs0', '没有写明数据库的名称'],
    ['mongodb://editor:geh/eim@127.0.0.1/newsroom?replicaSet=rs0', '不是 MongoDB 的网址'],
    ['mongodb://', '不是 MongoDB 的网址'],
    ['mongodb://editor:geheim@@127.0.0.1/newsroom?replicaSet=rs0', '不是 MongoDB 的网址'],
    ['mongodb://editor:geheim@/newsroom?replicaSet=rs0', '不是 MongoDB 的网址'],
    ['mongodb://editor:geheim@:27017/newsroom?replicaSet=rs0', '不是 MongoDB 的网址'],
    ['mongodb://editor:ge@heim@127.0.0.1/newsroom?replicaSet=rs0', '不是 MongoDB 的网址'],
    ['mongodb://editor:geheim@127.0.0.1,/newsroom?replicaSet=rs0', '不是 MongoDB 的网址'],
    ['postgres://editor:geheim@127.0.0.1/newsroom', '不是 MongoDB 的网址'],
    ['file:newsroom.db', '不是 MongoDB 的网址'],
    ['geheim', '不是 MongoDB 的网址'],
    [`${DATABASE} `, '不是 MongoDB 的网址'],
    ['javascript:alert(1)', '不是 MongoDB 的网址'],
  ])('refuses the database %s, and repeats nothing of it', (url, sentence) => {
    const read = () => readEnvironment({ ...SECRETS, DATABASE_URL: url })
    expect(read).toThrow(sentence)
    expect(read).not.toThrow(/geh|127\.0\.0\.1\/newsroom/)
  })

  it('tells of everything that is wrong at once', () => {
    expect(() => readEnvironment({})).toThrow(/PAYLOAD_SECRET.*\n.*PUBLISHER_TOKEN.*\n.*OPERATOR_TOKEN/)
  })
})
