import type { Command } from 'commander';
import { findMissingNames } from '../core/answers/names/missing-names.ts';
import { correctionWords } from '../core/corrections.ts';
import type { Statement } from '../core/statements/statement.ts';
import { correctionLine } from '../corpus/corrections-file.ts';
import { whoIsWhoEntry } from '../corpus/who-is-who-file.ts';
import { renderInspection } from '../render/terminal/inspection.ts';
import { inspections } from '../render/terminal/json.ts';
import { type CorpusFlags, declareReading } from './flags.ts';
import { openFolder } from './open-library.ts';
import { say, warn } from './voice.ts';

/** `parley inspect`: all that is read from each article, with the line that corrects a statement. */
export function declareInspect(program: Command): void {
  declareReading(program, 'inspect', 'all that is read from each article').action(
    async ({ corpus, json }: CorpusFlags) => {
      const { articles } = await openFolder(corpus);
      if (json) {
        for (const inspected of inspections(articles)) say(JSON.stringify(inspected));
        return;
      }
      for (const analyzed of articles) {
        const correctionOf = (statement: Statement): string =>
          correctionLine(analyzed.article.id, correctionWords(analyzed, statement), statement.speaker?.name ?? null);
        say(renderInspection(analyzed, correctionOf));
      }
    },
  );
}

/** `parley names`: speakers that who-is-who lacks. */
export function declareNames(program: Command): void {
  declareReading(program, 'names', 'speakers that who-is-who lacks, ready to paste').action(
    async ({ corpus, json }: CorpusFlags) => {
      const { articles, whoIsWho } = await openFolder(corpus);
      const missingNames = findMissingNames(articles, whoIsWho);
      if (missingNames.length === 0) warn('no speaker is missing from who-is-who.yaml');
      for (const missing of missingNames) {
        say(json ? JSON.stringify(missing) : whoIsWhoEntry(missing));
      }
    },
  );
}
