// A process that keeps a question and a wish, again and again until it is killed. Prints a line with how many are kept after each.
// Argument: the data folder.
import { openDatabase } from '../../dist/src/store/database.js';
import { keepFollows } from '../../dist/src/store/follows.js';
import { keepUnanswered } from '../../dist/src/store/unanswered.js';

const database = await openDatabase(process.argv[2]);
const warn = (line) => process.stderr.write(`${line}\n`);
const unanswered = keepUnanswered(database, { days: 30, clock: Date.now, onWarning: warn });
const follows = keepFollows(database, Date.now);
const before = (await unanswered.list()).length;
for (let count = before; ; count++) {
  await follows.add(`channel:${count}`, { kind: 'topic', words: 'the border' });
  await unanswered.note('ask', `question ${count}`);
  process.stdout.write(`${count + 1}\n`);
}
