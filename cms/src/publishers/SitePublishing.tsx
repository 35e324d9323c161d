import type { Payload, TypedUser } from 'payload'
import { publisherFacts } from 'shared/publisher-facts'
import { publisherProblems } from 'shared/publisher-problems'
import { fullDateTime } from 'shared/shanghai'
import { type SiteCopy, siteCopies } from './siteCopyStore.ts'
import './publishers.css'

interface Props {
  payload: Payload
  user?: TypedUser
  at?: Date
}

/** The dashboard tells editors how far each copy of the site has followed the newsroom, and what is not well. */
export async function SitePublishing({ payload, user, at = new Date() }: Props) {
  if (!user) return null
  const copies = await siteCopies(payload, at)
  return (
    <section className="site-publishing" aria-labelledby="site-publishing">
      <h2 id="site-publishing">网站发布状态</h2>
      {copies.length === 0 && <p>还没有收到发布程序的消息。网站启动以后，这里会显示最近的发布情况。</p>}
      {copies.map((copy) => (
        <SiteCopyFacts key={copy.state.name} copy={copy} isOnly={copies.length === 1} at={at} />
      ))}
    </section>
  )
}

function SiteCopyFacts({ copy: { state, heardAt }, isOnly, at }: { copy: SiteCopy; isOnly: boolean; at: Date }) {
  const problems = publisherProblems(state, at.getTime() - Date.parse(heardAt))
  return (
    <>
      {!isOnly && <h3>网站副本 {state.name}</h3>}
      {problems.length > 0 ? (
        <ul className="site-publishing__problems">
          {problems.map((problem) => (
            <li key={problem}>
              <strong>有问题：</strong>
              {problem}
            </li>
          ))}
        </ul>
      ) : (
        <p>一切正常。</p>
      )}
      <dl>
        {[...publisherFacts(state), { label: '最近一次收到消息', value: fullDateTime(heardAt) }].map(
          ({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </>
  )
}
