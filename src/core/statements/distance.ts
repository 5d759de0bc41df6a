import { overlapping, type Span } from '../article/span.ts';
import type { Quotation } from './quotations/quotations.ts';

const HEDGE = /\b(?:allegedly|reportedly|purportedly|supposedly|apparently|ostensibly|presumably|so-called)\b/giu;

/** The first word outside of quotation marks with which the reporter keeps a distance from the statement; else null. */
export function findHedge(
  body: string,
  { source, cue, content }: { source: Span | null; cue: Span | null; content: readonly Span[] },
  quotations: readonly Quotation[],
): Span | null {
  const spans = [...content];
  if (source && cue) spans.push({ start: Math.min(source.start, cue.start), end: Math.max(source.end, cue.end) });
  const found: Span[] = [];
  for (const span of spans) {
    const quoted = overlapping(quotations, span);
    for (const match of body.slice(span.start, span.end).matchAll(HEDGE)) {
      const start = span.start + match.index;
      const end = start + match[0].length;
      if (!quoted.some((quotation) => quotation.start <= start && end <= quotation.end)) found.push({ start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start)[0] ?? null;
}

const QUESTION_WORD = /^["“‘']?(?:whether|if|how|why|what|who|whom|whose|which|when|where)\b/i;

/** Whether what was said is a question: one sentence with a question mark, or "asked" with a question word. */
export function isQuestion(body: string, content: readonly Span[], asks: boolean): boolean {
  const text = content.map(({ start, end }) => body.slice(start, end)).join(' ');
  if (/^[^.?!]*\?["”’']*$/.test(text)) return true;
  return asks && (QUESTION_WORD.test(text) || /\?["”’']*$/.test(text));
}
