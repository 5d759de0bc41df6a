import type { Span } from '../../article/span.ts';
import { conceptOf } from '../likeness/concepts.ts';
import type { ToldSentence, ToldWord } from '../likeness/told.ts';
import { type NameRun, nameRuns } from './name-runs.ts';

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
  'lead mediate host command oversee direct run preside conduct guide supervise monitor verify convene propose replace succeed represent win carry write draft fund finance escort organize arrange publish read',
);
/** What is done to one of whom every outlet would give the same name. */
const DONE_TO = concepts('appoint elect replace succeed dismiss sack nominate');
/** What takes place somewhere. */
const PLACED = concepts(
  `talk conference summit session ceremony sign begin hold exchange open attack strike blast ambush crash explosion handover
release swap consultation round convene raid clash capture`,
);
const SMALL =
  /^(?:the|its|their|his|her|a|an|former|then|also|again|both|who|to|on|named|appointed|chosen|picked|due|set|expected|will|would|has|had|have|been|is|was|by|jointly|personally|and|deputy|foreign|prime|defence|interior|special|acting|senior|veteran|retired|un|un's)$/;

/** The names of a sentence whose part in it is plain. */
export function roleNamesIn(sentence: ToldSentence): RoleName[] {
  const { words } = sentence;
  const runs = nameRuns(sentence);
  return runs.flatMap((run) => {
    const role = roleOf(words, run, sentence);
    return role === null ? [] : [{ span: run.span, names: run.names, person: run.person, role }];
  });
}

function roleOf(words: readonly ToldWord[], run: NameRun, sentence: ToldSentence): string | null {
  const { body } = sentence.analyzed.article;
  if (/['’]s?$/.test(body.slice(run.span.start, run.span.end))) return null;
  const titles = beforeTitles(words, run.from, body);
  const left = words[titles]?.norm === 'by' ? titles : (byBefore(words, run.from, body) ?? titles);
  const before = words[left]?.norm ?? '';
  const doer =
    words[left]?.concept === MEDIATE
      ? words[left]!
      : words[run.from - 1]?.concept === MEDIATE
        ? words[run.from - 1]!
        : words[run.from - 2]?.concept === MEDIATE && words[run.from - 1]?.norm === 'between'
          ? words[run.from - 2]!
          : null;
  if (doer && /(?:or|er|y|go)s?$/.test(doer.norm)) return `by ${MEDIATE}`;
  if (before === 'by') {
    for (let i = left - 1; i >= Math.max(0, left - 6); i--) {
      if (words[i]!.clause !== words[left]!.clause) break;
      const { concept, norm } = words[i]!;
      if (concept !== null && DONE_BY.has(concept) && /(?:ed|d|n|t)$/.test(norm)) return `by ${concept}`;
    }
    return null;
  }
  const of = DOING[words[left - 1]?.norm ?? ''];
  if (before === 'of' && of) return `by ${conceptOf(of)}`;
  if (isPlaced(words, run)) {
    const noun = words[run.from - 1]?.norm === 'of' && PLACE_NOUN.test(words[run.from - 2]?.norm ?? '');
    const site =
      words[run.from - 1]?.norm === 'the' &&
      (SITE.test(words[run.to]?.norm ?? '') || SITE.test(words[run.to - 1]!.norm));
    const at = noun ? beforePlace(words, run.from - 2) : site ? run.from - 2 : run.from - 1;
    if (/^(?:in|at|near)$/.test(words[at]?.norm ?? '')) return 'in';
    if (words[at]?.norm === 'to' && /^(?:move[ds]?|moving|shift(?:ed)?|transferred)$/.test(words[at - 1]?.norm ?? ''))
      return 'in';
  }
  return (
    inverted(words, left) ??
    activeRole(words, run, body) ??
    (isObject(words, left) ? `to ${words[left]!.concept}` : null)
  );
}

const MEDIATE = conceptOf('mediate');
const DOING: Readonly<Record<string, string>> = {
  leadership: 'lead',
  chairmanship: 'lead',
  mediation: 'mediate',
  presidency: 'lead',
};
/** What a place is called after its name: "at the Lydd bridge". */
const SITE =
  /^(?:bridge|crossing|pass|valley|hotel|camp|port|palace|hall|monastery|airport|airfield|base|checkpoint|border|station|harbour|harbor)$/;
const PLACE_NOUN = /^(?:city|town|village|resort|port|capital|island|district|suburb|spa|oasis|hamlet)$/;

function beforePlace(words: readonly ToldWord[], from: number): number {
  let at = from - 1;
  while (at > from - 5 && at >= 0 && !/^(?:in|at|near)$/.test(words[at]!.norm)) at--;
  return at;
}

/** The word before the titles that lead to a name: "by" in "by Canada's former foreign minister, Alain Thibodeau". */
function beforeTitles(words: readonly ToldWord[], from: number, body: string): number {
  let at = from - 1;
  for (; at >= 0 && from - at < 9; at--) {
    const { norm, capital, start, end } = words[at]!;
    const gap = body.slice(end, words[at + 1]!.start);
    if (/[;:()\u201c\u201d"–—]/.test(gap) || /\.\s/.test(gap.replace(/^\. /, ''))) break;
    const titled = isTitleWord(words[at]!);
    // "By a doctor, Ingrid Moe"
    if (at === from - 1 && gap === ', ' && !capital && !titled) {
      const by = words.slice(Math.max(0, at - 4), at).findIndex(({ norm: word }) => word === 'by');
      if (by >= 0) return Math.max(0, at - 4) + by;
    }
    if (gap.includes(',') && !titled && !capital && words[at]!.concept !== MEDIATE) break;
    if (
      titled ||
      /['’]s$/.test(body.slice(start, end)) ||
      /^(?:the|its|their|his|her|former|a|an|for|to|retired)$/.test(norm)
    )
      continue;
    if (capital && at > 0 && hasTitle(words, at, at)) continue;
    if (norm === 'of' && hasTitle(words, at, at) && words[at + 1]?.capital) continue;
    break;
  }
  return at;
}

/** "By the Swiss jurist Beat Amsler": what a person is may be any few words. */
function byBefore(words: readonly ToldWord[], from: number, body: string): number | null {
  for (let at = from - 1; at >= Math.max(0, from - 7); at--) {
    const { norm, end } = words[at]!;
    if (/[,;:.()–—]/.test(body.slice(end, words[at + 1]!.start))) return null;
    if (norm === 'by') return at;
    if (/^(?:in|at|on|with|for|from|to|and|that|who|which|after|before|near|between)$/.test(norm)) return null;
  }
  return null;
}

/** Whether a title stands among the few words before. */
const hasTitle = (words: readonly ToldWord[], from: number, to: number): boolean =>
  words.slice(Math.max(0, from - 4), to).some(isTitleWord);

const isTitleWord = ({ norm }: ToldWord): boolean =>
  /^(?:president|minister|premier|general|envoy|ambassador|secretary|chief|leader|foreign|prime|deputy|defen[cs]e|interior|finance|special|diplomat|colonel|judge|justice|commissioner|dame|sir|mr|mrs|ms|dr|state|former|retired|senior|veteran)$/.test(
    norm,
  );

const isPlaced = (words: readonly ToldWord[], { from, to }: NameRun): boolean =>
  words.some(({ concept }, at) => concept !== null && PLACED.has(concept) && at >= from - 14 && at <= to + 4);

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
