import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { UserError } from '../core/errors.ts';
import { NONE_KEPT } from '../render/outline/outline-of.ts';
import { printable } from '../render/terminal/printable.ts';
import { openUnanswered } from '../store/unanswered.ts';
import { say, warn } from './voice.ts';

/** `parley unanswered`: what people asked in vain. */
export function declareUnanswered(program: Command): void {
  program
    .command('unanswered')
    .description('questions that the articles did not answer, the most asked first')
    .option('--json', 'JSON lines for scripts')
    .action(async ({ json }: { readonly json?: true }) => {
      const unanswered = openUnanswered({ ...readConfig(process.env), clock: Date.now, onWarning: warn });
      if (unanswered === null) throw new UserError(`${NONE_KEPT}.`);
      const questions = await unanswered.list();
      if (questions.length === 0) warn('no unanswered question is kept');
      for (const kept of questions) {
        say(
          json ? JSON.stringify(kept) : `${kept.times}  ${kept.latest}  /${kept.command} ${printable(kept.question)}`,
        );
      }
    });
}
