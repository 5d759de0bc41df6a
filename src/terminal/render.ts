import { styleText } from 'node:util';
import type { Excerpt } from '../core/article/excerpt.ts';
import { citationLine } from '../outline/citation-line.ts';
import type { Entry, Outline, Quote } from '../outline/outline.ts';
import { printable } from './printable.ts';
import { shorten } from './shorten.ts';
import { lineBreaks, wrap } from './wrap.ts';

export interface Terminal {
  /** In columns. */
  readonly width: number;
  readonly colour: boolean;
}

type Style = Parameters<typeof styleText>[0];

/**
 * Renders an answer for a terminal, wrapped at words. Article text keeps its words, save
 * where a quote is longer than it should be and `[…]` says so; control characters show as �.
 */
export function renderForTerminal(outline: Outline, { width, colour }: Terminal): string {
  const paint = (style: Style, text: string): string =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const line = (style: Style | null, text: string, indent = ''): string => {
    const wrapped = wrap(printable(text), width, indent);
    return style === null
      ? wrapped
      : wrapped
          .split('\n')
          .map((rendered) => paint(style, rendered))
          .join('\n');
  };

  const excerptText = (excerpt: Excerpt, longest: number, indent: string): string => {
    const { text, emphasis } = shorten(excerpt, longest);
    const breaks = new Set(lineBreaks(text, Math.max(20, width - indent.length)));
    let rendered = indent;
    let at = 0;
    const append = (to: number, style: Style | null): void => {
      for (let from = at; at <= to; at++) {
        const isBreak = at < to && (breaks.has(at) || text[at] === '\n');
        if (at < to && !isBreak) continue;
        const part = printable(text.slice(from, at));
        rendered += style === null || part === '' ? part : paint(style, part);
        if (isBreak) rendered += `\n${indent}`;
        from = at + 1;
      }
      at = to;
    };
    for (const { start, end } of emphasis) {
      append(start, null);
      append(end, 'bold');
    }
    append(text.length, null);
    return rendered;
  };
  const quoteText = ({ label, excerpt, citation, longest }: Quote, bar: string): string[] => [
    ...(label === null ? [] : [line('italic', label, '  ')]),
    excerptText(excerpt, longest, `  ${bar} `),
    line('dim', citationLine(citation), '  '),
    ...(citation.url === null ? [] : [paint('dim', `  ${printable(citation.url)}`)]),
  ];
  const entryText = ({ heading, tone, quotes, notes }: Entry): string =>
    [
      ...(heading === null ? [] : [line('bold', tone === 'conflict' ? `⚠ ${heading}` : heading)]),
      ...quotes.flatMap((quote) => quoteText(quote, tone === 'nearest' ? '┊' : '│')),
      ...notes.map((note) => line(null, note, '  ')),
    ].join('\n');

  return [
    [line('underline', outline.title), ...outline.notes.map((note) => line(null, note))].join('\n'),
    ...outline.entries.map(entryText),
    line('dim', outline.closing),
  ].join('\n\n');
}
