import type { AnswerOf, Miss } from '../../core/answers/answer.ts';
import { describeDate } from '../../core/dates/edtf-words.ts';
import { coverageLine } from './coverage-line.ts';
import { elsewhereNote } from './elsewhere.ts';
import { outline } from './entries.ts';
import { nearestBlocks } from './nearest.ts';
import type { Outline } from './outline.ts';
import type { Quoting } from './quoting.ts';

/** That the articles do not say, or may not, why, what comes nearest, and in what was looked. */
export const missOutline = (
  { miss, unknown, nearest, coverage }: AnswerOf<'nothing-found'>,
  quoting: Quoting,
): Outline =>
  outline({
    title: titleOf(miss),
    tone: 'miss',
    notes: [...unknownNotes(unknown), ...adviceOn(miss, nearest.length > 0)],
    entries: nearestBlocks(nearest, quoting, miss.kind === 'unsure'),
    closing: coverageLine(coverage),
  });

/** Tells the words of a question that no article has. */
export const unknownNotes = (unknown: readonly string[]): string[] =>
  unknown.length > 0 ? [`Nothing here mentions ${listWords(unknown)}.`] : [];

function titleOf(miss: Miss): string {
  switch (miss.kind) {
    case 'not-said':
      return 'The articles do not say';
    case 'unsure':
      return 'The articles may not say';
    case 'other-script':
    case 'other-language':
      return 'I can search English only';
    case 'no-words':
      return 'There is no word in that to search for';
    case 'no-statement':
      return 'Found nobody saying that in these articles';
    case 'unknown-speaker':
      return `Found nothing said by “${miss.speaker}” in these articles`;
    case 'unknown-name':
      return `Found nobody called “${miss.name}” in these articles`;
    case 'no-article':
      return `No article${miss.outlet === null ? '' : ` from ${miss.outlet}`}${rangeWords(miss)}`;
    case 'no-event':
      return `The articles date nothing like that${miss.dated === null ? '' : rangeWords(miss)}`;
    case 'nothing-new':
      return miss.since === null
        ? 'No article here has a date'
        : `Found nothing new on that since ${describeDate(miss.since)}`;
    case 'nothing-dated-by':
      return `Found nothing dated that “${miss.speaker}” said in these articles`;
    case 'no-articles':
      return 'There are no articles to search yet';
  }
}

function adviceOn(miss: Miss, hasNearest: boolean): string[] {
  switch (miss.kind) {
    case 'not-said':
      return hasNearest ? [] : ['Ask about people, places, dates or statements in the articles.'];
    case 'no-statement':
      return miss.elsewhere && miss.elsewhere.length > 0 ? [elsewhereNote(miss.elsewhere)] : [];
    case 'no-article':
      return [insteadOf(miss)];
    case 'no-event':
      if (miss.dated) return [`What they date of it is ${datedWords(miss.dated)}.`];
      return ['Only sentences with a date have a place on the timeline; /ask searches all of them.'];
    case 'other-script':
    case 'other-language':
      return ['Ask in English: the articles are in English, so this does not mean that they do not say.'];
    case 'no-words':
      return ['Ask with a word or two: a name, a place, a subject.'];
    case 'unknown-speaker':
    case 'unknown-name':
      if (miss.suggestions.length > 0) return [`Did you mean ${miss.suggestions.join(' or ')}?`];
      return miss.known.length > 0 ? [`I know statements of ${miss.known.join(', ')}.`] : [];
    case 'nothing-dated-by':
      return ['Ask with statements to see what they said, at the dates of the articles.'];
    case 'no-articles':
      return ['An operator puts articles into the corpus folder and has them read: /reindex, or a new start.'];
    default:
      return [];
  }
}

type Dated = { readonly first: string; readonly last: string };

function rangeWords({ from, to }: { readonly from: string | null; readonly to: string | null }): string {
  if (from !== null && to !== null) return ` from ${describeDate(from)} to ${describeDate(to)}`;
  if (from !== null) return ` from ${describeDate(from)} on`;
  return to === null ? '' : ` up to ${describeDate(to)}`;
}

/** Of what lasts for a while, its first day and its last. */
const datedWords = ({ first, last }: Dated): string =>
  first === last
    ? `of ${describeDate(first)}`
    : `from ${describeDate(first.split('/')[0]!)} to ${describeDate(last.split('/').at(-1)!)}`;

/** What there is where no article fits. */
function insteadOf({ outlet, outlets, more, dated, from, to }: Extract<Miss, { kind: 'no-article' }>): string {
  if (from === null && to === null) {
    if (outlets.length === 0) return 'No article here tells its outlet.';
    return `I have ${outlets.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
  }
  const own = outlet === null ? 'Those I have' : 'Its articles';
  return dated === null ? `${own} are not dated.` : `${own} are ${datedWords(dated)}.`;
}

const listWords = (words: readonly string[]): string => {
  const quoted = words.map((word) => `“${word}”`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
};
