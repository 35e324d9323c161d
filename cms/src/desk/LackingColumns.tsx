import type { PayloadRequest } from 'payload'
import { whatLacks } from '../review/staffing.ts'

/** Tells administrators what could not be reviewed to the end, or not whoever wrote it, before anybody is stuck. */
export async function LackingColumns({ req }: { req: PayloadRequest }) {
  const places = await whatLacks(req)
  if (places.length === 0) return null
  return (
    <section className="desk-list desk-list--alarm" aria-labelledby="desk-lacking">
      <h2 id="desk-lacking">审稿人手不够或者刚够的栏目和内容</h2>
      <ul>
        {places.map(({ name, column, sentence }) => (
          <li key={column ?? name}>
            {column ? <a href={`/admin/collections/columns/${column}`}>{name}</a> : name}
            <span className="desk-list__facts">{sentence}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
