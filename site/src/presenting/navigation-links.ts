import { addressOf } from 'shared/addresses'
import type { Content } from '../content/content.ts'
import type { Crumb } from './trails.ts'

/** The main navigation as the editors arranged it; what was withdrawn since then is left out. */
export function navigationLinks(content: Content): Crumb[] {
  return content.navigation().items.flatMap(({ label, to }) => {
    if ('page' in to) return [{ label, address: to.page }]
    const target = content.get(to.kind, to.id)
    return target ? [{ label, address: addressOf(target) }] : []
  })
}
