import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Analysis, readAnalysis } from '../../core/analyze.ts';
import type { Article } from '../../core/article/article.ts';
import { type Party, WhoIsWho } from '../../core/terms/who-is-who.ts';

/** Articles to analyse with what they are read by, as it is sent to another thread. */
export interface Batch {
  readonly articles: readonly Article[];
  readonly parties: readonly Party[];
}

/** What an article was found to hold, or what went wrong with it: a fault of this program, which has nothing to do with the others. */
export type Outcome = Analysis | { readonly failure: string };

/** Analyses articles in this thread, in the order given, and lets others have their turn after each. */
export async function analyzeBatch({ articles, parties }: Batch): Promise<readonly Outcome[]> {
  const whoIsWho = new WhoIsWho(parties);
  const analyses: Outcome[] = [];
  for (const article of articles) {
    try {
      analyses.push(readAnalysis(article, whoIsWho));
    } catch (error) {
      analyses.push({ failure: (error as Error).message.split('\n', 1)[0]! });
    }
    await nextTurn();
  }
  return analyses;
}
