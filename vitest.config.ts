import { defineConfig } from 'vitest/config';

/** Tests of values alone: files may share a process and what it has loaded, which is half the work. */
const OF_VALUES = [
  'test/{commands,core,export,outline,picture,terminal}/**/*.test.ts',
  'test/discord/{failures,markdown,render,request}/**/*.test.ts',
  'test/{architecture,config}.test.ts',
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
          // Sockets, processes, timers and browsers: each file has a process to itself. Begins first, having the longest files.
          name: 'apart',
          include: ['test/**/*.test.ts', 'packages/*/test/**/*.test.ts'],
          exclude: OF_VALUES,
        },
      },
      { extends: true, test: { name: 'together', include: OF_VALUES, isolate: false } },
    ],
  },
});
