import { defineConfig } from 'vitest/config';

/**
 * Tests of values, and of sockets that each of them closes: their files share a process and what it has loaded, which is half
 * the work. Whatever starts processes, threads or browsers, or counts what a process has open, is not among them.
 */
const TOGETHER = [
  'test/{architecture,config}.test.ts',
  'test/{commands,core,render}/**/*.test.ts',
  'test/discord/**/*.test.ts',
  'test/e2e/{claims,questions,reindex,seed,timeline}.test.ts',
  'packages/local-discord/test/!(close).test.ts',
  'packages/local-discord/test/page/{commands,formats,page-state,parse-markdown}.test.ts',
];

export default defineConfig({
  test: {
    // What fails waits as long as it may; what holds waits no longer than it takes, on a machine with more to do as well.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    // Vitest leaves one processor free unless told otherwise.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          // Begins first, having the longest files.
          name: 'apart',
          include: ['test/**/*.test.ts', 'packages/*/test/**/*.test.ts'],
          exclude: TOGETHER,
        },
      },
      { extends: true, test: { name: 'together', include: TOGETHER, isolate: false } },
    ],
  },
});
