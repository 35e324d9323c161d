import { defineConfig } from 'astro/config'
import { loadEnvironmentFile } from './publisher/environment.ts'
import { blobsBesidePages } from './publisher/static-build.ts'
import { siteOptions } from './renderer/site-options.mjs'

loadEnvironmentFile()

/** The plain static build: the same pages as the publisher renders, in one go. */
export default defineConfig({
  ...siteOptions,
  output: 'static',
  outDir: 'dist/static',
  integrations: [blobsBesidePages()],
})
