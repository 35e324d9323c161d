import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { problemOfDatabaseUrl } from '../../cms/src/database/mongodb/databaseUrl.mjs'
import { inRoot, ROOT } from '../paths.mjs'
import { Problem } from '../problem.mjs'

/** @typedef {Record<string, string | undefined>} Environment */

/** In days: half a year. */
const SHORTEST_KEEPING = 180

/** Takes the variables of a `.env` file in the root; a variable that is set already wins. */
export function loadEnvironmentFile() {
  if (!existsSync(inRoot('.env'))) return
  if (!process.loadEnvFile) {
    throw new Problem(
      `读取 .env 文件需要 Node.js 20.12 或更高版本，现在是 ${process.version}。请升级 Node.js，或删去 .env，改用环境变量。`,
    )
  }
  process.loadEnvFile(inRoot('.env'))
}

/**
 * The settings of this newsroom, each checked. Nothing is started with a value that is not understood.
 * @param {Environment} [env]
 */
export function readSettings(env = process.env) {
  const cmsPort = port(env, 'CMS_PORT', 3000)
  const sitePort = port(env, 'SITE_PORT', 4321)
  if (cmsPort === sitePort) throw new Problem(`CMS_PORT 与 SITE_PORT 都是 ${cmsPort}。请给其中一个换一个端口。`)
  return {
    dataDir: dataDirectory(env),
    databaseUrl: databaseUrl(env),
    cmsPort,
    sitePort,
    cmsUrl: origin(env, 'CMS_URL', `http://127.0.0.1:${cmsPort}`),
    siteUrl: origin(env, 'SITE_URL', `http://localhost:${sitePort}`),
    recordsDays: recordsDays(env),
    previewUrl: origin(env, 'PREVIEW_URL', `http://127.0.0.1:${sitePort}`),
    sampleContent: onOrOff(env, 'SAMPLE_CONTENT', 'on'),
    adminUrl: origin(env, 'ADMIN_URL', `http://localhost:${cmsPort}`),
    ...mail(env),
  }
}
/** @typedef {ReturnType<typeof readSettings>} Settings */

/**
 * Where everything lives that this newsroom writes.
 * @param {Environment} [env]
 */
export const dataDirectory = (env = process.env) => resolve(ROOT, env.DATA_DIR || 'data')

/**
 * The settings as variables for the children.
 * @param {Settings} settings
 */
export const settingsAsEnvironment = (settings) => ({
  DATA_DIR: settings.dataDir,
  DATABASE_URL: settings.databaseUrl,
  CMS_PORT: String(settings.cmsPort),
  SITE_PORT: String(settings.sitePort),
  CMS_URL: settings.cmsUrl,
  SITE_URL: settings.siteUrl,
  RECORDS_DAYS: settings.recordsDays,
  PREVIEW_URL: settings.previewUrl,
  SAMPLE_CONTENT: settings.sampleContent,
  ADMIN_URL: settings.adminUrl,
  SMTP_URL: settings.mailServer,
  MAIL_FROM: settings.mailFrom,
})

/**
 * The URL of a MongoDB; empty where the newsroom lives in a SQLite file.
 * @param {Environment} env
 */
function databaseUrl({ DATABASE_URL: url = '' }) {
  const problem = url && problemOfDatabaseUrl(url)
  if (problem) throw new Problem(problem)
  return url
}

/**
 * @param {Environment} env
 * @param {string} name
 * @param {number} otherwise
 */
function port(env, name, otherwise) {
  const value = env[name]
  if (!value) return otherwise
  const number = /^\d{1,5}$/.test(value) ? Number(value) : 0
  if (number >= 1 && number <= 65_535) return number
  throw wrong(name, value, '应为 1 到 65535 之间的整数，例如 3000')
}

/**
 * @param {Environment} env
 * @param {string} name
 * @param {string} otherwise
 */
function origin(env, name, otherwise) {
  const value = env[name]
  if (!value) return otherwise
  if (/^https?:\/\/[^/?#\s]+$/.test(value) && URL.canParse(value) && new URL(value).origin === value.toLowerCase())
    return value
  throw wrong(name, value, '应为不带路径、结尾没有斜杠的网址，例如 https://www.example.org')
}

/**
 * How letters go out; empty: not at all.
 * @param {Environment} env
 */
function mail({ SMTP_URL: mailServer = '', MAIL_FROM: mailFrom = '' }) {
  if (mailServer && !/^smtps?:\/\/[^/?#\s]/.test(mailServer))
    throw new Problem('SMTP_URL 不是邮件服务器的网址，请写成 smtps://用户名:密码@mail.example.org 这样。')
  if (!mailServer !== !mailFrom) throw new Problem('SMTP_URL 和 MAIL_FROM 要么都设置，要么都不设置。')
  return { mailServer, mailFrom }
}

/**
 * In how many days the record of the CMS may be purged; empty: never.
 * @param {Environment} env
 */
function recordsDays({ RECORDS_DAYS: days = '' }) {
  if (days === '' || (/^\d{1,5}$/.test(days) && Number(days) >= SHORTEST_KEEPING)) return days
  throw wrong('RECORDS_DAYS', days, `应为不少于 ${SHORTEST_KEEPING} 的天数（操作记录至少保存六个月），不设置就永远保存`)
}

/**
 * @param {Environment} env
 * @param {string} name
 * @param {'on' | 'off'} otherwise
 */
function onOrOff(env, name, otherwise) {
  const value = env[name]
  if (!value) return otherwise
  if (value === 'on' || value === 'off') return value
  throw wrong(name, value, '应为 on 或 off')
}

/**
 * @param {string} name
 * @param {string} value
 * @param {string} expected
 */
const wrong = (name, value, expected) =>
  new Problem(`环境变量 ${name} 的值“${value}”不正确：${expected}。请在 .env 文件或环境变量中改正后再运行。`)
