import type { Command } from 'commander';
import type { WhoSaidQuery } from '../core/answers/who-said.ts';
import { type AnswerFlags, declareAnswering } from './flags.ts';
import { openLibrary } from './open-library.ts';
import { show } from './show.ts';

/** `parley who-said`: statements by words, speaker or topic. */
export function declareWhoSaid(program: Command): void {
  declareAnswering(program, 'who-said', 'statements by words, speaker or topic')
    .option('--words <words>', 'words they used; in "quotation marks" exactly those')
    .option('--speaker <name>', 'who spoke: a person, a government, a side')
    .option('--about <topic>', 'what it was about')
    .option('--from <date>', 'only in articles from this date on')
    .option('--to <date>', 'only in articles up to this date')
    .action(async (flags: AnswerFlags & WhoSaidQuery, self: Command) => {
      const { corpus, json, all, exitCode, ...query } = flags;
      const { words, speaker, about } = query;
      if (!words && !speaker && !about)
        self.error('error: give at least one of --words, --speaker, --about', { exitCode: 2 });
      show(await (await openLibrary(corpus)).whoSaid(query), { json, all, exitCode });
    });
}

/** `parley positions`: what each side said on one topic. */
export function declarePositions(program: Command): void {
  declareAnswering(program, 'positions', 'what each side said on one topic')
    .argument('<topic>')
    .action(async (about: string, { corpus, ...flags }: AnswerFlags) => {
      show(await (await openLibrary(corpus)).positions({ about }), flags);
    });
}

/** `parley claim`: what the articles have on a claim, part by part. */
export function declareClaim(program: Command): void {
  declareAnswering(program, 'claim', 'compare a claim with what the articles have on it')
    .argument('<text>')
    .action(async (claim: string, { corpus, ...flags }: AnswerFlags) => {
      show(await (await openLibrary(corpus, true)).check({ claim }), flags);
    });
}

/** `parley who-is`: a person or body. */
export function declareWhoIs(program: Command): void {
  declareAnswering(program, 'who-is', 'a person or body: role, mentions, what they said')
    .argument('<name>')
    .action(async (name: string, { corpus, ...flags }: AnswerFlags) => {
      show(await (await openLibrary(corpus)).whoIs({ name }), flags);
    });
}
