import { readFileSync } from 'node:fs'
import { uptime } from 'node:os'

/** Where Linux names the run of the machine; see random(4). */
const BOOT_ID = '/proc/sys/kernel/random/boot_id'

/** Tells one run of the machine from the next, whatever its clock says. Where the system has no name for it, by its beginning. */
export function bootId(): string {
  try {
    return readFileSync(BOOT_ID, 'utf8').trim()
  } catch {
    return String(Math.round((Date.now() / 1000 - uptime()) / 300))
  }
}
