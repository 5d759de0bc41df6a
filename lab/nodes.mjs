// Runs the tests with the oldest Node that Parley runs on and the lines of long support after it, or with those named:
//   npm run test:nodes -- [version …] [what vitest takes …]
// Each Node comes once from the npm registry and is kept in node_modules/.cache/nodes. Ends with 1 when a test failed with any.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const VERSIONS = ['20.19', '22', '24'];
/** The package that holds nothing but Node for this machine. */
const PACKAGE = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

/** The Node of a version, fetched if it is not here yet. */
function nodeOf(version) {
  const folder = join(ROOT, 'node_modules/.cache/nodes', version);
  const program = join(folder, 'node_modules', PACKAGE, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(program)) {
    const options = ['--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--global=false'];
    execFileSync('npm', ['install', ...options, `${PACKAGE}@${version}`], { cwd: ROOT, stdio: 'inherit' });
  }
  return program;
}

const isVersion = (argument) => /^\d+(?:\.\d+)*$/.test(argument);
const named = process.argv.slice(2).filter(isVersion);
const options = process.argv.slice(2).filter((argument) => !isVersion(argument));

const failed = [];
for (const version of named.length > 0 ? named : VERSIONS) {
  const node = nodeOf(version);
  process.stdout.write(`Node ${execFileSync(node, ['--version'], { encoding: 'utf8' })}`);
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` };
  const vitest = [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', ...options];
  const { status } = spawnSync(node, vitest, { cwd: ROOT, env, stdio: 'inherit' });
  if (status !== 0) failed.push(version);
}
if (failed.length > 0) {
  process.stderr.write(`Tests failed with Node ${failed.join(', ')}.\n`);
  process.exitCode = 1;
}
