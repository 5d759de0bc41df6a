import { setImmediate as nextTurn } from 'node:timers/promises';
import { passagesOf } from '../../core/find/index-articles.ts';
import { mergeColumns } from '../../core/find/merge-columns.ts';
import { packColumns, viewColumns } from '../../core/find/pack-columns.ts';
import { PassageCollector } from '../../core/find/passage-collector.ts';
import { PartyNames } from '../../core/terms/party-names.ts';
import { WhoIsWho } from '../../core/who-is-who.ts';
import type { Analysis, Builder, BuilderFacts } from './job.ts';

/** A builder in this thread, which lets others have their turn after every article. */
export function createBuilder({ parties }: BuilderFacts): Builder {
  const whoIsWho = new WhoIsWho(parties);
  const names = new PartyNames(whoIsWho);
  const collector = new PassageCollector(names);
  return {
    analyze: async (articles) => {
      // The part-of-speech model takes long to load, and a thread that only merges does without.
      const { analyze } = await import('../../core/analyze.ts');
      const analyses: Analysis[] = [];
      for (const { number, article } of articles) {
        const analyzed = analyze(article, whoIsWho);
        for (const passage of passagesOf(analyzed, number)) collector.add(passage);
        const { article: _, ...analysis } = analyzed;
        analyses.push(analysis);
        await nextTurn();
      }
      return analyses;
    },
    collect: async () => packColumns(collector.finish()),
    merge: async ({ parts, articles, left }) => {
      const leftOut = new PassageCollector(names);
      for (const passage of left) leftOut.add(passage);
      const merged = mergeColumns({
        parts: parts.map(({ columns, numbers }) => ({ columns: viewColumns(columns), numbers })),
        articles,
        left: left.length === 0 ? null : leftOut.finish(),
      });
      return packColumns(merged);
    },
    close: async () => {},
  };
}
