import type { Span } from '../../article/span.ts';
import { conceptOf } from '../likeness/concepts.ts';
import type { ToldSentence, ToldWord } from '../likeness/told.ts';
import { type NameRun, nameRuns } from './name-runs.ts';
import { isPlacedIn } from './places.ts';
import { isSigner, SIGNS } from './signers.ts';
import { HOUSE, houseOf } from './sites.ts';
import { beforeTitles, byBefore, MEDIATE } from './titles.ts';
import { doneApart } from './told-apart.ts';

/** A name with the part it has in what a sentence tells. */
export interface RoleName {
  readonly span: Span;
  /** "by ~20": who led; "in": where. */
  readonly role: string;
  readonly names: readonly string[];
  readonly person: boolean;
}

const concepts = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(conceptOf));

/** What only one does, or a few together whom every outlet would name. */
const DONE_BY = concepts(
  'lead mediate host command oversee direct run preside conduct guide supervise monitor verify convene propose replace succeed represent win carry write draft fund finance escort organize arrange publish read persuade',
);
/** What is done to one of whom every outlet would give the same name. */
const DONE_TO = concepts('appoint elect replace succeed dismiss sack nominate');
const SMALL =
  /^(?:the|its|their|his|her|a|an|former|then|also|again|both|who|to|on|named|appointed|chosen|picked|due|set|expected|will|would|has|had|have|been|is|was|by|jointly|personally|and|deputy|foreign|prime|defence|interior|special|acting|senior|veteran|retired|un|un's)$/;

/** The names of a sentence whose part in it is plain. */
export function roleNamesIn(sentence: ToldSentence): RoleName[] {
  const { words } = sentence;
  const runs = nameRuns(sentence);
  return runs.flatMap((run, at) => {
    const role = roleOf(words, run, sentence, runs);
    const house = houseOf(words, run, runs[at + 1]);
    return [
      ...(role === null ? [] : [{ span: run.span, names: run.names, person: run.person, role }]),
      ...(house === null ? [] : [{ ...house, person: false, role: HOUSE }]),
    ];
  });
}

function roleOf(
  words: readonly ToldWord[],
  run: NameRun,
  sentence: ToldSentence,
  runs: readonly NameRun[],
): string | null {
  const { body } = sentence.analyzed.article;
  const titles = beforeTitles(words, run.from, body);
  const left = words[titles]?.norm === 'by' ? titles : (byBefore(words, run.from, body) ?? titles);
  const apart = doneApart(sentence, run, runs, words[left]?.end ?? run.span.start, DONE_BY);
  if (apart !== null) return `by ${apart}`;
  if (/['’]s?$/.test(body.slice(run.span.start, run.span.end))) return null;
  const before = words[left]?.norm ?? '';
  const doer =
    words[left]?.concept === MEDIATE
      ? words[left]!
      : words[run.from - 1]?.concept === MEDIATE
        ? words[run.from - 1]!
        : words[run.from - 2]?.concept === MEDIATE && words[run.from - 1]?.norm === 'between'
          ? words[run.from - 2]!
          : null;
  if (run.person && isSigner(sentence, run, words[left]?.end ?? run.span.start)) return SIGNS;
  if (doer && /(?:or|er|y|go)s?$/.test(doer.norm)) return `by ${MEDIATE}`;
  if (before === 'by') {
    for (let i = left - 1; i >= Math.max(0, left - 9); i--) {
      if (words[i]!.clause !== words[left]!.clause) break;
      const { concept, norm } = words[i]!;
      if (concept !== null && DONE_BY.has(concept) && /(?:ed|d|n|t)$/.test(norm)) return `by ${concept}`;
    }
    return null;
  }
  const of = DOING.get(words[left - 1]?.norm ?? '');
  if (before === 'of' && of) return `by ${conceptOf(of)}`;
  if (isPlacedIn(words, run)) return 'in';
  return (
    inverted(words, left) ??
    activeRole(words, run, body) ??
    (isObject(words, left) ? `to ${words[left]!.concept}` : null)
  );
}

const DOING: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    leadership: 'lead',
    chairmanship: 'lead',
    mediation: 'mediate',
    presidency: 'lead',
  }),
);
function activeRole(words: readonly ToldWord[], { to }: NameRun, body: string): string | null {
  let apposed = false;
  let who = false;
  for (let i = to; i < Math.min(words.length, to + 8); i++) {
    const { concept, norm, capital, timed } = words[i]!;
    if (timed) continue;
    who ||= norm === 'who';
    const gap = body.slice(words[i - 1]!.end, words[i]!.start);
    if (i === to && gap.includes(',')) apposed = true;
    else if (/[,;:]/.test(gap)) return null;
    // "Named Quist as mediator": what follows is what she does.
    if (norm === 'as') {
      const doer = words.slice(i + 1, i + 4).find((word) => word.concept !== null && DONE_BY.has(word.concept));
      return doer ? `by ${doer.concept}` : null;
    }
    if (
      apposed &&
      concept === MEDIATE &&
      /(?:or|er|go|y)$/.test(norm) &&
      !/['’]s$/.test(body.slice(words[i]!.start, words[i]!.end))
    )
      return `by ${MEDIATE}`;
    if (concept !== null && DONE_BY.has(concept) && (!apposed || who)) {
      // "Sulim headed the delegation", "Norland will host"; "talks led by" and "the head of" are neither.
      const doing = /ing$/.test(norm) && /^(?:is|was|were|been|are)$/.test(words[i - 1]!.norm);
      const passive =
        words[i + 1]?.norm === 'by' || (!doing && /^(?:is|was|were|be|been|being|are)$/.test(words[i - 1]!.norm));
      const finite =
        doing ||
        /(?:ed|s)$/.test(norm) ||
        /^(?:led|won|ran)$/.test(norm) ||
        /^(?:will|to|would)$/.test(words[i - 1]!.norm);
      const noun = /^(?:mediators?|leaders?|heads?|hosts?)$/.test(norm) && !who;
      return !passive && finite && !noun ? `by ${concept}` : null;
    }
    if (!SMALL.test(norm) && !(apposed && capital)) return null;
  }
  return null;
}

/** "Leading the party is Prince Idris", "at the head of the table sits Hirut Desta": who does it stands last. */
function inverted(words: readonly ToldWord[], at: number): string | null {
  if (!/^(?:is|was|are|were|sits|sat|stands|stood|comes|came|be)$/.test(words[at]?.norm ?? '')) return null;
  for (let i = at - 1; i >= Math.max(0, at - 8); i--) {
    const { concept, norm } = words[i]!;
    if (concept === null || !DONE_BY.has(concept)) continue;
    const opens = i === 0 || /^(?:at|the|its|their)$/.test(words[i - 1]!.norm);
    return opens && (/ing$/.test(norm) || (norm === 'head' && words.slice(0, i).some((word) => word.norm === 'at')))
      ? `by ${concept}`
      : null;
  }
  return null;
}

const isObject = (words: readonly ToldWord[], at: number): boolean => {
  const word = words[at];
  return word?.concept != null && DONE_TO.has(word.concept) && /(?:ed|s)$/.test(word.norm);
};
