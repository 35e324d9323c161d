import { operatorEndpoint } from '../../accounts/operatorEndpoints.ts'
import { verifyRecord } from '../verify.ts'

/** `POST /api/operator/verify-record`: the verdict on every chain of the record. */
export const auditEndpoint = operatorEndpoint('verify-record', async ({ payload }) =>
  Response.json({ chains: await verifyRecord(payload) }),
)
