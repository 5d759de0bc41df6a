import { segment } from '../../src/core/article/segment.ts';
import type { Span } from '../../src/core/article/span.ts';
import { findStatements } from '../../src/core/statements/find-statements.ts';
import { WhoIsWho } from '../../src/core/terms/who-is-who.ts';

const nobody = new WhoIsWho([]);

/** Each statement of a text as "kind, speaker: content … content", "-" where nobody is named. */
export function readStatements(text: string): string[] {
  const slice = ({ start, end }: Span): string => text.slice(start, end);
  return findStatements(text, segment(text), nobody).map(
    ({ kind, speaker, content }) => `${kind}, ${speaker?.name ?? '-'}: ${content.map(slice).join(' … ')}`,
  );
}
