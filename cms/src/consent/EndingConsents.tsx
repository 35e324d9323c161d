import type { Payload, TypedUser } from 'payload'
import { endingConsents } from './endingConsents.ts'
import './consent.css'

interface Props {
  payload: Payload
  user?: TypedUser
  at?: Date
}

/** The dashboard tells editors whose consent ends soon or has ended; all of them, or the next to end would go unseen. */
export async function EndingConsents({ payload, user, at }: Props) {
  const ending = user ? await endingConsents(payload, user, at) : []
  if (ending.length === 0) return null
  return (
    <section className="ending-consents" aria-labelledby="ending-consents">
      <h2 id="ending-consents">本人授权快到期或已到期（{ending.length} 位）</h2>
      <ul>
        {ending.map(({ id, name, sentence }) => (
          <li key={id}>
            <a href={`/admin/collections/profiles/${id}`}>{name}</a>
            {sentence}
          </li>
        ))}
      </ul>
    </section>
  )
}
