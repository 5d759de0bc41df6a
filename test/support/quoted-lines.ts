import { unescapeText } from '../../src/discord/markdown/escape.ts';

/** Text as it stands on the wire, from every string in a request's body. */
function* stringsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value !== null && typeof value === 'object')
    for (const inner of Object.values(value)) yield* stringsOf(inner);
}

/** Words of an article on a line of Parley's: between marks, before the number of their source. */
const WITHIN_LINE = /^-# .*?“(.*)”\u2069? \\\[\d+\\\]$/u;

/**
 * What a body sent to Discord quotes, as a reader sees it: block-quoted lines and the words of rows, marks of bold and escapes
 * undone, parts between […].
 */
export const quotedParts = (body: unknown): string[] =>
  [...stringsOf(body)]
    .flatMap((text) => text.split('\n'))
    .map((line) => (line.startsWith('> ') ? line.slice(2) : (WITHIN_LINE.exec(line)?.[1] ?? '')))
    .flatMap((words) => words.split(/(?<!\\)\[…\]/))
    .map((part) =>
      unescapeText(part.replace(/(?<!\\)\*\*/g, ''))
        .replace(/[\u2068\u2069]/g, '')
        .trim(),
    )
    .filter((part) => part !== '');
