// A process that keeps wishes and lets them go, but one, while others do so in the same place. Prints what went wrong as a list in JSON.
// Arguments: the folder, how many wishes.
import { openDatabase } from '../../dist/src/store/database.js';
import { keepFollows } from '../../dist/src/store/follows.js';

const [folder, times] = [process.argv[2], Number(process.argv[3])];
const failures = [];
try {
  const database = await openDatabase(folder);
  const follows = keepFollows(database, Date.now);
  for (let at = 0; at < times; at += 1) {
    const wish = { kind: 'topic', words: `topic ${process.pid} ${at}` };
    await follows.add(`channel:${process.pid}`, wish).catch((error) => failures.push(error.message));
    await follows.remove(`channel:${process.pid}`, wish).catch((error) => failures.push(error.message));
  }
  await follows.add('channel:all', { kind: 'topic', words: `topic ${process.pid}` });
  await database.destroy();
} catch (error) {
  failures.push(error.message);
}
process.stdout.write(JSON.stringify(failures));
