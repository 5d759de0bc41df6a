import type { Span } from '../../core/article/span.ts';
import { fold } from '../../core/terms/fold.ts';
import { everydayWord, isPolite } from './everyday.ts';

/** A word of a message at its place, or a stretch in quotation marks as one. */
export interface MessageWord extends Span {
  /** As phrases have it, of one word or several; empty for one that says nothing of what is asked. */
  readonly norm: string;
  readonly quoted: boolean;
  /** Is there for politeness alone: "please". */
  readonly polite: boolean;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** What parts it from the next: a comma or its like, the end of a sentence, nothing. */
  readonly after: '' | ',' | '.';
  /** Ends a question. */
  readonly asks: boolean;
}

/** Stands for a stretch in quotation marks. */
export const QUOTED = '"';

const TOKEN =
  /["“”„«](?=[^"“”„«»]*[\p{L}\p{N}])[^"“”„«»]+["“”»]|(?<![\p{L}\p{N}])['‘](?=\p{L})[^'‘’]+(?:['’]\p{L}[^'‘’]*)*['’](?![\p{L}\p{N}])|(?:\p{L}\.){2,}|\p{N}+(?:[.,/:-]\p{N}+)*[\p{L}\p{M}%]*|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’ʼ`_-][\p{L}\p{M}\p{N}]+|&\p{L}+)*|[&+]|<3/gu;

const SHORT_FORM = /^(?:mr|mrs|ms|dr|gen|col|sgt|lt|prof|st|no|vs|re|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/i;

/** The words of a message, in order. */
export function readWords(message: string): MessageWord[] {
  const found = [...message.matchAll(TOKEN)];
  return found.map((match, at) => {
    const typed = match[0];
    const start = match.index;
    const end = start + typed.length;
    const gap = message.slice(end, found[at + 1]?.index ?? message.length);
    const quoted = /^["“”„«‘']/.test(typed);
    return {
      start,
      end,
      quoted,
      norm: quoted ? QUOTED : normOf(typed),
      polite: isPolite(fold(typed)),
      capital: /^\p{Lu}/u.test(typed),
      after: SHORT_FORM.test(typed) && /^\.[^.]/.test(gap) ? '' : breakIn(gap),
      asks: /\?/.test(gap),
    };
  });
}

const normOf = (typed: string): string => (/^[&+]$/.test(typed) ? 'and' : everydayWord(fold(typed)));

function breakIn(gap: string): MessageWord['after'] {
  if (/[?!]|\.(?!\.)|\n/.test(gap.replace(/\.{2,}/g, ','))) return '.';
  return /[,;:—–|/()]|\.\.|…|\s-+\s/.test(gap) ? ',' : '';
}

const ARTICLE = /^(?:the|an?)$/;

/** Whether a phrase may be compared without the word: an article, or what says nothing of what is asked. */
export const isSilent = ({ norm }: Pick<MessageWord, 'norm'>): boolean => norm === '' || ARTICLE.test(norm);

/** A word as phrases are compared with it: what it means and the break behind it, each with a blank. */
export const pieceOf = (word: MessageWord): string =>
  `${isSilent(word) ? '' : `${word.norm} `}${word.after === '' ? '' : `${word.after} `}`;

/** What phrases are compared with. */
export const textOf = (words: readonly MessageWord[]): string => words.map(pieceOf).join('');

/** What a message says in full words, as the language model reads it. */
export const plainWords = (message: string, words: readonly MessageWord[]): string =>
  words
    .map(
      (word) =>
        (word.quoted || word.norm === '' || word.norm.includes('_') ? message.slice(word.start, word.end) : word.norm) +
        (word.after === '.' ? (word.asks ? '?' : '.') : word.after),
    )
    .join(' ');

/** Words as they were typed, from the first to the last; where words between them are left out, a blank. */
export function typed(message: string, words: readonly MessageWord[]): string {
  const runs: MessageWord[][] = [];
  for (const [at, word] of words.entries()) {
    const gap = at === 0 ? '' : message.slice(words[at - 1]!.end, word.start);
    if (at === 0 || /[\p{L}\p{N}]/u.test(gap)) runs.push([word]);
    else runs.at(-1)!.push(word);
  }
  return runs.map((run) => message.slice(run[0]!.start, run.at(-1)!.end)).join(' ');
}
