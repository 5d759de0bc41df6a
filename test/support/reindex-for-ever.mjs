// A process that changes an article, reindexes and writes a snapshot, again and again until it is killed. Prints a line
// of JSON when the folder is open and after every round. Arguments: the corpus folder, the snapshots' folder, and how many
// rounds (for ever unless given).
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openShelf } from '../../dist/src/corpus/shelf.js';

const [corpus, folder, rounds = 'Infinity'] = process.argv.slice(2);
const say = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);
process.on('SIGXFSZ', () => {});

const warnings = [];
let analysed = 0;
const shelf = await openShelf(corpus, {
  snapshots: { folder, from: 0, onWarning: (line) => warnings.push(line) },
  onProgress: ({ stage, total }) => {
    if (stage === 'analysing') analysed = total;
  },
});
await shelf.settle();
const state = async () => ({
  articles: shelf.library.articles.length,
  bodies: shelf.library.articles.map(({ article }) => article.body.length),
  answer: (await shelf.library.ask({ question: 'What did Lind say about round 3?' })).type,
  warnings: warnings.splice(0),
});
say({ opened: true, analysed, ...(await state()) });
for (let round = 0; round < Number(rounds); round++) {
  const mark = `${process.pid}-${round}`;
  // Put in place whole, so that only the snapshot can suffer when the process is killed.
  writeFileSync(
    join(corpus, `.${process.pid}`),
    `---\ntitle: ${mark}\n---\nEnvoy Mara Lind said that mark ${mark} was set.\n`,
  );
  renameSync(join(corpus, `.${process.pid}`), join(corpus, 'changing.md'));
  const { report } = await shelf.reindex();
  await shelf.settle();
  say({ round, report, ...(await state()) });
}
