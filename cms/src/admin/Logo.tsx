import type { Payload } from 'payload'
import { Icon } from './graphics.tsx'
import { publicName } from './publicName.ts'

/** The head of the login page: the site's sign and name. */
export async function Logo({ payload }: { payload: Payload }) {
  return (
    <div className="newsroom-logo">
      <Icon />
      <strong>{await publicName(payload)}</strong>
      <span>采编系统</span>
    </div>
  )
}
