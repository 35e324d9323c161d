import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const SITE = fileURLToPath(new URL('../..', import.meta.url))

/** Compiles the pages as they are now, once for a whole test run, beside the compiled pages that are in use. */
export default function compileRenderer(): void {
  compileInto('dist/tests/renderer')
}

export function compileInto(folder: string): void {
  const config = ['--config', 'astro.renderer.config.mjs', '--outDir', folder]
  execFileSync('node_modules/.bin/astro', ['build', ...config, '--silent'], {
    cwd: SITE,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: 'inherit',
  })
}
