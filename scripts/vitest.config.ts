import { defineConfig } from 'vitest/config'

const patient = { testTimeout: 120_000, hookTimeout: 300_000 }

export default defineConfig({
  test: {
    maxWorkers: 1,
    projects: [
      { test: { name: 'scripts', include: ['**/*.test.ts'], exclude: ['e2e', 'node_modules'], ...patient } },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          globalSetup: 'e2e/running-newsroom.ts',
          ...patient,
        },
      },
    ],
  },
})
