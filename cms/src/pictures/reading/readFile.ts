import { constants, copyFile, open, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Image } from 'shared/parts'
import { FORMATS, type Format, inMegabytes, type PictureFormat } from '../formats.ts'
import { readCaptions } from './captions.ts'
import { checkFilm } from './film.ts'
import { formatOf, HEAD_BYTES } from './formatOf.ts'
import { patchFile } from './patchFile.ts'
import { checkPdf } from './pdf.ts'
import { withoutPdfMetadata } from './pdfMetadata.ts'
import { openPicture } from './picture.ts'
import { hashOf, PublicFiles } from './publicFiles.ts'
import { RefusedFile } from './refusedFile.ts'
import { writeRenditions } from './renditions.ts'

/** Where a file lies, and the folder that takes what becomes public of it. */
export interface Reading {
  file: string
  folder: string
}

/** What a file is, as its bytes say. */
export interface FileFacts {
  mimeType: string
  extension: string
  filesize: number
  /** SHA-256 of the original. */
  hash: string
  /** The file that readers get, of whatever is not a picture. */
  publicFile: { hash: string; bytes: number } | null
  width: number | null
  height: number | null
  colour: string | null
  renditions: Image['renditions']
  /** What was written into the folder, by name. */
  publicHashes: string[]
}

/** Reads a file by what it is and writes what readers may get of it, free of all that says where and by whom it was made. */
export async function readUploadedFile({ file, folder }: Reading): Promise<FileFacts> {
  const { format, filesize } = await formatAndSize(file)
  const files = new PublicFiles(folder)
  const { mimeType, extension } = FORMATS[format]
  const nothing = { publicFile: null, width: null, height: null, colour: null, renditions: [] }
  const published = await PUBLISHED[kindOf(format)]({ file, folder, format, files })
  const facts = { mimeType, extension, filesize, hash: await hashOf(file) }
  return { ...nothing, ...facts, ...published, publicHashes: files.hashes }
}

async function formatAndSize(file: string): Promise<{ format: Format; filesize: number }> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    if (size === 0) throw new RefusedFile('文件是空的。请重新选择文件。')
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    const format = formatOf(buffer.subarray(0, bytesRead))
    const { maxBytes } = FORMATS[format]
    if (size > maxBytes) throw new RefusedFile(`文件超过 ${inMegabytes(maxBytes)}。请压缩或缩小后再上传。`)
    return { format, filesize: size }
  } finally {
    await handle.close()
  }
}

interface Publishing extends Reading {
  format: Format
  files: PublicFiles
}

type Kind = 'picture' | Exclude<Format, PictureFormat>

const kindOf = (format: Format): Kind =>
  format === 'jpeg' || format === 'png' || format === 'webp' ? 'picture' : format

const PUBLISHED: Record<Kind, (publishing: Publishing) => Promise<Partial<FileFacts>>> = {
  async picture({ file, format, files }) {
    return writeRenditions(await openPicture(await readFile(file), format as PictureFormat), files)
  },
  async pdf({ file, files }) {
    const bytes = await readFile(file)
    checkPdf(bytes)
    return { publicFile: await files.write(withoutPdfMetadata(bytes)) }
  },
  async vtt({ file, files }) {
    return { publicFile: await files.write(Buffer.from(readCaptions(await readFile(file)))) }
  },
  async mp4({ file, folder, files }) {
    const patches = await checkFilm(file)
    const copy = path.join(folder, 'film')
    await copyFile(file, copy, constants.COPYFILE_FICLONE)
    await patchFile(copy, patches)
    return { publicFile: await files.adopt(copy) }
  },
}
