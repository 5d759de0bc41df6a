import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Starts Parley as it is built, on the local Discord, with articles and a data folder of its own; gives its page's address, and what ends it. */
export async function startParley({ corpus, dataFolder }) {
  const { NODE_ENV: _, DISCORD_TOKEN: __, ...inherited } = process.env;
  const parley = spawn(process.execPath, ['dist/src/main.js', '--port', '0'], {
    cwd: root,
    env: {
      ...inherited,
      DISCORD_TOKEN: '',
      DATA_DIR: dataFolder,
      CORPUS_DIR: corpus,
      LIMIT_USER: 'off',
      LIMIT_CHANNEL: 'off',
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  // Also where nobody reads what is printed any more, which ends a script at once.
  const end = () => parley.kill('SIGTERM');
  process.once('exit', end);
  const stop = async () => {
    process.off('exit', end);
    end();
    await once(parley, 'exit');
  };
  for await (const chunk of parley.stdout) {
    const [address] = /http:\/\/\S+/.exec(String(chunk)) ?? [];
    if (address) return { address, stop };
  }
  throw new Error('Parley did not start: run npm run build first');
}
