/** What the publisher and the processes that render for it say to each other. */

/** A page of the new release. `digest` is the SHA-256 of its plain bytes, in hex. */
export interface RenderedPage {
  path: string
  digest: string
  reads: string[]
}

export interface Task {
  /** The folder of the compiled pages. */
  templates: string
  /** The folder of the new release. */
  release: string
  /** Leaves checks and compressed variants out, for comparison with what has neither. */
  plain?: boolean
}

/** Pages by their places in the list that every worker enumerates alike. */
export interface Share {
  start: number
  end: number
}

/** What a worker does, in this order. */
export interface Orders {
  /** Takes a snapshot of the content store in this file, and names it. */
  hold(store: string): string
  /** Loads and enumerates the pages: how many there are. */
  load(task: Task): Promise<number>
  render(share: Share): Promise<RenderedPage[]>
}

export type OrderName = keyof Orders
export type Outcome<Name extends OrderName> = Awaited<ReturnType<Orders[Name]>>

export interface Order<Name extends OrderName = OrderName> {
  id: number
  name: Name
  subject: Parameters<Orders[Name]>[0]
}

/** `page` is the path of the page that cannot be shown, where that is the problem; the codes are those of the system. */
export interface Problem {
  problem: string
  page?: string
  code?: string
  errcode?: number
}

export type Answer = { id: number } & ({ outcome: Outcome<OrderName> } | Problem)
