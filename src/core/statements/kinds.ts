import { overlapping, type Span } from '../article/span.ts';
import type { Quotation } from './quotations/quotations.ts';
import type { StatementKind } from './statement.ts';

const TOKEN = /[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*|[^\s]/gu;
/** Share of the content's words that must stand between marks for the whole to count as the speaker's own. */
const DIRECT = 0.85;

/** Whose words the content is, from how many of its words and marks stand within quotations. */
export function kindOf(body: string, content: readonly Span[], quotations: readonly Quotation[]): StatementKind {
  let all = 0;
  let quoted = 0;
  for (const span of content) {
    const near = overlapping(quotations, span);
    let next = 0;
    for (const match of body.slice(span.start, span.end).matchAll(TOKEN)) {
      const start = span.start + match.index;
      const end = start + match[0].length;
      all++;
      while (next < near.length && near[next]!.end < end) next++;
      if (near[next] && near[next]!.start <= start) quoted++;
    }
  }
  if (quoted === 0) return 'indirect';
  return quoted / all >= DIRECT ? 'direct' : 'mixed';
}
