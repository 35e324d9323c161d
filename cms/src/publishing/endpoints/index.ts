import type { Endpoint } from 'payload'
import { blobsEndpoint } from './blobs.ts'
import { changesEndpoint } from './changes.ts'
import { commandEndpoints } from './commands.ts'

/** All routes of the publishing room. */
export const publishingEndpoints: Endpoint[] = [...commandEndpoints, changesEndpoint, blobsEndpoint]
