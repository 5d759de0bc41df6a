import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import type { AskQuery } from '../core/answers/answer-question.ts';
import { found } from '../render/terminal/json.ts';
import { printable } from '../render/terminal/printable.ts';
import { tellFound } from './exit-code.ts';
import { type AnswerFlags, declareAnswering } from './flags.ts';
import { openLibrary } from './open-library.ts';
import { show } from './show.ts';
import { say } from './voice.ts';

interface AskFlags extends AnswerFlags, Omit<AskQuery, 'question'> {}

/** `parley ask`: one question, or one a line. */
export function declareAsk(program: Command): void {
  declareAnswering(program, 'ask', 'find what the articles say')
    .argument('[question]')
    .option('--stdin', 'read one question a line from standard input')
    .option('--after <date>', 'only articles from this date on')
    .option('--before <date>', 'only articles up to this date')
    .option('--outlet <outlet>', 'only articles of this outlet')
    .option('--speaker <name>', 'only what this person, government or side said')
    .action(async (question: string | undefined, flags: AskFlags & { readonly stdin?: true }, self: Command) => {
      if ((question === undefined) === (flags.stdin === undefined)) {
        self.error('error: give either a question or --stdin', { exitCode: 2 });
      }
      await askEach(question, flags);
    });
}

/** Without a question, reads one a line from standard input, which is opened last: lines that nobody awaits are lost. */
async function askEach(question: string | undefined, flags: AskFlags): Promise<void> {
  const { corpus, json, all, exitCode, after, before, outlet, speaker } = flags;
  const library = await openLibrary(corpus, true);
  for await (const asked of question === undefined ? createInterface({ input: process.stdin }) : [question]) {
    const query = { question: asked, after, before, outlet, speaker };
    if (json) {
      const finding = await library.find(query);
      tellFound(!('miss' in finding) && finding.answered, { exitCode });
      say(JSON.stringify(found(asked, finding)));
      continue;
    }
    // Read from a file, an answer is nothing without its question.
    if (question === undefined) say(`> ${printable(asked)}`);
    show(await library.ask(query), { all, exitCode });
    if (question === undefined) say('');
  }
}
