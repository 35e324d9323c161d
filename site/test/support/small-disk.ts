import { execFileSync } from 'node:child_process'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { newFolder } from './workplace.ts'

const PIECE = Buffer.alloc(4096)

/** A disk of few megabytes. */
export interface SmallDisk extends Disposable {
  folder: string
  /** Leaves so many bytes of room, and not more than a piece beyond. */
  fill: (left?: number) => void
  /** Takes away what filled it. */
  clear: () => void
}

/** Mounts a small disk; null where the system does not let this user do so. */
export function mountSmallDisk(megabytes: number): SmallDisk | null {
  const folder = newFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    rmSync(folder, { recursive: true })
    return null
  }
  const [filler, spare] = [join(folder, 'filler'), join(folder, 'spare')]
  const clear = () => {
    for (const file of [filler, spare]) rmSync(file, { force: true })
  }
  return {
    folder,
    fill(left = 0) {
      writeUntilFull(spare, left)
      writeUntilFull(filler)
      rmSync(spare, { force: true })
    },
    clear,
    [Symbol.dispose]() {
      execFileSync('umount', ['--lazy', folder])
      rmSync(folder, { recursive: true })
    },
  }
}

/** What is said where no small disk can be had. */
export const WITHOUT_SMALL_DISK =
  '这台机器不允许挂载小磁盘（tmpfs），写满真实磁盘的演练没有运行；在写文件时报告磁盘已满的演练照常运行。'

function writeUntilFull(file: string, most = Infinity): void {
  const open = openSync(file, 'w')
  try {
    for (let written = 0; written < most; written += PIECE.length) writeSync(open, PIECE)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  } finally {
    closeSync(open)
  }
}
