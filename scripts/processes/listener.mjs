import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'

const LISTENING = '0A'

/**
 * The process that listens on a TCP port, as far as this user may see it.
 * @param {number} port
 * @returns {{ pid: number, command: string } | null}
 */
export function listenerOn(port) {
  return existsSync('/proc/net/tcp') ? fromProc(port) : fromLsof(port)
}

/** @param {number} port */
function fromProc(port) {
  const inodes = new Set(['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) => listeningInodes(table, port)))
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    if (socketsOf(pid).some((inode) => inodes.has(inode))) return { pid: Number(pid), command: commandLine(pid) }
  }
  return null
}

/**
 * @param {string} table
 * @param {number} port
 */
function listeningInodes(table, port) {
  if (!existsSync(table)) return []
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  return readFileSync(table, 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local, , state]) => local?.endsWith(suffix) && state === LISTENING)
    .map((fields) => fields[9])
}

/**
 * @param {string} pid
 * @returns {string[]} none where the process has ended or belongs to somebody else
 */
function socketsOf(pid) {
  const folder = `/proc/${pid}/fd`
  return unlessGone(() => readdirSync(folder), []).flatMap((fd) => {
    const target = unlessGone(() => readlinkSync(`${folder}/${fd}`), '')
    return /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? []
  })
}

/**
 * Processes and their files come and go while they are read, and some are not ours to read.
 * @template T
 * @param {() => T} read
 * @param {T} otherwise
 */
function unlessGone(read, otherwise) {
  try {
    return read()
  } catch {
    return otherwise
  }
}

/** @param {string} pid */
const commandLine = (pid) => shortened(readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '))

/** @param {number} port */
function fromLsof(port) {
  try {
    const output = execFileSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'], { encoding: 'utf8' })
    const pid = /^p(\d+)$/m.exec(output)?.[1]
    return pid ? { pid: Number(pid), command: shortened(/^c(.*)$/m.exec(output)?.[1] ?? '') } : null
  } catch {
    return null
  }
}

/** @param {string} command */
const shortened = (command) => command.trim().slice(0, 120)
