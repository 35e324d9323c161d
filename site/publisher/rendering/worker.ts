import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { PageFault } from '../page-fault.ts'
import type { Answer, OrderName, Orders, Outcome, Problem } from './orders.ts'
import { ordersHere } from './orders-here.ts'

/** What a page leaves behind is collected early: no slower, and half of the memory that Node takes unasked. */
const SMALL_HEAP = ['--max-semi-space-size=4']

const PROGRAM = fileURLToPath(new URL('process.ts', import.meta.url))

/** A process that renders. No thread: one that dies takes nobody along, and its memory goes back as a whole. */
export interface Worker {
  /** Rejects with a sentence when the order fails, or when the process ends before it has answered. */
  ask<Name extends OrderName>(name: Name, subject: Parameters<Orders[Name]>[0]): Promise<Outcome<Name>>
  /** Ends the process at once; resolves when it is gone. */
  end(): Promise<void>
}

export function startWorker(): Worker {
  const child = fork(PROGRAM, { execArgv: SMALL_HEAP, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const gone = once(child, 'close').catch(() => {})
  const waiting = new Map<number, PromiseWithResolvers<Outcome<OrderName>>>()
  let asked = 0
  let stopped: Error | undefined

  child.on('message', (answer: Answer) => {
    const asker = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('problem' in answer) asker?.reject(errorOf(answer))
    else asker?.resolve(answer.outcome)
  })
  const stop = (reason: string) => {
    stopped ??= new Error(`生成全站的进程中途停止（${reason}），网站保持原样。`)
    for (const { reject } of waiting.values()) reject(stopped)
    waiting.clear()
  }
  child.on('error', ({ message }) => stop(message))
  child.on('exit', (code, signal) => stop(signal ?? `退出代码 ${code}`))

  return {
    ask(name, subject) {
      if (stopped) return Promise.reject(stopped)
      const asker = Promise.withResolvers<Outcome<OrderName>>()
      waiting.set(++asked, asker)
      child.send({ id: asked, name, subject }, leaveItToTheEnd)
      return asker.promise as Promise<Outcome<typeof name>>
    },
    async end() {
      stop('已被结束')
      child.kill('SIGKILL')
      await gone
    },
  }
}

/** The error as it was: whoever handles it tells a full disk and a damaged store by their codes. */
const errorOf = ({ page, problem, code, errcode }: Problem): Error =>
  page ? new PageFault(page, problem) : Object.assign(new Error(problem), code && { code }, errcode && { errcode })

/** The publisher itself at work, between other things: a small site is rendered sooner than a process has started. */
export function workHere(): Worker {
  const orders = ordersHere()
  return {
    ask: async (name, subject) => (await orders[name](subject as never)) as Outcome<typeof name>,
    end: async () => orders.end(),
  }
}

/** An order does not arrive because the process is gone, and that is what its end tells. */
const leaveItToTheEnd = (): void => {}
