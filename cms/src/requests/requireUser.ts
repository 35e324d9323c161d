import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getPayload, type SanitizedConfig } from 'payload'

/** Sends strangers who call the admin's server functions to the login page, which calls none itself. */
export async function requireUser(config: Promise<SanitizedConfig>): Promise<void> {
  const payload = await getPayload({ config })
  const { user } = await payload.auth({ headers: await headers() })
  if (!user) redirect('/admin/login')
}
