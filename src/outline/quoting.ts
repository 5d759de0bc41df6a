import { type Citation, cite } from '../core/article/citation.ts';
import type { Excerpt } from '../core/article/excerpt.ts';
import type { Quote } from './outline.ts';

/** As much as one message on Discord could hold; no reader wants more of one place at once. */
const LONGEST_QUOTE = 4000;

/** Told of an excerpt that is an outlet's note on its own article. */
const CORRECTION = 'Correction by the outlet';

/** Makes an answer's quotes and citations, numbered in the order in which they are asked for. */
export interface Quoting {
  /** `longest` is given where several quotes are likely to repeat one sentence. */
  quote(excerpt: Excerpt, label?: string | null, longest?: number): Quote;
  cite(excerpt: Excerpt): Citation;
}

/** Begins to number at 1: one for each answer. */
export function startQuoting(): Quoting {
  let number = 0;
  const citeNext = ({ article, paragraph }: Excerpt): Citation => {
    number++;
    return cite(number, article, paragraph);
  };
  return {
    quote: (excerpt, label = null, longest = LONGEST_QUOTE) => ({
      label: excerpt.correction ? [CORRECTION, ...(label === null ? [] : [label])].join(' · ') : label,
      excerpt,
      citation: citeNext(excerpt),
      longest,
    }),
    cite: citeNext,
  };
}
