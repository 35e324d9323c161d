import { type Client, createClient, type InStatement } from '@libsql/client'
import { APIError } from 'payload'
import { type Lease, WriterQueue } from './writerQueue.ts'

const READS = /^\s*(?:select|pragma|explain)\b/i

/** The statements that go through drizzle, on one connection or in one transaction. */
type Statements = Pick<Client, 'execute'>

/**
 * One connection that reads and one that writes, both kept. libsql's own client opens a new connection after each
 * transaction and lets several of them write at once, which loses writes without a word.
 */
export class SingleWriterClient implements Statements {
  readonly #queue = new WriterQueue()
  readonly #reader: Client
  readonly #writer: Client

  private constructor(url: string) {
    this.#writer = createClient({ url })
    this.#reader = createClient({ url })
  }

  static async open(url: string): Promise<SingleWriterClient> {
    const client = new SingleWriterClient(url)
    await client.#writer.execute('PRAGMA journal_mode = WAL')
    for (const connection of [client.#writer, client.#reader]) {
      await connection.execute('PRAGMA busy_timeout = 5000')
      await connection.execute('PRAGMA synchronous = FULL')
    }
    return client
  }

  async execute(statement: InStatement) {
    if (READS.test(sqlOf(statement))) return this.#reader.execute(statement)
    const lease = await this.#queue.acquire(shortened(statement))
    try {
      return await this.#writer.execute(statement)
    } finally {
      lease.release()
    }
  }

  begin(): Transaction {
    return new Transaction(this.#queue, this.#writer)
  }

  close(): void {
    this.#reader.close()
    this.#writer.close()
  }
}

/** Takes its place in the queue with its first statement, so that it can say by then what it is for. */
export class Transaction implements Statements {
  /** What waits or writes, for the sentence of a queue that stands still. */
  name: string | undefined
  readonly #queue: WriterQueue
  readonly #writer: Client
  #begun: Promise<Lease> | undefined
  #ended = false

  constructor(queue: WriterQueue, writer: Client) {
    this.#queue = queue
    this.#writer = writer
  }

  async execute(statement: InStatement) {
    this.#begun ??= this.#begin(statement)
    const lease = await this.#begun
    if (this.#ended) throw new Error(`The transaction has ended: ${shortened(statement)}`)
    lease.touch()
    return this.#writer.execute(statement)
  }

  async commit(): Promise<void> {
    await this.#end(async () => {
      try {
        await this.#writer.execute('COMMIT')
      } catch (cause) {
        await this.#rollback()
        throw notStored(cause)
      }
    })
  }

  async rollback(): Promise<void> {
    await this.#end(() => this.#rollback())
  }

  async #begin(statement: InStatement): Promise<Lease> {
    const lease = await this.#queue.acquire(this.name ?? shortened(statement))
    try {
      await this.#writer.execute('BEGIN IMMEDIATE')
      return lease
    } catch (error) {
      lease.release()
      throw error
    }
  }

  async #end(finish: () => Promise<void>): Promise<void> {
    const lease = await this.#begun?.catch(() => undefined)
    if (this.#ended) return
    this.#ended = true
    if (!lease) return
    try {
      await finish()
    } finally {
      lease.release()
    }
  }

  /** SQLite has rolled back by itself after some errors; only then a rollback is refused, and nothing is left to do. */
  async #rollback(): Promise<void> {
    await this.#writer.execute('ROLLBACK').catch(() => undefined)
  }
}

const sqlOf = (statement: InStatement): string => (typeof statement === 'string' ? statement : statement.sql)

const shortened = (statement: InStatement): string => sqlOf(statement).slice(0, 60)

function notStored(cause: unknown): APIError {
  const error = new APIError('数据库没有存下这次修改，内容保持原样。请检查磁盘空间，然后再试一次。', 503)
  error.cause = cause
  return error
}
