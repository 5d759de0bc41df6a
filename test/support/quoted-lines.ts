import { unescapeText } from '../../src/discord/markdown/escape.ts';

/** Text as it stands on the wire, from every string in a request's body. */
function* stringsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (value !== null && typeof value === 'object')
    for (const inner of Object.values(value)) yield* stringsOf(inner);
}

/** The block-quoted lines of a body sent to Discord, as a reader sees them: marks of bold and escapes undone, parts between […]. */
export const quotedParts = (body: unknown): string[] =>
  [...stringsOf(body)]
    .flatMap((text) => text.split('\n'))
    .filter((line) => line.startsWith('> '))
    .flatMap((line) => line.slice(2).split(/(?<!\\)\[…\]/))
    .map((part) =>
      unescapeText(part.replace(/(?<!\\)\*\*/g, ''))
        .replace(/[\u2068\u2069]/g, '')
        .trim(),
    )
    .filter((part) => part !== '');
