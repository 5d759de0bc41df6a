import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Analysis, readAnalysis } from '../../core/analyze.ts';
import type { Article } from '../../core/article/article.ts';
import { type Party, WhoIsWho } from '../../core/terms/who-is-who.ts';

/** Articles to analyse with what they are read by, as it is sent to another thread. */
export interface Batch {
  readonly articles: readonly Article[];
  readonly parties: readonly Party[];
}

/** Analyses articles in this thread, in the order given, and lets others have their turn after each. */
export async function analyzeBatch({ articles, parties }: Batch): Promise<readonly Analysis[]> {
  const whoIsWho = new WhoIsWho(parties);
  const analyses: Analysis[] = [];
  for (const article of articles) {
    analyses.push(readAnalysis(article, whoIsWho));
    await nextTurn();
  }
  return analyses;
}
