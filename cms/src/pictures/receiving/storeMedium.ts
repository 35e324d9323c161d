import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import type { Media } from '../../payload-types.ts'
import { asUpload, receivedFile } from './receivedFile.ts'
import { withStagingFolder } from './staging.ts'
import { storeReceived } from './storeReceived.ts'

interface MediumToStore {
  data: Partial<Media> & { alt: string }
  name: string
  bytes: Uint8Array
}

/** Adds a file that the newsroom made or was given by other ways to the media library, as an upload is added. */
export const storeMedium = (payload: Payload, { data, name, bytes }: MediumToStore): Promise<Media> =>
  withStagingFolder(payload, async (folder) => {
    const file = path.join(folder, 'original')
    await writeFile(file, bytes, { flush: true })
    const received = await receivedFile({ file, folder })
    return storeReceived(payload, received, () =>
      payload.create({
        collection: 'media',
        data,
        depth: 0,
        file: asUpload(received, name),
        context: { receivedFile: received },
      }),
    )
  })
