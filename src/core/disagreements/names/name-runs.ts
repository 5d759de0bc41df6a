import type { Span } from '../../article/span.ts';
import { isName } from '../likeness/concepts.ts';
import type { ToldSentence } from '../likeness/told.ts';

/** A name in a sentence with the titles that lead to it. */
export interface NameRun {
  /** Its words, from one to before the other, titles included. */
  readonly from: number;
  readonly to: number;
  readonly span: Span;
  /** What its names are compared by, titles left out. */
  readonly names: readonly string[];
  /** Whether it names a person, as far as its words show: a title of a person, or several names. */
  readonly person: boolean;
}

const JOINS = /^(?:of|the|de|al|el|bin|van|von|der|da|and)$/;
const PERSON_TITLE =
  /^(?:mr|mrs|ms|dame|sir|dr|minister|president|general|gen|colonel|col|premier|chancellor|king|queen|prince|princess|sultan|emir|brigadier|admiral|marshal|major|lieutenant|archbishop|cardinal|ambassador|envoy|secretary|governor|mayor|chief|captain|commander|sheikh|senator|judge|bishop|herr|frau)$/;
const BODY =
  /^(?:republic|union|kingdom|council|front|party|ministry|organi[sz]ation|nations|states|committee|government|army|movement|league|assembly|congress|federation|commission|agency|court|bank|group|hotel|bridge|valley|river|lake|city|crossing|pass)$/;

/** The names of a sentence, in order, apart. */
export function nameRuns({ words, analyzed }: ToldSentence): NameRun[] {
  const { body } = analyzed.article;
  const runs: NameRun[] = [];
  for (let i = 0; i < words.length; ) {
    if (!isPart(words, i)) {
      i++;
      continue;
    }
    let to = i + 1;
    while (
      to < words.length &&
      /^[ .\u00a0-]{1,2}$/.test(body.slice(words[to - 1]!.end, words[to]!.start)) &&
      isPart(words, to)
    )
      to++;
    const own = words.slice(i, to);
    const named = own.filter(({ norm }) => !PERSON_TITLE.test(norm));
    const names = (named.length > 0 ? named : own).flatMap(({ concept }) =>
      concept !== null && isName(concept) ? [concept] : [],
    );
    if (names.length > 0) {
      const titled =
        own.some(({ norm }) => PERSON_TITLE.test(norm)) ||
        (i > 0 &&
          PERSON_TITLE.test(words[i - 1]!.norm) &&
          body.slice(words[i - 1]!.end, words[i]!.start).trim().length < 2);
      const body_ = own.some(({ norm }) => BODY.test(norm));
      runs.push({
        from: i,
        to,
        span: { start: own[0]!.start, end: own.at(-1)!.end },
        names,
        person: !body_ && (titled || (names.length >= 2 && names.length <= 4)),
      });
    }
    i = to;
  }
  return runs;
}

function isPart(words: ToldSentence['words'], at: number): boolean {
  const { capital, timed, norm, stop } = words[at]!;
  if (timed) return false;
  if (capital) return !(stop && at === 0) && !(at === 0 && words[at]!.concept === null && !PERSON_TITLE.test(norm));
  return (
    JOINS.test(norm) &&
    norm !== 'and' &&
    norm !== 'the' &&
    norm !== 'of' &&
    words[at - 1]?.capital === true &&
    words[at + 1]?.capital === true
  );
}
