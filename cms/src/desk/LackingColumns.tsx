import type { PayloadRequest } from 'payload'
import { lackSentence } from 'shared/review/staffing'
import { columnsThatLack } from '../review/staffing.ts'

/** Tells administrators of columns whose manuscripts could not be reviewed to the end, before anybody is stuck. */
export async function LackingColumns({ req }: { req: PayloadRequest }) {
  const columns = await columnsThatLack(req)
  if (columns.length === 0) return null
  return (
    <section className="desk-list desk-list--alarm" aria-labelledby="desk-lacking">
      <h2 id="desk-lacking">审稿人手不够的栏目</h2>
      <ul>
        {columns.map(({ id, name, lacks }) => (
          <li key={id}>
            <a href={`/admin/collections/columns/${id}`}>{name}</a>
            <span className="desk-list__facts">{lackSentence(lacks)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
