import { CHAINS } from './stages.ts';

/** Where each verb stands: in which chains, at which step. */
const PLACES = new Map<string, { readonly chain: number; readonly step: number }[]>();
CHAINS.forEach(({ steps }, at) => {
  steps.forEach((words, step) => {
    for (const verb of words.split('|')) PLACES.set(verb, [...(PLACES.get(verb) ?? []), { chain: at, step }]);
  });
});

/** Any of the verbs; "did not begin", "to be signed" tell no stage. */
const VERB = new RegExp(
  `(?<!\\b(?:not|never|be|to|will|would|could|have|should) )\\b(?:${[...PLACES.keys()].sort((a, b) => b.length - a.length).join('|')})\\b`,
  'gi',
);

/** A stage that a clause tells. */
export interface Phase {
  readonly chain: number;
  readonly step: number;
  /** The verb, for the reasons. */
  readonly verb: string;
  /** Told as past by then: "had begun", "having begun". */
  readonly perfect: boolean;
  /** Told of something in a clause of its own: "clashes that began". */
  readonly relative: boolean;
  /** Head of what stands before the verb, lower case: a noun, a pronoun, or nothing. */
  readonly subject: string;
  /** Where or of whom the subject is: "at the port". */
  readonly qualifier: string;
  /** Head of what stands after the verb, likewise. */
  readonly object: string;
  /** The place named after the verb, as written: "Kabul" after "arrived in". */
  readonly place: string;
}

/** Words between a subject's head and its verb. */
const AUXILIARY =
  /(?:[\s,]+(?:was|were|had|has|have|been|is|are|finally|formally|officially|later|then|also|eventually|subsequently|first|again|only|who|which|that|being|having))+$/i;
const PERFECT = /\b(?:had(?: already| earlier| previously| formally)?(?: been)?|having(?: been)?)\s*$/i;
const RELATIVE = /\b(?:which|that|who)(?: was| were| had| had been)?\s*$/i;
const QUALIFIER = /\s+(?:in|at|between|with|over|on|by|near|from|for|of)\s+.*$/i;
const NO_NOUN =
  /^(?:and|then|later|but|on|in|after|before|was|were|the|a|an|to|when|had|by|at|for|with|from|between)$/i;

/** The stages that a clause tells, at most one a chain: by the last verb before its date, or else the first after. */
export function phasesIn(clause: string, date: number): Phase[] {
  const matches = [...clause.matchAll(VERB)];
  const before = matches.filter(({ index }) => index < date);
  const phases = new Map<number, Phase>();
  for (const match of before.length > 0 ? before : matches.toReversed()) {
    for (const { chain, step } of PLACES.get(match[0].toLowerCase()) ?? []) {
      phases.set(chain, phaseOf(clause, chain, step, match));
    }
  }
  return [...phases.values()];
}

function phaseOf(clause: string, chain: number, step: number, match: RegExpExecArray): Phase {
  const [verb] = match;
  const before = clause.slice(0, match.index);
  const after = clause.slice(match.index + verb.length);
  const place = /^ (?:in |at |for |to )?(?:the )?(\p{Lu}[\p{L}-]+)/u.exec(after)?.[1] ?? '';
  return {
    chain,
    step,
    verb,
    perfect: PERFECT.test(before),
    relative: RELATIVE.test(before),
    ...subjectBefore(before),
    object: objectAfter(after),
    place,
  };
}

/** "The talks in Doha were" → "talks", qualified by "in Doha". */
function subjectBefore(text: string): { readonly subject: string; readonly qualifier: string } {
  const bare = text
    .replace(/\s+$/, '')
    .replace(AUXILIARY, '')
    .replace(/^(?:.*,\s)?(?:and|but|then|before|after|following|until|which|that|who)\s/i, '')
    .replace(/,[^,]*,?$/, '')
    .trim();
  const qualifier = (QUALIFIER.exec(bare)?.[0] ?? '').trim().toLowerCase();
  const word = /([\p{L}’'-]+)[^\p{L}]*$/u.exec(bare.replace(QUALIFIER, ''))?.[1] ?? '';
  return { subject: NO_NOUN.test(word) ? '' : word.toLowerCase(), qualifier };
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
const singular = (word: string): string => word.replace(/s$/, '');
const same = (a: string, b: string): boolean => a !== '' && b !== '' && singular(a) === singular(b);

/**
 * Whether two stages, `x` told first, are those of one thing: the same subject or object, a pronoun for it, or one subject
 * for both verbs of a sentence. Different qualifiers ("at the port", "at the mine") are different things, and so are
 * places that do not suit the chain.
 */
export function areOfOneThing(x: Phase, y: Phase, oneSentence: boolean): boolean {
  const { apart, places } = CHAINS[x.chain]!;
  if (apart) return true;
  if (x.qualifier !== '' && y.qualifier !== '' && x.qualifier !== y.qualifier) return false;
  if (x.place !== '' && y.place !== '') {
    const suits = places ? (x.place === y.place) === (places === 'stay') : oneSentence || x.place === y.place;
    if (!suits) return false;
  }
  if (y.subject === '') return oneSentence;
  if (PRONOUN.test(y.subject) || same(x.subject, y.subject)) return true;
  if (PRONOUN.test(y.object)) return true;
  return same(x.object, y.object) || same(x.object, y.subject) || same(x.subject, y.object);
}
