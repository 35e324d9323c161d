import type { Payload } from 'payload'
import { Icon } from './graphics.tsx'

/** The head of the login page: the site's sign and name. */
export async function Logo({ payload }: { payload: Payload }) {
  const { name } = await payload.findGlobal({ slug: 'settings', depth: 0, draft: true, select: { name: true } })
  return (
    <div className="newsroom-logo">
      <Icon />
      <strong>{name || '采编后台'}</strong>
      <span>采编后台</span>
    </div>
  )
}
