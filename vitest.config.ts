import { defineConfig } from 'vitest/config';

/** Seconds to minutes each; the whole suite takes all of them. */
const QUICK = ['test/unit/**/*.test.ts', 'test/golden/**/*.test.ts', 'test/hostile/{import,names}.test.ts'];

export default defineConfig({
  test: {
    reporters: ['default', './test/support/closing-line.ts'],
    // Compilers and QEMU do the work; two at a time suits two cores.
    maxWorkers: 2,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    projects: [
      { extends: true, test: { name: 'quick', include: QUICK } },
      { extends: true, test: { name: 'full', include: ['test/**/*.test.ts'], exclude: QUICK } },
    ],
  },
});
