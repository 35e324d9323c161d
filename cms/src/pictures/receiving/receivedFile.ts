import { APIError, type File } from 'payload'
import { Refusal } from '../../publishing/refusal.ts'
import type { FileFacts } from '../reading/readFile.ts'
import { safeFileName } from './fileName.ts'
import { workshop } from './workshop.ts'

/** A file that the media library takes, beside everything of it that may become public. */
export interface ReceivedFile extends FileFacts {
  /** The staging folder with the public files. */
  folder: string
  /** Where the original lies until it is stored. */
  file: string
  /** Whether any of its files may lie in its place by now. */
  isPlaced?: boolean
}

declare module 'payload' {
  interface RequestContext {
    receivedFile?: ReceivedFile
  }
}

/** Has a file read; one that is refused is answered with a sentence. */
export async function receivedFile({ file, folder }: Pick<ReceivedFile, 'file' | 'folder'>): Promise<ReceivedFile> {
  const outcome = await workshop().read({ file, folder })
  if ('refused' in outcome) throw new Refusal(outcome.refused)
  if ('busy' in outcome) throw new APIError(outcome.busy, 503)
  return { ...outcome.facts, file, folder }
}

/** The file as Payload wants to see it: where it lies, so that its bytes never fill the memory of the CMS. */
export const asUpload = ({ file, extension, mimeType, filesize }: ReceivedFile, name: string): File => ({
  data: Buffer.alloc(0),
  mimetype: mimeType,
  name: safeFileName(name, extension),
  size: filesize,
  tempFilePath: file,
})
