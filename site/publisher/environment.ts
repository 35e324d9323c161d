import { resolve } from 'node:path'

export interface Environment {
  dataDir: string
  cmsUrl: string
  token: string
  port: number
}

type Variables = Record<string, string | undefined>

/** Reads what the publisher needs. Throws a sentence that names the first variable that will not do. */
export function readEnvironment(variables: Variables): Environment {
  return { ...readSource(variables), dataDir: dataDirIn(variables), port: portIn(variables) }
}

/** Where publications come from: the address of the CMS and the publisher's token. */
export function readSource(variables: Variables): { cmsUrl: string; token: string } {
  const token = variables.PUBLISHER_TOKEN ?? ''
  if (!token)
    throw new Error('缺少环境变量 PUBLISHER_TOKEN（发布进程读取 CMS 的令牌）。请用 npm start 启动，或设置它后重试。')
  return { cmsUrl: cmsUrlIn(variables), token }
}

/** The folder of all runtime data; relative paths count from this package. */
export const dataDirIn = (variables: Variables): string => resolve(variables.DATA_DIR || '../data')

function cmsUrlIn({ CMS_URL = 'http://127.0.0.1:3000' }: Variables): string {
  const url = URL.parse(CMS_URL)
  if (url && /^https?:$/.test(url.protocol)) return url.origin
  throw new Error(`环境变量 CMS_URL 的值“${CMS_URL}”不是网址。请改成类似 http://127.0.0.1:3000 的地址。`)
}

function portIn({ SITE_PORT = '4321' }: Variables): number {
  const port = Number(SITE_PORT)
  if (/^\d{1,5}$/.test(SITE_PORT) && port <= 65535) return port
  throw new Error(`环境变量 SITE_PORT 的值“${SITE_PORT}”不是端口号。请改成 1 到 65535 之间的整数。`)
}
