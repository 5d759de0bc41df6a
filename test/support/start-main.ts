import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { SEED_FOLDER } from './library.ts';

const MAIN = fileURLToPath(new URL('../../dist/src/main.js', import.meta.url));

/** Parley as a process. */
export interface Running {
  readonly child: ChildProcess;
  readonly printed: () => { readonly out: string; readonly err: string };
  /** Resolves once standard output matches. */
  readonly prints: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly exit: Promise<number | null>;
}

/** Starts Parley as a process of its own, on any free port, without the language model, which takes long to load. */
export function startMain(environment: Record<string, string> = {}): Running {
  const env = {
    PATH: process.env['PATH'],
    CORPUS_DIR: SEED_FOLDER,
    PORT: '0',
    SENTENCE_ENCODER: 'off',
    // Processes of tests that run side by side keep nothing together.
    DATA_DIR: 'off',
    ...environment,
  };
  const child = spawn(process.execPath, [MAIN], { env });
  onTestFinished(() => void child.kill('SIGKILL'));
  let out = '';
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const exit = once(child, 'close').then(([code]) => code as number | null);
  return {
    child,
    exit,
    printed: () => ({ out, err }),
    prints: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = pattern.exec(out);
          if (found) resolve(found);
        };
        child.stdout.on('data', (chunk) => {
          out += chunk;
          look();
        });
        void exit.then((code) => reject(new Error(`exited with ${code} before it printed ${pattern}: ${err}`)));
      }),
  };
}
