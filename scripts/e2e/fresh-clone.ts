import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readlinkSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inRoot, ROOT } from '../paths.mjs'

/** The project's files as they are now, without anything that was installed, built or stored. */
export function freshClone(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'newsroom-clone-')))
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT })
  for (const file of files.toString().split('\0')) {
    if (file && existsSync(inRoot(file))) cpSync(inRoot(file), join(folder, file))
  }
  return folder
}

/** Processes that work in a folder. Their ids come from /proc, or from lsof where there is none. */
export function processesIn(folder: string): number[] {
  if (!existsSync('/proc/self/cwd')) return processesByLsof(folder)
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && workingFolder(name)?.startsWith(folder))
    .map(Number)
}

function workingFolder(pid: string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return undefined
  }
}

function processesByLsof(folder: string): number[] {
  const output = execFileSync('lsof', ['-a', '-d', 'cwd', '-Fpn'], { encoding: 'utf8' })
  return [...output.matchAll(/^p(\d+)\nfcwd\nn(.*)$/gm)]
    .filter(([, , cwd]) => cwd?.startsWith(folder))
    .map(([, pid]) => Number(pid))
}
