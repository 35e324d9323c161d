import { createLocalReq, type Payload } from 'payload'
import { GLOBAL_IDS } from 'shared/kinds'
import { publicationRow } from '../publishing/publicationStore.ts'

const NEUTRAL = '采编系统'

/** The site's name as readers see it: the login page is shown to strangers, who learn of no draft. */
export async function publicName(payload: Payload): Promise<string> {
  const row = await publicationRow(await createLocalReq({}, payload), 'settings', GLOBAL_IDS.settings)
  return row?.data?.kind === 'settings' ? row.data.name : NEUTRAL
}
