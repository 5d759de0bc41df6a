import type { AnalyzedArticle } from '../../analyze.ts';
import type { Statement } from '../../statements/statement.ts';
import type { HeardSpeaker } from '../answer.ts';

/** The speakers of the statements that `fits` takes, the most quoted first. */
export function countSpeakers(
  articles: readonly AnalyzedArticle[],
  fits: (statement: Statement) => boolean,
): readonly HeardSpeaker[] {
  const counts = new Map<string, number>();
  for (const { statements } of articles) {
    for (const statement of statements) {
      if (statement.speaker && fits(statement))
        counts.set(statement.speaker.name, (counts.get(statement.speaker.name) ?? 0) + 1);
    }
  }
  return [...counts].map(([name, statements]) => ({ name, statements })).sort((a, b) => b.statements - a.statements);
}
