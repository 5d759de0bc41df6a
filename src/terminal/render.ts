import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import type { Excerpt } from '../core/excerpt.ts';
import { citationLine } from '../reply/citation-line.ts';
import type { Entry, Outline, Quote } from '../reply/outline.ts';
import { printable } from './printable.ts';

export interface Terminal {
  /** In columns. */
  readonly width: number;
  readonly colour: boolean;
}

type Style = Parameters<typeof styleText>[0];

/** Draws an answer for a terminal, wrapped at words. Article text keeps its words; control characters show as �. */
export function renderForTerminal(outline: Outline, { width, colour }: Terminal): string {
  const paint = (style: Style, text: string): string =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const wrap = (text: string, indent = ''): string =>
    wrapAnsi(text, Math.max(20, width - indent.length), { hard: false, trim: true })
      .split('\n')
      .map((line) => indent + line)
      .join('\n');

  const excerptText = ({ article, span, emphasis }: Excerpt): string => {
    let drawn = '';
    let at = span.start;
    for (const { start, end } of emphasis) {
      drawn += printableLines(article.body.slice(at, start));
      drawn += paint('bold', printableLines(article.body.slice(start, end)));
      at = end;
    }
    return drawn + printableLines(article.body.slice(at, span.end));
  };
  const quoteText = ({ label, excerpt, citation }: Quote, bar: string): string[] => [
    ...(label === null ? [] : [wrap(paint('italic', printable(label)), '  ')]),
    wrap(excerptText(excerpt), `  ${bar} `),
    wrap(paint('dim', printable(citationLine(citation))), '  '),
    ...(citation.url === null ? [] : [paint('dim', `  ${printable(citation.url)}`)]),
  ];
  const entryText = ({ heading, tone, quotes, notes }: Entry): string =>
    [
      ...(heading === null ? [] : [wrap(paint('bold', printable(tone === 'conflict' ? `⚠ ${heading}` : heading)))]),
      ...quotes.flatMap((quote) => quoteText(quote, tone === 'nearest' ? '┊' : '│')),
      ...notes.map((note) => wrap(printable(note), '  ')),
    ].join('\n');

  return [
    [
      wrap(paint(['bold', 'underline'], printable(outline.title))),
      ...outline.notes.map((note) => wrap(printable(note))),
    ].join('\n'),
    ...outline.entries.map(entryText),
    paint('dim', wrap(printable(outline.closing))),
  ].join('\n\n');
}

const printableLines = (text: string): string => text.split(/\r?\n/).map(printable).join('\n');
