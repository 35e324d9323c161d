import type { Endpoint } from 'payload'
import { blobsEndpoint } from './blobs.ts'
import { changesEndpoint } from './changes.ts'
import { stateEndpoint } from './state.ts'

/** All routes of the publishing room. */
export const publishingEndpoints: Endpoint[] = [stateEndpoint, changesEndpoint, blobsEndpoint]
