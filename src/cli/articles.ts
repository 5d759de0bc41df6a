import type { Command } from 'commander';
import type { LatestQuery } from '../core/answers/list-latest.ts';
import { differencesShown, printedDifferences } from '../render/terminal/json.ts';
import { tellFound } from './exit-code.ts';
import { type AnswerFlags, declareAnswering } from './flags.ts';
import { openFolder, openLibrary } from './open-library.ts';
import { show } from './show.ts';
import { say } from './voice.ts';

/** `parley disagreements`: where articles tell one fact otherwise. */
export function declareDisagreements(program: Command): void {
  declareAnswering(program, 'disagreements', 'where articles tell one fact otherwise')
    .argument('[about]')
    .action(async (about: string | undefined, { corpus, json, ...flags }: AnswerFlags) => {
      // Pairs are looked for among all articles.
      const library = json ? await openFolder(corpus, true) : await openLibrary(corpus, true);
      if (!json) show(await library.disagreements({ about }), flags);
      else {
        const { differences } = await library.compare();
        const answer = await library.disagreements({ about });
        const shown = about === undefined ? differences : differencesShown(answer, differences);
        tellFound(shown.length > 0, flags);
        for (const printed of printedDifferences(shown)) say(JSON.stringify(printed));
      }
    });
}

/** `parley latest`: what the newest articles say. */
export function declareLatest(program: Command): void {
  declareAnswering(program, 'latest', 'what the newest articles say')
    .argument('[about]')
    .option('--since <date>', 'only articles from this date on')
    .action(async (about: string | undefined, { corpus, since, ...flags }: AnswerFlags & LatestQuery) => {
      show(await (await openLibrary(corpus)).latest({ about, since }), flags);
    });
}

/** `parley sources`: the articles that answers come from. */
export function declareSources(program: Command): void {
  declareAnswering(program, 'sources', 'the articles that answers come from').action(
    async ({ corpus, ...flags }: AnswerFlags) => {
      show(await (await openLibrary(corpus)).sources(), flags);
    },
  );
}
