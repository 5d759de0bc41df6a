import type { Excerpt } from '../../core/article/excerpt.ts';
import { chooseLine, ELISION, ownEmphasis } from '../../render/outline/elide.ts';
import { escapeText, isolate, oneLine } from '../markdown/escape.ts';

/**
 * About `longest` characters of an excerpt between quotation marks, to stand on a line with other words, left out at the
 * borders of words with `ELISION` in their place. Un-escaped, what it holds is an exact slice of the article, save for
 * characters that nobody sees.
 */
export function renderWords(excerpt: Pick<Excerpt, 'text' | 'span' | 'emphasis'>, longest: number): string {
  const { text } = excerpt;
  const { start, end } = chooseLine(text, ownEmphasis(excerpt), longest);
  const words = escapeText(oneLine(text.slice(start, end)));
  if (words === '') return '';
  return isolate(`“${start > 0 ? `${ELISION} ` : ''}${words}${end < text.length ? ` ${ELISION}` : ''}”`);
}
