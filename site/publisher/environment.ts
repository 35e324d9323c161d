import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder } from '../src/content/data-folder.ts'

export interface Environment {
  dataDir: string
  cmsUrl: string
  token: string
  port: number
}

type Variables = Record<string, string | undefined>

/** Reads what the publisher needs. Throws a sentence that names the first variable that will not do. */
export function readEnvironment(variables: Variables): Environment {
  return { ...readSource(variables), dataDir: dataFolder(variables), port: portIn(variables) }
}

/** Where publications come from: the address of the CMS and the publisher's token. */
export function readSource(variables: Variables): { cmsUrl: string; token: string } {
  const token = variables.PUBLISHER_TOKEN || storedToken(join(dataFolder(variables), 'secrets.json'))
  if (!token)
    throw new Error('缺少环境变量 PUBLISHER_TOKEN（发布程序读取采编系统的令牌）。请用 npm start 启动，或设置它后重试。')
  return { cmsUrl: cmsUrlIn(variables), token }
}

/** Takes the variables of the root's `.env`, as the root commands do; a variable that is set already wins. */
export function loadEnvironmentFile(path = '../.env'): void {
  if (existsSync(path)) process.loadEnvFile(path)
}

/** The token that the first `npm start` generated, if it has. */
function storedToken(path: string): string | undefined {
  if (!existsSync(path)) return undefined
  try {
    return JSON.parse(readFileSync(path, 'utf8')).PUBLISHER_TOKEN
  } catch (error) {
    const reason = error instanceof Error ? error.message : error
    throw new Error(`读不懂密钥文件 ${path}（${reason}）。请从备份恢复，或设置环境变量 PUBLISHER_TOKEN 后重试。`)
  }
}

function cmsUrlIn({ CMS_URL, CMS_PORT }: Variables): string {
  const address = CMS_URL || `http://127.0.0.1:${CMS_PORT || 3000}`
  const url = URL.parse(address)
  if (url && /^https?:$/.test(url.protocol)) return url.origin
  throw new Error(`环境变量 CMS_URL 的值“${address}”不是网址。请改成类似 http://127.0.0.1:3000 的地址。`)
}

/** The port of the publisher's own web server. */
export function portIn({ SITE_PORT }: Variables): number {
  const value = SITE_PORT || '4321'
  const port = Number(value)
  if (/^\d{1,5}$/.test(value) && port <= 65535) return port
  throw new Error(`环境变量 SITE_PORT 的值“${value}”不是端口号。请改成 1 到 65535 之间的整数。`)
}
