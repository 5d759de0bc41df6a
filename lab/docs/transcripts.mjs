// Writes the transcripts in docs/commands.md again; with --check, fails where one is out of date. A transcript is a code block that begins
// with `$ npm run -s parley -- …`; what follows is what that command prints.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const file = `${root}docs/commands.md`;
const transcript = /```text\n(\$ npm run -s parley -- (.*)\n)[\s\S]*?```/g;
const env = { ...process.env, NO_COLOR: '1', CORPUS_DIR: '', DATA_DIR: 'off' };

const TRIES = 3;

/** What the command prints; null where this machine is too busy for an answer with the language model, which the command tells. */
function print(args) {
  for (let tried = 0; tried < TRIES; tried++) {
    const options = { cwd: root, env, encoding: 'utf8', shell: true };
    const { status, stdout, stderr } = spawnSync(`node dist/src/cli.js ${args}`, options);
    if (status !== 0) throw new Error(`parley ${args} ended with ${status}: ${stderr}`);
    if (!stderr.includes('too much waits for the language model')) return stdout;
  }
  process.stderr.write(`left as it is, since this machine is too busy: parley ${args}\n`);
  return null;
}

const before = readFileSync(file, 'utf8');
const after = before.replace(transcript, (whole, command, args) => {
  const printed = print(args);
  return printed === null ? whole : `\`\`\`text\n${command}${printed}\`\`\``;
});

if (!process.argv.includes('--check')) writeFileSync(file, after);
else if (before !== after) {
  process.stderr.write('docs/commands.md shows answers that are no longer given: run npm run transcripts\n');
  process.exitCode = 1;
}
