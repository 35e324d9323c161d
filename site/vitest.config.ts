import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{src,publisher,renderer,test}/**/*.test.ts'],
    globalSetup: 'test/support/compile-renderer.ts',
    maxWorkers: 2,
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
})
