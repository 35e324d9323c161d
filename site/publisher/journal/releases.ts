import type { Store } from '../../src/content/store.ts'

/**
 * Readers see the `live` release. `standby` is the one before it, kept in line so that it can be gone back to;
 * `building` is to follow it, and what is `dropped` is being removed.
 */
export type ReleaseState = 'live' | 'standby' | 'building' | 'dropped'

/** A whole rendered site. `build` names the templates that made it, `since` is when it got its state. */
export interface Release {
  name: number
  build: string
  state: ReleaseState
  since: string
}

export const releaseIn = ({ sql }: Store, state: ReleaseState): Release | null =>
  (sql.get`SELECT * FROM releases WHERE state = ${state} ORDER BY name LIMIT 1` as Release | undefined) ?? null

export const releasesOf = ({ sql }: Store): Release[] =>
  sql.all`SELECT * FROM releases ORDER BY name` as unknown as Release[]

export const namesOf = (store: Store): number[] => releasesOf(store).map(({ name }) => name)

export function addRelease({ sql }: Store, { name, build, state, since }: Release): void {
  sql.run`INSERT INTO releases VALUES (${name}, ${build}, ${state}, ${since})`
}

export function turnInto({ sql }: Store, { name }: Release, state: ReleaseState, now: string): void {
  sql.run`UPDATE releases SET state = ${state}, since = ${now} WHERE name = ${name}`
}

export function forgetRelease({ sql }: Store, { name }: Release): void {
  sql.run`DELETE FROM stale WHERE release = ${name}`
  sql.run`DELETE FROM releases WHERE name = ${name}`
}
