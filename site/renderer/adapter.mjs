import { fileURLToPath } from 'node:url'

/** An Astro adapter that compiles the pages for the publisher. No server comes with it. */
export function renderer() {
  return {
    name: 'renderer',
    hooks: {
      'astro:config:done': ({ setAdapter }) =>
        setAdapter({
          name: 'renderer',
          entrypointResolution: 'auto',
          serverEntrypoint: fileURLToPath(new URL('entry.ts', import.meta.url)),
          supportedAstroFeatures: { serverOutput: 'stable' },
        }),
    },
  }
}
