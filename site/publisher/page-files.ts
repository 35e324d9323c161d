import { mkdirSync, writeFileSync } from 'node:fs'
import { rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'

/** The file of a path inside a release. */
export const fileOf = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path)

/** Compressed variants that lie beside a file, in the order in which a server prefers them. */
export const VARIANTS = { br: '.br', gzip: '.gz' } as const
export type Encoding = keyof typeof VARIANTS

const COMPRESSIBLE = new Set(['.html', '.css', '.js', '.xml', '.txt', '.svg', '.json'])

export const isCompressible = (file: string): boolean => COMPRESSIBLE.has(extname(file))

/** A file's suffixes in the order of writing: whoever finds the plain file new finds its variants new as well. */
export const suffixesOf = (file: string): string[] => (isCompressible(file) ? [...Object.values(VARIANTS), ''] : [''])

/** Writes a file and its variants, `target` plus each suffix, into a folder that is there. */
export async function writeVariants(target: string, file: string, body: Buffer): Promise<void> {
  if (!isCompressible(file)) return writeFile(target, body)
  const [brotlied, gzipped] = await Promise.all([
    compressBrotli(body, brotliOptions(body)),
    compressGzip(body, GZIP_OPTIONS),
  ])
  await writeFile(target + VARIANTS.br, brotlied)
  await writeFile(target + VARIANTS.gzip, gzipped)
  await writeFile(target, body)
}

/** The same in half the processor time, for a process that has nothing else to do meanwhile. Makes the folder, too. */
export function writeVariantsSync(target: string, file: string, body: Buffer): void {
  mkdirSync(dirname(target), { recursive: true })
  if (isCompressible(file)) {
    writeFileSync(target + VARIANTS.br, brotliCompressSync(body, brotliOptions(body)))
    writeFileSync(target + VARIANTS.gzip, gzipSync(body, GZIP_OPTIONS))
  }
  writeFileSync(target, body)
}

/** Writes a file without its variants. */
export function writePlainSync(target: string, _file: string, body: Buffer): void {
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, body)
}

/** Removes the file of a path from a release, its variants, and the folders that it leaves empty. */
export async function removeFile(path: string, release: string): Promise<void> {
  const target = join(release, fileOf(path))
  for (const suffix of suffixesOf(target).reverse()) await rm(target + suffix, { force: true })
  let folder = dirname(target)
  while (folder !== release && (await removeEmpty(folder))) folder = dirname(folder)
}

const removeEmpty = (folder: string): Promise<boolean> =>
  rmdir(folder).then(
    () => true,
    () => false,
  )

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

/** Level 11 takes a hundred times as long for a tenth less. */
const brotliOptions = (body: Buffer) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  },
})

const GZIP_OPTIONS = { level: 6 }
