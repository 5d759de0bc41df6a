import { unescapeText } from '../../src/discord/markdown/escape.ts';
import { ELISION } from '../../src/render/outline/elide.ts';

/** What stands in a rendered quote between line ends and marks of elision, un-escaped and without bold. */
export const slicesOf = (quote: string): string[] =>
  quote
    .split('\n')
    .flatMap((line) => line.replace(/^> /, '').split(ELISION))
    .map((piece) => unescapeText(piece.replace(/((?:\\[\s\S]|[^\\*])*)\*\*/g, '$1')).trim())
    .filter((piece) => piece !== '');
