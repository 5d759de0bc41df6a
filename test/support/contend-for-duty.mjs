// A process that contends for the duty until it is killed. Prints a line once it has it.
// Argument: the database's address.
import { contendForDuty } from '../../dist/src/store/duty-lock.js';

await contendForDuty(process.argv[2], {
  onTaken: () => process.stdout.write('taken\n'),
  onWarning: (line) => process.stderr.write(`${line}\n`),
});
setInterval(() => {}, 60_000);
