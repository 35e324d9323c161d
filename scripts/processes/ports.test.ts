import { createServer, type Server } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { freePort, requireFreePorts } from './ports.mjs'

let server: Server | undefined
afterEach(() => {
  server?.close()
})

async function take(host: string): Promise<number> {
  const port = await freePort()
  await new Promise<void>((resolve) => {
    server = createServer().listen(port, host, resolve)
  })
  return port
}

const check = (port: number) => requireFreePorts([{ variable: 'CMS_PORT', port, purpose: '采编系统' }])

test.each(['127.0.0.1', '0.0.0.0', '::', '::1'])(
  'a port taken on %s is refused, and its process named',
  async (host) => {
    const port = await take(host)
    await expect(check(port)).rejects.toThrow(new RegExp(`端口 ${port} 被进程 ${process.pid}（.+）占用.*CMS_PORT`))
  },
)

test('a free port is accepted', async () => {
  await expect(check(await freePort())).resolves.toBeUndefined()
})
