import type { Excerpt } from '../../core/article/excerpt.ts';
import { type Span, trimSpan } from '../../core/article/span.ts';
import { chooseStretches, ELISION, ownEmphasis } from '../../render/outline/elide.ts';
import { escapeText } from '../markdown/escape.ts';

/**
 * An excerpt as a block quote of at most `room` characters (150 or more) and about `longest` of its own, its emphasised
 * stretches in bold. Words are left out only when it would be longer, at the borders of words, each place marked with `ELISION`, which is not escaped as an
 * article's own `[…]` is. Un-escaped, every line between such marks is an exact slice of the article. Empty for an excerpt of
 * white space.
 */
export function renderQuote(
  excerpt: Pick<Excerpt, 'text' | 'span' | 'emphasis'>,
  room: number,
  longest: number = room,
): string {
  const { text } = excerpt;
  const emphasis = ownEmphasis(excerpt);
  for (let budget = Math.min(room, longest); ; ) {
    const rendered = renderStretches(text, emphasis, chooseStretches(text, emphasis, budget));
    if (rendered.length <= room) return rendered;
    budget = Math.max(1, Math.min(budget - 8, Math.floor((budget * room) / rendered.length)));
  }
}

function renderStretches(text: string, emphasis: readonly Span[], stretches: readonly Span[]): string {
  let rendered = '';
  for (const stretch of stretches) {
    if (stretch.start > 0) rendered += rendered === '' ? `${ELISION} ` : ` ${ELISION} `;
    rendered += renderStretch(text, emphasis, trimSpan(text, stretch));
  }
  if ((stretches.at(-1)?.end ?? 0) < text.length) rendered += ` ${ELISION}`;
  const lines = rendered.split('\n').map((line) => line.trim());
  return lines.flatMap((line) => (line === '' ? [] : `> ${line}`)).join('\n');
}

function renderStretch(text: string, emphasis: readonly Span[], { start, end }: Span): string {
  let rendered = '';
  let at = start;
  for (const bold of emphasis) {
    const from = Math.max(bold.start, at);
    const to = Math.min(bold.end, end);
    if (from >= to) continue;
    rendered += renderPlain(text.slice(at, from)) + renderBold(text.slice(from, to));
    at = to;
  }
  return rendered + renderPlain(text.slice(at, end));
}

/** All that ends a line for some reader; CRLF is one line end. */
const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;

const renderPlain = (text: string): string => text.split(LINE_END).map(escapeText).join('\n');

/** Bold ends with its line, and its marks stand at visible characters: Discord leaves `** a **` as it is. */
const renderBold = (text: string): string =>
  text
    .split(LINE_END)
    .map((line) => {
      const words = line.trim();
      if (words === '') return line;
      const from = line.length - line.trimStart().length;
      return `${line.slice(0, from)}**${escapeText(words)}**${line.slice(from + words.length)}`;
    })
    .join('\n');
