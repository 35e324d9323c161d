import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const PIECE = Buffer.alloc(4096)

/** A disk of few megabytes. */
export interface SmallDisk {
  folder: string
  /** Leaves so many bytes of room. */
  fill: (left: number) => void
  /** Takes away what filled it. */
  clear: () => void
  unmount: () => void
}

/** What is said where no small disk can be had. */
export const WITHOUT_SMALL_DISK = '这台机器不允许挂载小磁盘（tmpfs），采编系统写满磁盘的演练没有运行。'

/** Mounts a small disk; null where the system does not let this user do so. */
export function mountSmallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'newsroom-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    rmSync(folder, { recursive: true })
    return null
  }
  const [filler, spare] = [path.join(folder, 'filler'), path.join(folder, 'spare')]
  return {
    folder,
    fill(left) {
      writeUntilFull(spare, left)
      writeUntilFull(filler)
      rmSync(spare)
    },
    clear: () => rmSync(filler, { force: true }),
    unmount() {
      execFileSync('umount', ['--lazy', folder])
      rmSync(folder, { recursive: true })
    },
  }
}

function writeUntilFull(file: string, most = Infinity): void {
  const open = openSync(file, 'w')
  try {
    for (let written = 0; written < most; written += PIECE.length) writeSync(open, PIECE)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  } finally {
    closeSync(open)
  }
}
