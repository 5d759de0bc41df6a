import type { Excerpt } from '../../core/article/excerpt.ts';
import { type Span, trimSpan } from '../../core/article/span.ts';
import { chooseStretches, ELISION, ownEmphasis } from '../outline/elide.ts';

/**
 * An excerpt's text with its emphasised stretches as offsets into it. One of more than `longest` characters is shown around
 * what is emphasised: words are left out at their borders, each place marked with `ELISION`.
 */
export function shorten(excerpt: Excerpt, longest: number): { readonly text: string; readonly emphasis: Span[] } {
  const { text } = excerpt;
  const emphasis = ownEmphasis(excerpt);
  if (text.length <= longest) return { text, emphasis };
  const kept: Span[] = [];
  let rendered = '';
  for (const stretch of chooseStretches(text, emphasis, longest)) {
    const { start, end } = trimSpan(text, stretch);
    if (stretch.start > 0) rendered += rendered === '' ? `${ELISION} ` : ` ${ELISION} `;
    const moved = rendered.length - start;
    for (const bold of emphasis) {
      const from = Math.max(bold.start, start);
      const to = Math.min(bold.end, end);
      if (from < to) kept.push({ start: from + moved, end: to + moved });
    }
    rendered += text.slice(start, end);
    if (stretch.end === text.length) return { text: rendered, emphasis: kept };
  }
  return { text: `${rendered} ${ELISION}`, emphasis: kept };
}
