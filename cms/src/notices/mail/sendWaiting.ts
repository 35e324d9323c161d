import type { Payload } from 'payload'
import { inTurn } from '../../database/turns.ts'
import { environmentOf } from '../../environment.ts'
import { type NoticeRow, noteMail, noticesWhere } from '../noticeStore.ts'
import { letterOf } from './letter.ts'
import { type Postman, postmanOf } from './postman.ts'

const BATCH = 200
const FIRST_PAUSE = 30_000
const LONGEST_PAUSE = 60 * 60 * 1000
/** A mail server that is away for longer than a day gets no old news. */
const WORTH_SENDING = 24 * 60 * 60 * 1000

/** Sends what waits to go out by mail, one letter to each person. What fails is tried again after a growing pause. */
export async function sendWaiting(payload: Payload, now = Date.now()): Promise<void> {
  const { mail } = environmentOf(payload)
  if (!mail) return
  await inTurn(payload, 'mail', async () => {
    const where = { mailAt: { less_than_equal: new Date(now).toISOString() } }
    const due = await noticesWhere(payload, where, { sort: 'at', limit: BATCH })
    if (due.length === 0) return
    using postman = postmanOf(mail)
    for (const [user, rows] of Map.groupBy(due, (row) => row.user)) await sendOne({ payload, postman, now }, user, rows)
  })
}

interface Round {
  payload: Payload
  postman: Postman
  now: number
}

async function sendOne({ payload, postman, now }: Round, user: string, rows: NoticeRow[]): Promise<void> {
  const address = await addressOf(payload, user)
  try {
    if (address) await postman.send(letterOf(rows, { to: address, adminUrl: environmentOf(payload).adminUrl }))
    for (const row of rows) await noteMail(payload, row, null)
  } catch (err) {
    payload.logger.warn({ err, msg: '提醒邮件没有发出，过一会儿再试。请管理员检查 SMTP_URL 和邮件服务器。' })
    for (const row of rows) await noteMail(payload, row, nextTry(row, now))
  }
}

/** Accounts that are disabled, or gone, get no mail. */
async function addressOf(payload: Payload, id: string): Promise<string | null> {
  const user = await payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true })
  return user && !user.disabled ? user.email : null
}

function nextTry({ at, mailTries }: NoticeRow, now: number): string | null {
  if (now - Date.parse(at) > WORTH_SENDING) return null
  return new Date(now + Math.min(FIRST_PAUSE * 2 ** mailTries, LONGEST_PAUSE)).toISOString()
}
