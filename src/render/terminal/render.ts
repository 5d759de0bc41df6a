import { styleText } from 'node:util';
import type { Citation } from '../../core/article/citation.ts';
import type { Excerpt } from '../../core/article/excerpt.ts';
import { citationMark, outletWords, publishedWords, shortName, sourcesOf } from '../outline/citation-line.ts';
import { chooseLine, ELISION, ownEmphasis, shownLength } from '../outline/elide.ts';
import { citedIn } from '../outline/entries.ts';
import type { Block, Entry, Outline, Quote, Row } from '../outline/outline.ts';
import { printable } from './printable.ts';
import { shorten } from './shorten.ts';
import { lineBreaks, wrap } from './wrap.ts';

/** What an answer is rendered for. */
export interface Terminal {
  /** In columns. */
  readonly width: number;
  readonly colour: boolean;
  /** Shows what else was found, and every sentence whole. */
  readonly all?: boolean | undefined;
}

type Style = Parameters<typeof styleText>[0];

/** Entries that are shown at once: more are counted. */
const MOST_ENTRIES = 20;

/** Characters of a quote on lines of its own, at least: a terminal has room that a phone has not. */
const LEAST_QUOTE = 200;

const lengthOf = ({ excerpt, longest }: Quote): number => shownLength(excerpt.text, Math.max(longest, LEAST_QUOTE));

const isShortened = (quote: Quote): boolean => lengthOf(quote) < quote.excerpt.text.length;

/**
 * Renders an answer for a terminal, wrapped at words: the short answer, its sources, and what there is beside it. Article
 * text keeps its words, save where a quote is longer than it should be and `[…]` says so; control characters show as �.
 */
export function renderForTerminal(outline: Outline, { width, colour, all = false }: Terminal): string {
  const paint = (style: Style, text: string): string =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const line = (style: Style | null, text: string, indent = ''): string => {
    const wrapped = wrap(printable(text), width, indent);
    return style === null
      ? wrapped
      : wrapped
          .split('\n')
          .map((part) => paint(style, part))
          .join('\n');
  };

  const excerptText = (excerpt: Excerpt, length: number, indent: string): string => {
    const { text, emphasis } = shorten(excerpt, length);
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
  const quoteText = (quote: Quote, bar: string): string[] => [
    excerptText(quote.excerpt, lengthOf(quote), `  ${bar} `),
    line('dim', [...(quote.label === null ? [] : [quote.label]), citationMark(quote.citation)].join(' · '), '    '),
  ];
  const blockText = ({ heading, tone, quotes, notes }: Block): string[] => [
    ...(heading === null ? [] : [line('bold', tone === 'conflict' ? `⚠ ${heading}` : heading)]),
    ...quotes.flatMap((quote) => quoteText(quote, tone === 'nearest' ? '┊' : '│')),
    ...notes.map(({ text }) => line(null, text, '  ')),
  ];
  const rowText = (row: Row): string[] => {
    const heading = row.heading ?? '';
    const rest = [row.article && articleLine(row.article), row.text, row.quote && wordsOf(row.quote)].filter(Boolean);
    const [first = '', ...others] = wrap(printable([heading, ...rest].filter(Boolean).join(' · ')), width - 2).split(
      '\n',
    );
    const lead = printable(heading);
    const shown = first.startsWith(lead) ? `${paint('bold', lead)}${first.slice(lead.length)}` : first;
    return [
      `${row.tone === 'conflict' ? '⚠ ' : ''}${shown}`,
      ...others.map((part) => `  ${part}`),
      ...row.notes.map(({ text }) => line('dim', `↳ ${text}`, '  ')),
    ];
  };
  const entryText = (entry: Entry): string => (entry.kind === 'row' ? rowText(entry) : blockText(entry)).join('\n');

  const { shown, left } = all ? wholeOf(outline) : shortOf(outline);
  const sources = sourcesOf(shown.flatMap(citedIn));
  const foot = [
    ...sources.map((citation) => line('dim', `[${citation.number}] ${sourceLine(citation)}`)),
    ...(outline.closing === null ? [] : [line('dim', outline.closing)]),
    ...(left === null ? [] : [line('dim', left)]),
  ];
  const isList = shown.length > 0 && shown.every(({ kind }) => kind === 'row');
  return [
    [line('underline', outline.title), ...outline.notes.map((one) => line(null, one))].join('\n'),
    ...(isList ? [shown.map(entryText).join('\n')] : shown.map(entryText)),
    ...(foot.length === 0 ? [] : [foot.join('\n')]),
  ].join('\n\n');
}

/** What is shown at once, and how to see what is not; from the end where that is what is read first. */
function shortOf({ entries, further, inFull, inTime }: Outline): {
  readonly shown: readonly Entry[];
  readonly left: string | null;
} {
  const shown = inTime?.opensAt === 'end' ? entries.slice(-MOST_ENTRIES) : entries.slice(0, MOST_ENTRIES);
  const hidden = entries.length - shown.length + further.length;
  const isCut = shown.some((entry) => entry.kind === 'row' || entry.quotes.some(isShortened));
  const more = [
    ...(hidden > 0 ? [`${hidden} more`] : []),
    ...(inFull.length > 0 && isCut ? ['every sentence whole'] : []),
  ];
  return { shown, left: more.length === 0 ? null : `--all shows ${more.join(' and ')}` };
}

/** Everything, a heading once where what else was found goes on under it. */
function wholeOf({ entries, further, inFull }: Outline) {
  const first = inFull.length > 0 ? inFull : entries;
  const under = first.findLast(({ heading }) => heading !== null)?.heading;
  const [next, ...others] = further;
  const goesOn = next && next.kind === 'block' && next.heading === under ? { ...next, heading: null } : next;
  return { shown: [...first, ...(goesOn ? [goesOn] : []), ...others], left: null };
}

const articleLine = (citation: Citation): string =>
  [shortName(citation), outletWords(citation), publishedWords(citation.published), citation.url]
    .filter(Boolean)
    .join(' · ');

const sourceLine = (citation: Citation): string =>
  [outletWords(citation), shortName(citation), publishedWords(citation.published), citation.url]
    .filter(Boolean)
    .join(' · ');

/** A quote on its line, between marks: with who speaks, and where it stands. */
function wordsOf({ label, excerpt, citation, longest }: Quote): string {
  const { text } = excerpt;
  const { start, end } = chooseLine(text, ownEmphasis(excerpt), shownLength(text, longest));
  const words = text.slice(start, end).replace(/\s+/g, ' ').trim();
  const cut = `${start > 0 ? `${ELISION} ` : ''}${words}${end < text.length ? ` ${ELISION}` : ''}`;
  return `${label === null ? '' : `${label}: `}“${cut}” [${citation.number}]`;
}
