import { textOf } from '../../article/span.ts';
import { COURSES } from './courses.ts';
import { type FoundPhrase, phraseFinder } from './phrase-finder.ts';
import { CHAINS, type Chain } from './stages.ts';
import { formsOf } from './word-forms.ts';

const ALL: readonly Chain[] = [...CHAINS, ...COURSES];

interface Place {
  readonly chain: number;
  readonly step: number;
}

/** Where each verb and each noun (after `*`) stands: in which chains, at which step. */
const PLACES = new Map<string, Place[]>();

function place(phrase: string, chain: number, step: number): void {
  for (const form of formsOf(phrase)) {
    const known = PLACES.get(form) ?? [];
    if (!known.some((other) => other.chain === chain)) PLACES.set(form, [...known, { chain, step }]);
  }
}

ALL.forEach((chain, at) => {
  chain.steps.forEach((words, step) => {
    for (const word of words.split('|')) place(word, at, step);
  });
});

/** Any of the verbs. */
const findVerbs = phraseFinder([...PLACES.keys()].filter((key) => !key.startsWith('*')));
/** A noun that the date is said of: "the signing, on …", "the vote took place in …". */
const findNouns = phraseFinder([...PLACES.keys()].filter((key) => key.startsWith('*')).map((key) => key.slice(1)));
/** "did not begin", "to be signed" tell no stage. */
const UNDONE =
  /^(?:not|never|is|are|be|to|will|would|could|have|should|may|might|must|can|cannot|didn't|wasn't|weren't)$/;
const DATED_BY =
  /^(?: (?:of|in|at|by|for|from|between|near|against|on|into|over|about|with|to) [^,;]{1,45}?)?(?:, [^,;]{3,70}(?=, (?:took|was|were|happened|occurred|came|began|ended|opened) ))?,?(?: (?:which |that )?(?:took place|was held|were held|was played|were played|was fought|was handed down|was delivered|was published|were published|came out|was announced|were announced|was declared|was|were|is|came|happened|occurred|followed|went ahead|began|started|took place there)(?: only)?)?,?(?: (?:on|in|of|dated|as late as|as early as))?(?: the (?:early hours|night|morning|evening|afternoon) of)? (?:the )?$/i;

/** "scheduled for …": the date is that of the plan. */
const PLANNED = /^(?:scheduled|planned|announced|called|ordered|promised|proposed)$/;
const FOR = /^(?: [a-z]+ly)? (?:for|to be [a-z]+ on)\b[^,;]{0,20}$/;

/** What is released to be read or seen, unlike people. */
const ISSUED =
  /^ (?:[\p{L}’'-]+ ){0,3}?(?:footage|videos?|statements?|figures|data|results|reports?|images?|pictures|photos|photographs|songs?|albums?|films?|recordings?|documents?|details|names|transcripts?|letters?|list)\b/u;

function placesOf(key: string, noun: boolean): readonly Place[] {
  if (noun) return PLACES.get(`*${key}`) ?? [];
  const known = PLACES.get(key)!;
  // "were suspended" is a stage of its own and "suspended" another.
  const bare = PLACES.get(key.replace(/^(?:was|were) /, '')) ?? [];
  return [...known, ...bare.filter((place) => !known.includes(place))];
}

/** The chain of a stage; `loose` when its steps are told of many things, so that more must show that two are of one. */
export const chainAt = (chain: number): Chain & { readonly loose: boolean } => ({
  ...ALL[chain]!,
  loose: chain >= CHAINS.length,
});

/** How a clause tells a stage. */
interface Telling {
  /** The verb, for the reasons. */
  readonly verb: string;
  /** Where it ends in its clause. */
  readonly end: number;
  /** Told as past by then: "had begun", "having begun". */
  readonly perfect: boolean;
  /** Told of something in a clause of its own: "clashes that began". */
  readonly relative: boolean;
  /** Head of what stands before the verb, lower case: a noun, a pronoun, or nothing. */
  readonly subject: string;
  /** Where or of whom the subject is: "at the port". */
  readonly qualifier: string;
  /** Names before the subject's head: "Norland" of "the Norland delegation". */
  readonly owner: string;
  /** Head of what stands after the verb, likewise. */
  readonly object: string;
  /** The words of what the stage happens to, with its names: what stands before a passive, or after an active verb. */
  readonly theme: string;
  /** The place named after the verb, as written: "Kabul" after "arrived in". */
  readonly place: string;
}

/** A stage that a clause tells. */
export interface Phase extends Telling {
  readonly chain: number;
  readonly step: number;
}

/** Words between a subject's head and its verb. */
const AUXILIARY =
  /(?:[\s,]+(?:was|were|had|has|have|been|is|are|finally|formally|officially|later|then|also|eventually|subsequently|first|again|only|who|which|that|being|having))+$/i;
const PERFECT = /\b(?:had(?: already| earlier| previously| formally)?(?: been)?|having(?: been)?)\s*$/i;
const RELATIVE = /\b(?:which|that|who)(?: was| were| had| had been)?\s*$/i;
const QUALIFIER = /\s+(?:in|at|between|with|over|on|by|near|from|for|of)\s+.*$/i;
const GOES_ON = /^(?:in|at|with|over|on|by|near|from|for|of|to|after|as|during|into)\s/;
const NO_NOUN =
  /^(?:and|then|later|but|on|in|after|before|was|were|the|a|an|to|when|had|by|at|for|with|from|between)$/i;

/** The stages that a clause tells, at most one a chain: by the last verb before its date, or else the first after. */
export function phasesIn(clause: string, date: number, dateEnd = date): Phase[] {
  const matches = findVerbs(clause).filter(
    ({ key, end, previous }) =>
      !UNDONE.test(previous) &&
      !(/^an?$/.test(previous) && /^[a-z]+ed$/.test(key)) &&
      !(end < date && PLANNED.test(key) && FOR.test(clause.slice(end, date))),
  );
  const outer = matches.filter(({ inner }) => !inner);
  const before = outer.filter(({ start }) => start < date);
  const phases = new Map<number, Phase>();
  const known = new Map<FoundPhrase, Telling>();
  const tellingOf = (match: FoundPhrase): Telling => {
    const telling = known.get(match) ?? tellingIn(clause, match);
    known.set(match, telling);
    return telling;
  };
  for (const match of before.length > 0 ? before.sort(laterLast) : outer.sort(earlierLast)) {
    if (match.key === 'released' && ISSUED.test(clause.slice(match.end, match.end + 60))) continue;
    for (const { chain, step } of placesOf(match.key, false)) phases.set(chain, { chain, step, ...tellingOf(match) });
  }
  // "the ban was lifted" is a stage of bans, and "lifted" within it one of other courses.
  const inner = matches.filter((match) => match.inner && match.start < date && match.end - match.start > 3);
  for (const match of inner.sort(earlierLast)) {
    for (const { chain, step } of placesOf(match.key, false))
      if (!phases.has(chain)) phases.set(chain, { chain, step, ...tellingOf(match) });
  }
  for (const match of findNouns(clause.slice(0, date)).filter((found) => !found.inner)) {
    // "adopted the proposal in June": the verb says what was done, the noun only to what.
    const done = before.findLast(({ start }) => start < match.start);
    if (done && !/[,;]/.test(clause.slice(done.start, match.start))) continue;
    const after = before.some(({ start }) => start > match.end);
    if (!DATED_BY.test(clause.slice(match.end, date))) continue;
    for (const { chain, step } of placesOf(match.key, true))
      if (!after || !phases.has(chain)) phases.set(chain, { chain, step, ...tellingOf(match) });
  }
  for (const match of nounsBehind(clause, date, dateEnd)) {
    for (const { chain, step } of placesOf(match.key, true)) phases.set(chain, { chain, step, ...tellingOf(match) });
  }
  return [...phases.values()];
}

const OWNS = /^['’]s \p{Ll}/u;
const DETERMINER = /\b(?:the|that|this|its|his|her|their) $/i;
/** What stands between a date and a noun that it dates. */
const RIGHT_BEHIND = /^(?:['’]s)? (?:\p{Ll}+ )?$/u;

/** "yesterday's election", "the 3 May award": nouns behind a date that is theirs. */
function nounsBehind(clause: string, date: number, dateEnd: number): FoundPhrase[] {
  const isTheirs =
    OWNS.test(clause.slice(dateEnd)) ||
    DETERMINER.test(clause.slice(0, date)) ||
    /^the /i.test(clause.slice(date, dateEnd));
  if (!isTheirs) return [];
  const rest = clause.slice(dateEnd, dateEnd + AROUND);
  return findNouns(rest)
    .filter(({ start }) => RIGHT_BEHIND.test(rest.slice(0, start)))
    .map((noun) => ({ ...noun, start: noun.start + dateEnd, end: noun.end + dateEnd }));
}

const length = ({ start, end }: FoundPhrase): number => end - start;
const laterLast = (a: FoundPhrase, b: FoundPhrase): number => a.start - b.start || length(a) - length(b);
const earlierLast = (a: FoundPhrase, b: FoundPhrase): number => b.start - a.start || length(a) - length(b);

/** How far from a verb its subject and object are looked for. */
const AROUND = 240;

function tellingIn(clause: string, match: FoundPhrase): Telling {
  const before = clause.slice(Math.max(0, match.start - AROUND), match.start);
  const after = clause.slice(match.end, match.end + AROUND);
  const place = /^ (?:in |at |for |to )?(?:the )?(\p{Lu}[\p{L}-]+)/u.exec(after)?.[1] ?? '';
  return {
    verb: textOf(clause, match),
    end: match.end,
    perfect: PERFECT.test(before),
    relative: RELATIVE.test(before),
    ...subjectBefore(before),
    object: objectAfter(after),
    theme: themeOf(before, after),
    place,
  };
}

/** "The talks in Doha were" → "talks", qualified by "in Doha". */
function subjectBefore(text: string): Pick<Telling, 'subject' | 'qualifier' | 'owner'> {
  const bare = text
    .trimEnd()
    .replace(AUXILIARY, '')
    .replace(/^(?:.*,\s)?(?:and|but|then|before|after|following|until|which|that|who)\s/i, '')
    .replace(/,[^,]*,?$/, '')
    .trim();
  // What goes on from the date before it has no subject of its own: "(on …) over the crash, pleaded".
  if (GOES_ON.test(bare)) return { subject: '', qualifier: '', owner: '' };
  const qualifier = (QUALIFIER.exec(bare)?.[0] ?? '').trim().toLowerCase();
  const named = /(?:^|\s)((?:\p{Lu}[\p{L}’'-]+ )*)([\p{L}’'-]+)(?![\p{L}’'-])[^\p{L}]*$/u.exec(
    bare.replace(QUALIFIER, ''),
  );
  const word = named?.[2] ?? '';
  const owner = (named?.[1] ?? '').replace(/^(?:The|An?|Its|His|Her|Their|Both) /, '').trim();
  return { subject: NO_NOUN.test(word) ? '' : word.toLowerCase(), qualifier, owner };
}

const PASSIVE = /\b(?:was|were|been|being|is|are|be)(?: [a-z]+ly| [a-z]+)?\s*$/i;

function themeOf(before: string, after: string): string {
  const object =
    /^ (?!on\b|in\b|at\b|after\b|before\b|by\b|from\b|to\b|for\b|with\b|near\b|over\b|into\b|under\b)((?:[\p{L}’'-]+ ?){1,5})/u.exec(
      after,
    )?.[1];
  return object && !PASSIVE.test(before) ? object : before.slice(-60);
}

/** " the airport on" → "airport". */
function objectAfter(text: string): string {
  const phrase = /^ (?:(?:the|a|an|his|her|its|their|both|this|that) )?((?:[\p{L}’'-]+ ?){1,4})/u.exec(text)?.[1] ?? '';
  const words = phrase.trim().split(' ');
  const end = words.findIndex(
    (word) => NO_NOUN.test(word) || /^(?:into|against|as|about|during|over|near)$/i.test(word),
  );
  return (end < 0 ? words : words.slice(0, end)).at(-1)?.toLowerCase() ?? '';
}

const PRONOUN = /^(?:it|they|he|she|which|who|that|this|these|both|them|him|her)$/;
/** A noun without the s of its plural. */
export const singularOf = (word: string): string => word.replace(/s$/, '');
const same = (a: string, b: string): boolean => a !== '' && b !== '' && singularOf(a) === singularOf(b);

/**
 * Whether two stages, `x` told first, are those of one thing: the same subject or object, a pronoun for it, or one subject
 * for both verbs of a sentence. Different qualifiers ("at the port", "at the mine") are different things, and so are
 * places that do not suit the chain.
 */
export function areOfOneThing(x: Phase, y: Phase, oneSentence: boolean): boolean {
  const { places } = chainAt(x.chain);
  if (x.qualifier !== '' && y.qualifier !== '' && x.qualifier !== y.qualifier) return false;
  if (x.owner !== '' && y.owner !== '' && x.owner !== y.owner && same(x.subject, y.subject)) return false;
  if (places === 'stay' && !oneSentence && x.place === '' && y.place !== '') return false;
  if (x.place !== '' && y.place !== '') {
    const suits = places ? (x.place === y.place) === (places === 'stay') : oneSentence || x.place === y.place;
    if (!suits) return false;
  }
  if (places === 'journey' && y.place === '') return false;
  if (y.subject === '') return oneSentence;
  if (PRONOUN.test(y.subject) || same(x.subject, y.subject)) return true;
  if (PRONOUN.test(y.object)) return true;
  return same(x.object, y.object) || same(x.object, y.subject) || same(x.subject, y.object);
}
