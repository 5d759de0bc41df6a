import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Analysis, readAnalysis } from '../../core/analyze.ts';
import { WhoIsWho } from '../../core/terms/who-is-who.ts';
import type { Builder, BuilderFacts } from './job.ts';

/** A builder in this thread, which lets others have their turn after every article. */
export function createBuilder({ parties }: BuilderFacts): Builder {
  const whoIsWho = new WhoIsWho(parties);
  return {
    analyze: async (articles) => {
      const analyses: Analysis[] = [];
      for (const article of articles) {
        analyses.push(readAnalysis(article, whoIsWho));
        await nextTurn();
      }
      return analyses;
    },
    close: async () => {},
  };
}
