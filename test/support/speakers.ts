import { segment } from '../../src/core/article/segment.ts';
import { findStatements } from '../../src/core/statements/find-statements.ts';
import type { Speaker } from '../../src/core/statements/statement.ts';
import { WhoIsWho } from '../../src/core/terms/who-is-who.ts';

/** The speaker of the last statement of `text` whose source is exactly `source`, without a who-is-who. */
export function speakerOf(text: string, source: string): Speaker | null {
  const found = findStatements(text, segment(text), new WhoIsWho([]));
  const one = found.findLast(
    (statement) => statement.source && text.slice(statement.source.start, statement.source.end) === source,
  );
  if (!one) throw new Error(`no statement by “${source}” in: ${text}`);
  return one.speaker;
}
