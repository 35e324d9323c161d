import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const SITE = fileURLToPath(new URL('../..', import.meta.url))

/** Compiles the pages as they are now, once for a whole test run. */
export default function compileRenderer(): void {
  execFileSync('node_modules/.bin/astro', ['build', '--config', 'astro.renderer.config.mjs', '--silent'], {
    cwd: SITE,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: 'inherit',
  })
}
