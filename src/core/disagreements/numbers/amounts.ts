import type { Span } from '../../article/span.ts';
import { conceptOf, isName } from '../likeness/concepts.ts';
import type { ToldSentence, ToldWord } from '../likeness/told.ts';
import { AGE, isAge } from './ages.ts';
import { fateAt } from './fates.ts';
import { groupBefore, headAfter } from './heads.ts';
import { type NumberWords, numberAt } from './numbers.ts';
import { measureOf } from './units.ts';
import { isClock, isCountdown } from './when.ts';

/** What a sentence counts or measures. */
export interface Amount {
  /** The number with its unit or what it counts: "38 trucks". */
  readonly span: Span;
  /** Its number alone. */
  readonly number: Span;
  /** As written, in the unit's base. */
  readonly value: number;
  /** What makes the base of the unit. */
  readonly by: number;
  /** What it may be at the least and at the most by the words about it: "at least 50", "about 4,000". */
  readonly least: number;
  readonly most: number;
  /** What is counted, or a unit of measure; null where the words do not say: "the toll rose to 54". */
  readonly head: string | null;
  /** What is told of it: killed, hurt, freed … */
  readonly fate: string | null;
  /** Concepts between number and head: "Norlandic" soldiers. */
  readonly kinds: readonly string[];
  /** A part of a whole told before: "two of them". */
  readonly part: boolean;
  /** Comes on top of others: "another 12". */
  readonly further: boolean;
}

/** The amounts of a sentence, in order; those that only tell a date, a rank, an age or the number of a text are left out. */
export function amountsIn(sentence: ToldSentence): Amount[] {
  const { words, analyzed } = sentence;
  const { body } = analyzed.article;
  const found: Amount[] = [];
  for (let i = 0; i < words.length; ) {
    const number = numberAt(words, i, body);
    if (!number) {
      i++;
      continue;
    }
    const amount = amountOf(sentence, number, body);
    if (amount) found.push(amount);
    i = number.to;
  }
  return found;
}

const KILLED = conceptOf('kill');
/** What is left of those who were killed. */
const BODIES: ReadonlySet<string> = new Set(['body', 'corpse', 'victim'].map(conceptOf));

const VOTE = conceptOf('vote');
/** "148 for and 79 against" */
const VOTED = /^ (?:were |voted )?(?:for|against|in favou?r)\b(?! (?:the|an?|\d))/i;

const AT_LEAST =
  /(?:\bat least|\bmore than|\bover|\bupwards? of|\bno fewer than|\bno less than|\bexceed\w*|\babove|\bas many as|\btopp?ed)\s$/i;
const AT_MOST = /(?:\bup to|\bat most|\bfewer than|\bless than|\bunder|\bno more than|\bbelow)\s$/i;
const NEARLY = /(?:\bnearly|\balmost|\bclose to|\bjust under|\bjust over)\s$/i;
/** "A first group of 40". */
const GROUP_OF_THEM =
  /\b(?:first|second|third|last|next|another|initial|final) (?:group|batch|wave|lot|load|party|set) of\s$/i;
const ABOUT =
  /(?:\babout|\baround|\bsome|\broughly|\bapproximately|\bestimated|\bperhaps|\bor so|\bin the region of)\s$/i;
const OR_SO = /^ or so\b/;

function amountOf(sentence: ToldSentence, number: NumberWords, body: string): Amount | null {
  const { words } = sentence;
  const [first, last] = [words[number.from]!, words[number.to - 1]!];
  const end = last.end + number.suffix;
  const left = body.slice(Math.max(sentence.start, first.start - 30), first.start);
  const right = body.slice(end, Math.min(sentence.end, end + 24));
  if (isAge(sentence, number.value, first.start, left, right)) return ageOf(number.value, { start: first.start, end });
  if (isNoCount(words, number, left, right) || isCountdown(right) || isClock(body.slice(first.start, end), right))
    return null;
  const currency = /(?:[$€£¥]|\b(?:US\$|USD|EUR))\s?$/.test(left) ? 'currency' : null;
  const { heads, to, part } = headAfter(words, number.to, body);
  const measure = measureOf(words[number.to]?.norm ?? '', words[number.to + 1]?.norm ?? '');
  // "A nine-person team": of how many a group consists, not how many groups.
  if (measure === null && /^[-‑]\p{L}/u.test(right)) return null;
  const unit = currency ?? (right.trimStart().startsWith('%') ? conceptOf('percent') : (measure?.unit ?? null));
  const head = unit ?? heads.at(-1) ?? groupBefore(words, number.from) ?? (VOTED.test(right) ? VOTE : null);
  const by = measure?.by ?? 1;
  const value = number.value * by;
  // "The year 1998" and the like: a bare number of four digits counts nothing.
  if (head === null && value >= 1900 && value <= 2100 && /^\d{4}$/.test(body.slice(first.start, first.end)))
    return null;
  const near = ABOUT.test(left) || OR_SO.test(right);
  const least = AT_MOST.test(left) ? 0 : value * (NEARLY.test(left) ? 0.85 : near ? 0.88 : 1);
  const top = number.most * by;
  const most = AT_LEAST.test(left) ? Number.POSITIVE_INFINITY : top * (near ? 1.13 : NEARLY.test(left) ? 1.05 : 1);
  const afterHead = unit ? (measure ? number.to + measure.words : number.to) : to;
  const fate =
    unit !== null && unit !== 'currency'
      ? null
      : (fateAt(words, number.from, Math.max(afterHead, number.to)) ??
        (head !== null && BODIES.has(head) ? KILLED : null));
  return {
    span: { start: first.start, end: Math.max(end, words[Math.max(number.to, afterHead) - 1]!.end) },
    number: { start: first.start, end },
    value,
    by,
    least: number.least !== number.most ? number.least * by : least,
    most,
    head,
    fate,
    kinds: unit ? [] : heads.slice(0, -1),
    part: part || GROUP_OF_THEM.test(left),
    further: /\b(?:another|further|additional|more)\s$/i.test(left) || /^ (?:other|others|more|further)\b/i.test(right),
  };
}

const ageOf = (value: number, span: Span): Amount => ({
  span,
  number: span,
  value,
  by: 1,
  least: value,
  most: value,
  head: AGE,
  fate: null,
  kinds: [],
  part: false,
  further: false,
});

/** "Resolution 1701", "aged 45", "Kola, nine, who", "17-year-old", "2-1": nothing is counted. */
function isNoCount(words: readonly ToldWord[], { from, to }: NumberWords, left: string, right: string): boolean {
  const before = words[from - 1];
  if (/^[-–]?\s?years?[- ]old/i.test(right) || /\b(?:aged|age)\s$/i.test(left)) return true;
  if (/\p{L},\s$/u.test(left) && /^(?:,|\.|\))/.test(right) && to - from === 1 && before?.capital) return true;
  if (/\d[-–:/]$/.test(left) || /^[-–:/]\d/.test(right)) return true;
  if (/^['’]s\b/.test(right)) return true;
  const named = before?.capital === true && /[\p{L}.] ?-?$/u.test(left) && from > 1 && before.concept !== null;
  const next = words[to];
  if (named && isName(before.concept!) && (!next || next.capital || next.stop || next.concept === null)) return true;
  if (
    named &&
    /^(?:resolution|article|chapter|section|route|highway|flight|channel|phase|no|number|group|annex|point|page)$/.test(
      before.norm,
    )
  )
    return true;
  // "One of", "one side": a word for somebody rather than a count.
  return words[from]!.norm === 'one' && to - from === 1;
}
