/**
 * Marks that mean something to Discord wherever they stand; a colon and an at sign only before a visible character, and a parenthesis behind a
 * bracket, with which a link before it on the line would end, for all that the bracket is escaped.
 */
const MARKS = /[\\*_~|`<[\]]|[:@](?!\s)|(?<=\])\(/g;

/** Marks that begin a quote, a list, a heading or small print at the start of a line. */
const OPENERS = /^([^\S\n\r\u2028\u2029]*)([-+#>])/gm;

/** The stop after a number that would begin a list: "7. " at the start of a line. */
const NUMBERS = /^([^\S\n\r\u2028\u2029]*\d+)\./gm;

/**
 * Text that Discord shows exactly as `text` is: no formatting, mention, emoji, timestamp or link. An address shows as it
 * is written but cannot be clicked, since Discord would show the backslashes within a link. `unescapeText` undoes it.
 */
export const escapeText = (text: string): string =>
  text.replace(MARKS, '\\$&').replace(OPENERS, '$1\\$2').replace(NUMBERS, '$1\\.');

/** What a reader sees of escaped text: `unescapeText(escapeText(text)) === text`. */
export const unescapeText = (rendered: string): string => rendered.replace(/\\([^0-9A-Za-z\s])/gu, '$1');

/** Controls that reorder what stands after them on the line (Unicode UAX 9): embeddings, overrides, isolates, marks. */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Line ends, tabs and other controls, half characters, and characters without width other than joiners. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u180e\u200b\u2060\ufeff]+/gu;

/**
 * The text on one line, without characters that a reader cannot see and that could reorder or break the line. For texts
 * that share a line with Parley's own words; an article's sentences stand on lines of their own and keep every character.
 */
export const oneLine = (text: string): string =>
  text.replace(BIDI, '').replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Text of one line, between Unicode isolates when it runs right to left, so that what follows keeps its place. */
export const isolate = (line: string): string => (RIGHT_TO_LEFT.test(line) ? `\u2068${line}\u2069` : line);
