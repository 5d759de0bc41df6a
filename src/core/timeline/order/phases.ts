/** Stages that one thing goes through in order; within a chain a later entry cannot come before an earlier one. */
const CHAINS: readonly (readonly string[])[] = [
  [
    'launched|began|begun|started|opened|commenced|kicked off|got under way|got underway|convened|broke out|erupted|set out',
    'resumed|reconvened',
    'ended|concluded|finished|wrapped up|closed|adjourned|broke up|came to an end|drew to a close|collapsed|broke down|stalled|were suspended|was suspended|fell apart',
  ],
  [
    'proposed|drafted|tabled|put forward|floated',
    'agreed|reached|struck|brokered|clinched|initialled|initialed',
    'signed|sealed|concluded',
    'ratified|endorsed',
    'came into force|came into effect|entered into force|took effect|went into effect|took hold|implemented|enacted|began to be implemented',
    'expired|lapsed|collapsed|was violated|were violated|broken|breached|scrapped|abandoned|revoked',
  ],
  [
    'arrested|detained|apprehended|captured',
    'charged|indicted',
    'went on trial|stood trial|tried',
    'convicted|found guilty|acquitted',
    'sentenced',
  ],
  ['arrived|landed|flew in|flew into', 'left|departed|returned home|flew home|flew back|flew out'],
  ['invited', 'accepted the invitation|accepted', 'attended'],
  [
    'nominated|named|elected|appointed|picked|chosen',
    'sworn in|took office|inaugurated|took over',
    'resigned|stepped down|dismissed|sacked|ousted|removed from office',
  ],
  ['kidnapped|abducted|taken hostage|seized|captured', 'freed|released|rescued|handed over'],
  ['killed|died|assassinated|shot dead', 'buried|laid to rest|cremated'],
  ['born', 'died|killed|assassinated'],
  ['imposed|introduced', 'eased', 'lifted|removed'],
  ['closed|shut|shut down|sealed', 'reopened|re-opened|opened again'],
  [
    'declared|announced|called',
    'took effect|came into force|came into effect|entered into force|went into effect|began',
  ],
  ['suspended|halted|broken off|called off', 'resumed|restarted|revived'],
  ['captured|seized|overran|fell to', 'recaptured|retook|retaken|liberated'],
  ['deployed|sent in|invaded|entered', 'withdrew|withdrawn|pulled out'],
  ['announced', 'signed|inaugurated|completed'],
  ['launched', 'completed|called off|halted'],
  ['submitted|presented|filed', 'approved|rejected|adopted|passed|dismissed'],
  ['announced|scheduled|planned', 'postponed|delayed|called off|cancelled|canceled'],
  ['introduced|tabled', 'passed|approved|adopted', 'signed into law|signed|vetoed'],
  ['scheduled|planned', 'held|took place'],
];

/** Where each verb stands: in which chains, at which step. */
const PLACES = new Map<string, { readonly chain: number; readonly step: number }[]>();
CHAINS.forEach((chain, at) => {
  chain.forEach((words, step) => {
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
  /** Told as past by then: "had begun", "which began", "having begun". */
  readonly perfect: boolean;
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
const PERFECT = /\b(?:had(?: already| earlier| previously)?(?: been)?|having(?: been)?|which|that)\s*$/i;
const QUALIFIER = /\s+(?:in|at|between|with|over|on|by|near|from|for|of)\s+.*$/i;
const NO_NOUN =
  /^(?:and|then|later|but|on|in|after|before|was|were|the|a|an|to|when|had|by|at|for|with|from|between)$/i;

/** The stages that a clause tells, at most one a chain: the last in it. */
export function phasesIn(clause: string): Phase[] {
  const phases = new Map<number, Phase>();
  for (const match of clause.matchAll(VERB)) {
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
 * for both verbs of a sentence. Different qualifiers ("at the port", "at the mine") or places are different things.
 */
export function areOfOneThing(x: Phase, y: Phase, oneSentence: boolean): boolean {
  if (x.qualifier !== '' && y.qualifier !== '' && x.qualifier !== y.qualifier) return false;
  if (x.place !== '' && y.place !== '' && x.place !== y.place) return false;
  if (y.subject === '') return oneSentence;
  if (PRONOUN.test(y.subject) || same(x.subject, y.subject)) return true;
  if (PRONOUN.test(y.object) && x.object !== '') return true;
  return same(x.object, y.object) || same(x.object, y.subject) || same(x.subject, y.object);
}
