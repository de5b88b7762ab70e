import { defineConfig } from 'vitest/config';

/**
 * Three sets of tests. `fast` needs Node only; `jvm` starts real JVMs with Spark and BigDL; `slow`
 * is what would make `npm test` a coffee break.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'fast',
          include: ['{libs,apps,tools,models-dsl}/**/*.test.ts'],
          exclude: ['**/*.jvm.test.ts', '**/*.slow.test.ts', '**/node_modules/**', '**/gen/**'],
          // Generous, so that a busy machine fails nothing.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'jvm',
          include: ['{libs,apps,tools}/**/*.jvm.test.ts'],
          // One JVM a process, and each wants the machine's cores for itself.
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          name: 'slow',
          include: ['{libs,apps,tools}/**/*.slow.test.ts'],
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 1_800_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
