// Writes the transcripts in docs/commands.md anew; with --check, fails where one is out of date. A transcript is a code block that begins
// with `$ npm run -s parley -- …`; what follows is what that command prints.
import { execSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const file = `${root}docs/commands.md`;
const transcript = /```text\n(\$ npm run -s parley -- (.*)\n)[\s\S]*?```/g;
const env = { ...process.env, NO_COLOR: '1', CORPUS_DIR: '', DATA_DIR: 'off' };

const before = readFileSync(file, 'utf8');
const after = before.replace(transcript, (_, command, args) => {
  const printed = execSync(`node dist/src/cli.js ${args}`, { cwd: root, env, encoding: 'utf8' });
  return `\`\`\`text\n${command}${printed}\`\`\``;
});

if (!process.argv.includes('--check')) writeFileSync(file, after);
else if (before !== after) {
  process.stderr.write('docs/commands.md shows answers that are no longer given: run npm run transcripts\n');
  process.exitCode = 1;
}
