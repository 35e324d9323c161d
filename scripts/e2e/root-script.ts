import { type ChildProcess, spawn } from 'node:child_process'
import { ROOT } from '../paths.mjs'

export interface Options {
  cwd?: string
  env?: Record<string, string>
}

/** A root script as a process of its own, with all that it has written so far. */
export class RootScript {
  output = ''
  readonly ended: Promise<number | NodeJS.Signals>
  readonly #process: ChildProcess
  readonly #watchers = new Set<() => void>()

  constructor(args: string[], { cwd = ROOT, env = {} }: Options = {}) {
    this.#process = spawn(process.execPath, ['scripts/newsroom.mjs', ...args], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#process.stdout?.setEncoding('utf8').on('data', (text) => this.#take(text))
    this.#process.stderr?.setEncoding('utf8').on('data', (text) => this.#take(text))
    this.ended = new Promise((resolve) => {
      this.#process.once('close', (code, signal) => resolve(code ?? signal ?? 'SIGKILL'))
    })
    this.ended.then(() => this.#take(''))
    const end = () => this.#process.kill('SIGTERM')
    process.once('exit', end)
    this.ended.then(() => process.off('exit', end))
  }

  get pid(): number {
    return this.#process.pid ?? 0
  }

  /** Resolves with the match once the output matches; throws when the script ends without it. */
  until(pattern: RegExp): Promise<RegExpExecArray> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const match = pattern.exec(this.output)
        if (!match && this.#process.exitCode === null && this.#process.signalCode === null) return
        this.#watchers.delete(look)
        if (match) resolve(match)
        else reject(new Error(`the script ended without ${pattern}:\n${this.output}`))
      }
      this.#watchers.add(look)
      look()
    })
  }

  /** Sends a signal, as Ctrl-C does, and resolves with how the script ended. */
  stop(signal: NodeJS.Signals = 'SIGINT'): Promise<number | NodeJS.Signals> {
    this.#process.kill(signal)
    return this.ended
  }

  #take(text: string): void {
    this.output += text
    for (const look of this.#watchers) look()
  }
}

/** Runs a root script to its end. */
export async function runRootScript(
  args: string[],
  options?: Options,
): Promise<{ exitCode: number | string; output: string }> {
  const script = new RootScript(args, options)
  return { exitCode: await script.ended, output: script.output }
}
