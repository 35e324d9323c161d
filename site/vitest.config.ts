import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { include: ['{src,publisher,renderer,test}/**/*.test.ts'] } })
