import type { Article } from '../../core/article/article.ts';
import { type Citation, cite } from '../../core/article/citation.ts';
import type { Excerpt } from '../../core/article/excerpt.ts';
import { shownLength } from './elide.ts';
import type { Entry, Quote } from './outline.ts';

/** As much as one message on Discord could hold; no reader wants more of one place at once. */
export const WHOLE_QUOTE = 4000;

/** Characters that are read at a glance: about eight lines on a phone. */
const SHORT_QUOTE = 280;

/** Told of an excerpt that is an outlet's note on its own article. */
const CORRECTION = 'Correction by the outlet';

/** Makes an answer's quotes and citations. An article has one number, however often it is cited. */
export interface Quoting {
  /** Shown up to `longest` characters; at a glance where that is not given. */
  quote(excerpt: Excerpt, label?: string | null, longest?: number): Quote;
  cite(excerpt: Pick<Excerpt, 'article' | 'paragraph'>): Citation;
}

/** Numbers articles from 1, in the order in which they are first cited: one for each answer. */
export function startQuoting(): Quoting {
  const numbers = new Map<Article['id'], number>();
  const numberOf = ({ id }: Article): number => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return number;
  };
  const citeIt = ({ article, paragraph }: Pick<Excerpt, 'article' | 'paragraph'>): Citation =>
    cite(numberOf(article), article, paragraph);
  return {
    quote: (excerpt, label = null, longest = SHORT_QUOTE) => ({
      label: excerpt.correction ? [CORRECTION, ...(label === null ? [] : [label])].join(' · ') : label,
      excerpt,
      citation: citeIt(excerpt),
      longest,
    }),
    cite: citeIt,
  };
}

/** Entries with every quote whole; none where all of them are whole already. */
export function wholeEntries(entries: readonly Entry[]): Entry[] {
  const whole = (quote: Quote): Quote => ({ ...quote, longest: WHOLE_QUOTE });
  const isCut = ({ excerpt: { text }, longest }: Quote): boolean =>
    shownLength(text, longest) < Math.min(text.length, WHOLE_QUOTE);
  const isAnyCut = entries.some((entry) => entry.kind === 'block' && entry.quotes.some(isCut));
  if (!isAnyCut) return [];
  return entries.map((entry) => (entry.kind === 'block' ? { ...entry, quotes: entry.quotes.map(whole) } : entry));
}
