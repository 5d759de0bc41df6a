import { segment } from '../../src/core/article/segment.ts';
import { findStatements } from '../../src/core/statements/find-statements.ts';
import { WhoIsWho } from '../../src/core/terms/who-is-who.ts';

/** Each statement of a text as "speaker: content", or "speaker by reporter: content" where another passes the words on. */
export function said(text: string): string[] {
  return findStatements(text, segment(text), new WhoIsWho([])).map(({ speaker, reportedBy, content }) => {
    const by = reportedBy ? ` by ${reportedBy.name}` : '';
    const words = content.map(({ start, end }) => text.slice(start, end)).join(' … ');
    return `${speaker?.name ?? '-'}${by}: ${words}`;
  });
}
