import { connect, createServer } from 'node:net'
import { Problem } from '../problem.mjs'
import { listenerOn } from './listener.mjs'

/**
 * Refuses to go on while another program listens on a port that is needed.
 * @param {{ variable: string, port: number, purpose: string }[]} needs
 */
export async function requireFreePorts(needs) {
  for (const { variable, port, purpose } of needs) {
    if (await isFree(port)) continue
    const listener = listenerOn(port)
    const who = listener
      ? `被进程 ${listener.pid}（${listener.command}）占用`
      : '被另一个程序占用（没有权限查看是哪一个）'
    throw new Problem(
      `${purpose}要用的端口 ${port} ${who}。请先结束它，或用环境变量 ${variable} 换一个端口，然后重新运行。`,
    )
  }
}

/** A port of 127.0.0.1 that nobody uses now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
      server.close(() => resolve(port))
    })
  })
}

/**
 * Both ways are asked: some systems let a second program listen on one address of a port that is taken on all.
 * @param {number} port
 */
const isFree = async (port) =>
  (await canListen(port)) && !(await answers(port, '127.0.0.1')) && !(await answers(port, '::1'))

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function canListen(port) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error) => {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error)
      if (code === 'EADDRINUSE') return resolve(false)
      reject(new Problem(`不能在端口 ${port} 上监听（${code}）。1024 以下的端口通常需要管理员权限，请换一个端口。`))
    })
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>}
 */
function answers(port, host) {
  return new Promise((resolve) => {
    const socket = connect({ port, host })
    const done = (/** @type {boolean} */ answer) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', () => done(true)).once('error', () => done(false))
  })
}
