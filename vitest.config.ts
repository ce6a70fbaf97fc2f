import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rules',
          include: [
            'src/**/*.test.ts',
            'packages/**/*.test.ts',
            'test/fitness/**/*.test.ts',
            'test/fuzz/**/*.test.ts',
            'test/walls/**/*.test.ts',
            'seeds/**/*.test.ts',
          ],
          globalSetup: ['test/database-server.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/running-product.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
