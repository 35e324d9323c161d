import { defineConfig } from 'astro/config'
import { renderer } from './renderer/adapter.mjs'
import { siteOptions } from './renderer/site-options.mjs'

/**
 * Astro puts a key for encrypted parts of pages into what it compiles. These pages have none; a key by chance would make
 * every compile look like a change of the templates.
 */
process.env.ASTRO_KEY = `${'A'.repeat(43)}=`

/** The pages compiled into a module that the publisher keeps loaded. It holds all that it needs: any copy works. */
export default defineConfig({
  ...siteOptions,
  output: 'server',
  outDir: 'dist/renderer',
  adapter: renderer(),
  vite: { ssr: { noExternal: true } },
})
