import { createHash } from 'node:crypto'
import { APIError, type Payload } from 'payload'
import { storeMedium } from '../pictures/receiving/storeMedium.ts'

interface Picture {
  bytes: Uint8Array
  filename: string
  alt: string
  caption: string
}

/**
 * Puts a picture of an imported text into the media library, through the door of every upload; one that is there
 * already is used again. Who took it and whom it shows is for editors to say before anything with it is published.
 */
export async function takePicture(
  payload: Payload,
  { bytes, filename, ...words }: Picture,
): Promise<{ id: string } | { problem: string }> {
  const { docs } = await payload.find({
    collection: 'media',
    where: { hash: { equals: createHash('sha256').update(bytes).digest('hex') } },
    depth: 0,
    limit: 1,
    pagination: false,
  })
  if (docs[0]) return { id: docs[0].id }
  try {
    const { id } = await storeMedium(payload, { bytes, name: filename, data: words })
    return { id }
  } catch (error) {
    if (error instanceof APIError && error.isPublic && error.status < 500)
      return { problem: error.message.replace(/。$/, '') }
    throw error
  }
}
