import { defineConfig } from 'vitest/config'

const unitOnly = ['packages/{kernel,contracts,api-client}/src/**/*.test.ts']
const never = ['**/node_modules/**', '**/dist/**', 'apps/e2e/**']
const units = '**/*.unit.test.{ts,tsx}'

export default defineConfig({
  test: {
    env: { TZ: 'UTC' },
    passWithNoTests: false,
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: [`packages/${units}`, `apps/${units}`, ...unitOnly],
          exclude: never,
        },
      },
      {
        test: {
          name: 'web',
          environment: 'jsdom',
          // Testing Library cleans up after each test when it finds a global afterEach.
          globals: true,
          include: [
            'packages/{ui,domain-ui,app-frame}/src/**/*.test.{ts,tsx}',
            'apps/{web,admin}/src/**/*.test.{ts,tsx}',
          ],
          exclude: [...never, units],
          setupFiles: ['packages/testkit/src/browser-setup.ts'],
          testTimeout: 15_000,
        },
      },
      {
        test: {
          name: 'api',
          environment: 'node',
          pool: 'forks',
          maxWorkers: 2,
          include: ['apps/{api,sandbox}/src/**/*.test.ts', 'packages/testkit/src/**/*.test.ts'],
          exclude: [...never, units],
          globalSetup: ['packages/testkit/src/global-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'reader',
          environment: 'node',
          pool: 'forks',
          maxWorkers: 2,
          include: ['packages/ticket-reader/src/**/*.test.ts'],
          exclude: [...never, units],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'repo',
          environment: 'node',
          pool: 'forks',
          maxWorkers: 2,
          include: ['scripts/**/*.test.ts'],
          exclude: [...never, 'scripts/fixtures/**'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
