import type { AnswerOf, BearingExcerpt, CheckedClaim, ClaimPart } from '../../core/answers/answer.ts';
import { textOf } from '../../core/article/span.ts';
import { citationMark } from './citation-line.ts';
import { copyNotes } from './copy-notes.ts';
import { count } from './count.ts';
import { block, note, outline } from './entries.ts';
import { unknownNotes } from './miss-outline.ts';
import type { Block, Note, Outline } from './outline.ts';
import { type Quoting, wholeEntries } from './quoting.ts';
import { excerptLabel } from './statement-label.ts';
import { borderBefore } from './word-border.ts';

/** Characters of a claim's sentence above what bears on it: whoever checks it has just read it. */
const SHORT_CLAIM = 80;

/** What the articles have on a claim, a block each of its sentences; never that it is true or false. */
export function checkOutline({ claims, left }: AnswerOf<'check'>, quoting: Quoting): Outline {
  const isAnyFound = claims.some(({ found }) => found.length > 0);
  const entries = claims.flatMap((claim) => claimBlocks(claim, claims.length + left > 1, quoting));
  return outline({
    title: isAnyFound ? 'What the articles have on this' : 'Found nothing on this in these articles',
    tone: isAnyFound ? 'answer' : 'miss',
    notes: [
      ...(left > 0 ? [`Only the first ${count(claims.length, 'sentence')} of it were looked at.`] : []),
      ...(isAnyFound
        ? []
        : [
            ...unknownNotes([...new Set(claims.flatMap(({ unknown }) => unknown))]),
            'This does not mean that it is not so.',
          ]),
    ],
    entries: isAnyFound ? entries : [],
    inFull: isAnyFound ? wholeEntries(entries) : [],
    closing: 'Words are compared. What is true, I cannot tell.',
  });
}

function claimBlocks({ words, found, unknown }: CheckedClaim, isOneOfSeveral: boolean, quoting: Quoting): Block[] {
  const heading = isOneOfSeveral ? `“${shorten(words)}”` : null;
  if (found.length === 0)
    return [block({ heading, notes: ['Found nothing on this.', ...unknownNotes(unknown)].map((text) => note(text)) })];
  return found.map((one, at) => {
    const quote = quoting.quote(one.excerpt, excerptLabel(one));
    return block({
      heading: at === 0 ? heading : null,
      quotes: [quote],
      notes: [...partNotes(one, quoting), ...copyNotes(one, quoting)],
    });
  });
}

/** A line each for what is told otherwise, what is the same there, and what is not there. */
function partNotes({ excerpt, parts }: BearingExcerpt, quoting: Quoting): Note[] {
  const citation = quoting.cite(excerpt);
  const mark = citationMark({ ...citation, paragraph: null });
  const own = (kind: ClaimPart['found']): string[] =>
    parts.flatMap(({ found, words }) => (found === kind ? [`“${shorten(words)}”`] : []));
  const differing = parts.flatMap(({ found, words, told }) =>
    found === 'differs' && told ? [`“${textOf(excerpt.article.body, told)}” where this has “${shorten(words)}”`] : [],
  );
  return [
    ...differing.map((words) => `${mark} has ${words}`),
    ...listOf('Also here', own('matches')),
    ...(parts.every(({ kind, found }) => kind === 'name' && found === 'matches') && parts.length > 0
      ? ['Only names of it were found again']
      : []),
    ...listOf(`Elsewhere in ${mark}`, own('elsewhere')),
    ...listOf(`Not in ${mark}`, own('absent')),
  ].map((text) => note(text, [citation]));
}

const listOf = (label: string, words: readonly string[]): string[] =>
  words.length === 0 ? [] : [`${label}: ${words.join(', ')}`];

const shorten = (words: string): string =>
  words.length <= SHORT_CLAIM ? words : `${words.slice(0, borderBefore(words, SHORT_CLAIM, 0)).trimEnd()}…`;
