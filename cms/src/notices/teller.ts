import { createLocalReq, type Payload } from 'payload'
import { inTurn } from '../database/turns.ts'
import { environmentOf } from '../environment.ts'
import type { StepRow } from '../review/steps.ts'
import { toldOf } from './addressees.ts'
import { sendWaiting } from './mail/sendWaiting.ts'
import { addNotices, dropNoticesBefore } from './noticeStore.ts'

const EVERY = 5_000
const BATCH = 200
const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR
/** No transaction takes longer: a step that is stored late is still found. */
const LATE = 60_000
/** Nobody looks for older ones. */
const KEPT = 90 * DAY

/**
 * Tells people of the steps that concern them, some seconds after each: it reads what the steps left on record, so that
 * no step waits for it, fails with it, or is forgotten. One instance of the newsroom tells at a time.
 */
export function keepTelling(payload: Payload): void {
  const teller = new Teller(payload)
  const look = async () => {
    try {
      await inTurn(payload, 'notices', () => teller.tell())
      await sendWaiting(payload)
    } catch (err) {
      payload.logger.error({ err, msg: '这一轮提醒没有发完，过几秒再试。' })
    }
    setTimeout(look, EVERY).unref()
  }
  setTimeout(look, EVERY).unref()
}

/** Remembers what it has told. One that was just made looks an hour back, for what another left when it ended. */
export class Teller {
  readonly #payload: Payload
  readonly #done = new Map<string, number>()
  #from: number
  #swept = 0

  constructor(payload: Payload, now = Date.now()) {
    this.#payload = payload
    this.#from = now - HOUR
  }

  /** Tells everything that is not told yet. */
  async tell(now = Date.now()): Promise<void> {
    await this.#sweep(now)
    const req = await createLocalReq({}, this.#payload)
    for await (const step of this.#steps()) {
      const mailAt = environmentOf(this.#payload).mail ? step.at : null
      const told = await toldOf(req, step)
      const rows = told.map((each) => ({
        ...each,
        id: `${step.id}:${each.user}`,
        at: step.at,
        isRead: false,
        mailAt,
        mailTries: 0,
      }))
      await addNotices(this.#payload, rows)
      this.#done.set(step.id, Date.parse(step.at))
    }
    this.#from = Math.max(this.#from, now - LATE)
    for (const [id, at] of this.#done) if (at < this.#from) this.#done.delete(id)
  }

  async #sweep(now: number): Promise<void> {
    if (now - this.#swept < DAY) return
    await dropNoticesBefore(this.#payload, new Date(now - KEPT).toISOString())
    this.#swept = now
  }

  async *#steps(): AsyncGenerator<StepRow> {
    let page = 1
    for (;;) {
      const { docs } = await this.#payload.db.find({
        collection: 'review-steps',
        where: { at: { greater_than_equal: new Date(this.#from).toISOString() } },
        select: { text: false },
        sort: ['at', 'id'],
        limit: BATCH,
        page: page++,
      })
      for (const step of docs as unknown as StepRow[]) if (!this.#done.has(step.id)) yield step
      if (docs.length < BATCH) return
    }
  }
}
