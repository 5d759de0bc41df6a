import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { UserError } from '../core/errors.ts';
import { NONE_KEPT } from '../render/outline/outline-of.ts';
import { printable } from '../render/terminal/printable.ts';
import { openKept } from '../store/database.ts';
import { keepUnanswered } from '../store/unanswered.ts';
import { say, warn } from './voice.ts';

/** `parley unanswered`: what people asked in vain. */
export function declareUnanswered(program: Command): void {
  program
    .command('unanswered')
    .description('questions that the articles did not answer, the most asked first')
    .option('--json', 'JSON lines for scripts')
    .action(async ({ json }: { readonly json?: true }) => {
      const config = readConfig(process.env);
      const days = config.unansweredDays;
      const database = days === 0 ? null : await openKept(config);
      if (database === null) throw new UserError(`${NONE_KEPT}.`);
      const questions = await keepUnanswered(database, { days, clock: Date.now, onWarning: warn }).list();
      await database.destroy();
      if (questions.length === 0) warn('no unanswered question is kept');
      for (const kept of questions) {
        say(
          json ? JSON.stringify(kept) : `${kept.times}  ${kept.latest}  /${kept.command} ${printable(kept.question)}`,
        );
      }
    });
}
