import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sparticuz, { inflate } from '@sparticuz/chromium'
import { inRoot } from '../paths.mjs'

const home = new URL('..', import.meta.resolve('@sparticuz/chromium'))
const { version } = JSON.parse(readFileSync(new URL('package.json', home), 'utf8'))
const unpacked = inRoot('.cache', `chromium-${version}`)

/**
 * The Chromium that comes as an npm package, unpacked once, with the system libraries and the font that a bare
 * machine lacks.
 */
export async function unpackedChromium(): Promise<{ executablePath: string; env: Record<string, string> }> {
  if (!existsSync(unpacked)) await unpack()
  return {
    executablePath: join(unpacked, 'chromium'),
    env: { LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib'), FONTCONFIG_FILE: join(unpacked, 'fonts.conf') },
  }
}

/** The package unpacks into the system's temporary folder alone, and takes half a file there for a whole one. */
async function unpack(): Promise<void> {
  mkdirSync(inRoot('.cache'), { recursive: true })
  const staging = mkdtempSync(`${unpacked}-`)
  const { TMPDIR } = process.env
  try {
    process.env.TMPDIR = staging
    await sparticuz.executablePath()
    await inflate(fileURLToPath(new URL('bin/al2023.tar.br', home)))
    writeFileSync(join(staging, 'fonts.conf'), FONTS)
    renameSync(staging, unpacked)
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
    rmSync(staging, { recursive: true, force: true })
  }
}

const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`
