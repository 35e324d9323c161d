import { defineConfig } from 'astro/config'
import { renderer } from './renderer/adapter.mjs'
import { siteOptions } from './renderer/site-options.mjs'

/** The pages compiled into a module that the publisher keeps loaded. */
export default defineConfig({ ...siteOptions, output: 'server', outDir: 'dist/renderer', adapter: renderer() })
