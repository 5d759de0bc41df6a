import { type Citation, cite } from '../core/citation.ts';
import type { Excerpt } from '../core/excerpt.ts';
import type { Quote } from './outline.ts';

/** Makes an answer's quotes and citations, numbered in the order in which they are asked for. */
export interface Quoting {
  quote(excerpt: Excerpt, label?: string | null): Quote;
  cite(excerpt: Excerpt): Citation;
}

/** Begins to number at 1: one for each answer. */
export function startQuoting(): Quoting {
  let number = 0;
  const citeNext = ({ article, paragraph }: Excerpt): Citation => {
    number++;
    return cite(number, article, paragraph);
  };
  return { quote: (excerpt, label = null) => ({ label, excerpt, citation: citeNext(excerpt) }), cite: citeNext };
}
