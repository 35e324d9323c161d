import { type ChildProcess, fork } from 'node:child_process'
import { setPriority } from 'node:os'
import path from 'node:path'
import type { Finding } from '../reading/process.ts'
import type { FileFacts, Reading } from '../reading/readFile.ts'

const LONGEST_LINE = 30

/** In milliseconds. A large picture takes two seconds, the largest film as long as it takes to copy it. */
const PATIENCE = 60_000
const IDLE = 30_000

const CRASHED = '处理这个文件的程序意外中断，没有收下，文件可能已经损坏。请重新导出后再上传。'
const TOO_SLOW = '处理这个文件花了太长时间，没有收下。请缩小或重新导出后再上传。'

const TOO_MANY = '同时上传的文件太多，这个文件没有收下。请等前面的处理完，再上传一次。'

/** What became of a file, in plain data: the bundler makes several copies of each class. */
export type Outcome = { facts: FileFacts } | { refused: string } | { busy: string }

interface Job {
  reading: Reading
  done: (outcome: Outcome) => void
  fail: (error: Error) => void
}

/**
 * Reads files one after the other in a process of its own, which has no secret of the newsroom, starts with the first
 * file and ends when there has been none for a while. Whatever a file does to it, the CMS goes on, and so does the next
 * file.
 */
export class Workshop {
  readonly #program: string
  readonly #patience: number
  readonly #line: Job[] = []
  #job: Job | undefined
  #process: ChildProcess | undefined
  #clock: NodeJS.Timeout | undefined

  constructor({ program = path.resolve('src/pictures/reading/process.ts'), patience = PATIENCE } = {}) {
    this.#program = program
    this.#patience = patience
  }

  async read(reading: Reading): Promise<Outcome> {
    if (this.#line.length >= LONGEST_LINE) return { busy: TOO_MANY }
    return new Promise((done, fail) => {
      this.#line.push({ reading, done, fail })
      if (!this.#job) this.#next()
    })
  }

  #next(): void {
    clearTimeout(this.#clock)
    this.#job = this.#line.shift()
    if (this.#job) this.#work(this.#job)
    else if (this.#process) this.#rest(this.#process)
  }

  #work({ reading }: Job): void {
    this.#clock = setTimeout(() => this.#abandon(TOO_SLOW), this.#patience)
    this.#process ??= this.#start()
    this.#process.ref()
    this.#process.channel?.ref()
    this.#process.send(reading)
  }

  /** An idle process keeps nothing alive, and is ended after a while. */
  #rest(child: ChildProcess): void {
    child.unref()
    child.channel?.unref()
    this.#clock = setTimeout(() => this.#stop(), IDLE).unref()
  }

  #start(): ChildProcess {
    const child = fork(this.#program, {
      env: { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV, VIPS_WARNING: '1' },
      execArgv: ['--max-old-space-size=512'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    child.on('message', (finding: Finding) => this.#process === child && this.#settle((job) => answer(job, finding)))
    child.on('error', () => this.#process === child && this.#abandon(CRASHED))
    child.on('exit', () => this.#process === child && this.#abandon(CRASHED))
    if (child.pid) setPriority(child.pid, LOW_PRIORITY)
    return child
  }

  #stop(): void {
    this.#process?.kill('SIGKILL')
    this.#process = undefined
  }

  /** Gives the process up, and with it the file that it is at. */
  #abandon(sentence: string): void {
    this.#stop()
    this.#settle(({ done }) => done({ refused: sentence }))
  }

  #settle(answerTo: (job: Job) => void): void {
    if (this.#job) answerTo(this.#job)
    this.#next()
  }
}

/** Editors who write come first. */
const LOW_PRIORITY = 10

function answer({ done, fail }: Job, finding: Finding): void {
  if ('failed' in finding) fail(new Error(finding.failed))
  else done(finding)
}

/** One for the process, whatever copies of this module the bundler makes. */
const KEY = Symbol.for('newsroom.workshop')
const host = globalThis as { [KEY]?: Workshop }

export function workshop(): Workshop {
  host[KEY] ??= new Workshop()
  return host[KEY]
}
