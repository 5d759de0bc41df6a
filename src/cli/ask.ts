import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { found } from '../render/terminal/json.ts';
import { printable } from '../render/terminal/printable.ts';
import { type AnswerFlags, declareAnswering } from './flags.ts';
import { openLibrary } from './open-library.ts';
import { show } from './show.ts';
import { say } from './voice.ts';

/** `parley ask`: one question, or one a line. */
export function declareAsk(program: Command): void {
  declareAnswering(program, 'ask', 'find what the articles say')
    .argument('[question]')
    .option('--stdin', 'read one question a line from standard input')
    .action(async (question: string | undefined, flags: AnswerFlags & { readonly stdin?: true }, self: Command) => {
      if ((question === undefined) === (flags.stdin === undefined)) {
        self.error('error: give either a question or --stdin', { exitCode: 2 });
      }
      await askEach(question, flags);
    });
}

/** Without a question, reads one a line from standard input, which is opened last: lines that nobody awaits are lost. */
async function askEach(question: string | undefined, { corpus, json, all }: AnswerFlags): Promise<void> {
  const library = await openLibrary(corpus, true);
  for await (const asked of question === undefined ? createInterface({ input: process.stdin }) : [question]) {
    if (json) say(JSON.stringify(found(asked, await library.pipeline.find(asked))));
    else {
      // Read from a file, an answer is nothing without its question.
      if (question === undefined) say(`> ${printable(asked)}`);
      show(await library.ask({ question: asked }), { all });
      if (question === undefined) say('');
    }
  }
}
