import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../problem.mjs'

const NAMES = /** @type {const} */ (['PAYLOAD_SECRET', 'PUBLISHER_TOKEN', 'OPERATOR_TOKEN'])
const MIN_LENGTH = 32

/** @typedef {Record<(typeof NAMES)[number], string>} Secrets */

/**
 * The secrets that CMS, publisher and scripts share: generated once into the data folder, readable to its owner
 * alone. A variable of the environment wins.
 * @param {string} dataDir
 * @param {Record<string, string | undefined>} [env]
 * @returns {Secrets}
 */
export function readSecrets(dataDir, env = process.env) {
  const path = join(dataDir, 'secrets.json')
  if (!existsSync(path)) generate(dataDir, path)
  const stored = parse(path)
  const secrets = /** @type {Secrets} */ (Object.fromEntries(NAMES.map((name) => [name, env[name] || stored[name]])))
  for (const name of NAMES) check(name, secrets[name], env[name] ? '环境变量' : path)
  return secrets
}

/**
 * @param {string} dataDir
 * @param {string} path
 */
function generate(dataDir, path) {
  mkdirSync(dataDir, { recursive: true })
  const secrets = Object.fromEntries(NAMES.map((name) => [name, randomBytes(32).toString('hex')]))
  writeFileSync(`${path}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  chmodSync(`${path}.new`, 0o600)
  renameSync(`${path}.new`, path)
}

/**
 * @param {string} path
 * @returns {Record<string, string | undefined>}
 */
function parse(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Problem(
      `读不懂密钥文件 ${path}（${/** @type {Error} */ (error).message}）。请从备份恢复；没有备份时删去它，下次启动会重新生成，届时所有人须重新登录。`,
    )
  }
}

/**
 * @param {string} name
 * @param {unknown} value
 * @param {string} place
 */
function check(name, value, place) {
  if (typeof value === 'string' && value.length >= MIN_LENGTH && /^[\x21-\x7e]+$/.test(value)) return
  throw new Problem(`${place}中的 ${name} 不正确：至少 ${MIN_LENGTH} 个字符，只用英文字母、数字和符号，不含空格。`)
}
