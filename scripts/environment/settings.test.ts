import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../paths.mjs'
import { readSettings, settingsAsEnvironment } from './settings.mjs'

test('every variable has a default, also where it is empty', () => {
  expect(readSettings({ DATA_DIR: '', CMS_PORT: '' })).toEqual({
    dataDir: resolve(ROOT, 'data'),
    databaseUrl: '',
    cmsPort: 3000,
    sitePort: 4321,
    cmsUrl: 'http://127.0.0.1:3000',
    siteUrl: 'http://localhost:4321',
    previewUrl: 'http://127.0.0.1:4321',
    sampleContent: 'on',
    recordsDays: '',
    adminUrl: 'http://localhost:3000',
    mailServer: '',
    mailFrom: '',
  })
})

test('the addresses follow the ports', () => {
  const { cmsUrl, siteUrl, previewUrl } = readSettings({ CMS_PORT: '3100', SITE_PORT: '4400' })
  expect([cmsUrl, siteUrl, previewUrl]).toEqual([
    'http://127.0.0.1:3100',
    'http://localhost:4400',
    'http://127.0.0.1:4400',
  ])
})

test('a child that gets the settings as variables reads the same settings', () => {
  const settings = readSettings({
    DATA_DIR: '/srv/newsroom',
    DATABASE_URL: 'mongodb://127.0.0.1:27017/newsroom?replicaSet=rs0',
    CMS_PORT: '3100',
    SITE_URL: 'https://www.example.org',
    SMTP_URL: 'smtps://newsroom:geheim@mail.example.org',
    MAIL_FROM: 'newsroom@example.org',
  })
  expect(readSettings(settingsAsEnvironment(settings))).toEqual(settings)
})

test.each([
  ['CMS_PORT', 'abc'],
  ['CMS_PORT', '0'],
  ['SITE_PORT', '65536'],
  ['SITE_PORT', '80.5'],
  ['SITE_PORT', '-1'],
  ['CMS_URL', 'localhost:3000'],
  ['CMS_URL', 'ftp://example.org'],
  ['SITE_URL', 'https://example.org/'],
  ['SITE_URL', 'https://example.org/news'],
  ['SITE_URL', 'https://user:secret@example.org'],
  ['SITE_URL', 'javascript:alert(1)'],
  ['PREVIEW_URL', 'http://127.0.0.1:4321/_preview'],
  ['ADMIN_URL', 'cms.example.org'],
  ['SAMPLE_CONTENT', 'yes'],
])('promise 9: %s=%s is refused with a sentence that names both', (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(`${name} 的值“${value}”不正确`)
})

test('promise 9: a database without a replica set is refused before anything starts, its password unsaid', () => {
  const read = () => readSettings({ DATABASE_URL: 'mongodb://editor:geheim@127.0.0.1/newsroom' })
  expect(read).toThrow('DATABASE_URL 没有写明副本集')
  expect(read).not.toThrow('geheim')
})

test.each([
  [{ SMTP_URL: 'geheim@mail.example.org', MAIL_FROM: 'a@example.org' }, 'SMTP_URL 不是邮件服务器的网址'],
  [{ SMTP_URL: 'smtp://user:geheim@mail.example.org' }, 'SMTP_URL 和 MAIL_FROM 要么都设置'],
  [{ MAIL_FROM: 'a@example.org' }, 'SMTP_URL 和 MAIL_FROM 要么都设置'],
])('promise 9: a mail server that cannot be right is refused, its password unsaid', (env, sentence) => {
  expect(() => readSettings(env)).toThrow(sentence)
  expect(() => readSettings(env)).not.toThrow('geheim')
})

test('promise 9: two servers cannot share a port', () => {
  expect(() => readSettings({ CMS_PORT: '4321' })).toThrow('CMS_PORT 与 SITE_PORT 都是 4321')
})
