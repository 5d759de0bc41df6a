/** What the answer to a question must hold: a person or body, a date, an amount, a place, a reason, a manner, a yes or no. */
export type QuestionKind = 'who' | 'when' | 'how-many' | 'where' | 'why' | 'how' | 'yes-no' | 'what';

/** Tried in order; the first that matches decides. */
const KINDS: readonly (readonly [QuestionKind, RegExp])[] = [
  [
    'when',
    /\b(?:when|whens|since when|till when|how (?:long ago|recently|soon)|(?:what|which) (?:\w+ )?(?:years?|dates?|days?|months?|weeks?|century|decade|time))\b/,
  ],
  [
    'how-many',
    /\bhow (?:many|much|long|old|far|large|big|tall|high|often|fast|deep|wide|heavy)\b|\bwhat (?:\w+ )?(?:percent|percentage|number|amount|share|proportion|population|age|rate|score|size|total)\b|\bpercentage\b/,
  ],
  [
    'who',
    /\b(?:who|whom|whose|whos)\b|\b(?:what|which) (?:\w+ )?(?:person|people|man|woman|presidents?|players?|king|emperor|leaders?|authors?|actors?|ministers?|officials?|generals?|spokes\w+|mediators?|parties|party|group|groups|organi[sz]ations?)\b/,
  ],
  [
    'where',
    /\b(?:where|wheres)\b|\b(?:what|which) (?:\w+ )?(?:city|cities|country|countries|state|county|place|location|region|town|river|continent|area|venue|capital)\b/,
  ],
  ['why', /\b(?:why|whys)\b|\bwhat (?:\w+ )?(?:reasons?|cause[ds]?|prompted|led to|triggered|sparked)\b|\bhow come\b/],
  ['how', /\bhow\b/],
  ['yes-no', /^(?:did|do|does|is|are|was|were|has|have|had|will|would|can|could|should|may|might)\b/],
];

/** The kind of a question by its words; `what` when none tells. */
export function questionKind(question: string): QuestionKind {
  const text = question.toLowerCase().replace(/\s+/g, ' ').trim();
  return KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'what';
}

const SPEAK =
  '(?:sa(?:y|ys|id|ying)|tells?|told|claim(?:s|ed)?|accus(?:e|es|ed|ing)|describ(?:e|es|ed|ing)|call(?:s|ed)?|warn(?:s|ed)?|vow(?:s|ed)?|pledg(?:e|es|ed)|promis(?:e|es|ed)|reiterat(?:e|es|ed)|add(?:s|ed)?|insist(?:s|ed)?|argu(?:e|es|ed)|den(?:y|ies|ied)|announc(?:e|es|ed)|blam(?:e|es|ed)|demand(?:s|ed)?|urg(?:e|es|ed)|alleg(?:e|es|ed)|admit(?:s|ted)?|declar(?:e|es|ed)|stat(?:e|es|ed)|threaten(?:s|ed)?|comment(?:s|ed)?|respond(?:s|ed)?|react(?:s|ed)?|think|believe)';

const SPEECH_WORD = new RegExp(`^${SPEAK}$`);

/** Whether a folded word reports speech: "said", "accuse". */
export const isSpeechWord = (norm: string): boolean => SPEECH_WORD.test(norm);

const WHO_SAID = new RegExp(
  String.raw`\bwho(?: \w+)?(?: else)? ${SPEAK}\b|\bwhose (?:words|quote|statement|claim|view)\b|\b(?:which|what) (?:\w+ )?(?:minister|official|spokes\w+|leader|side|government|country|party)(?: has| had)? ${SPEAK}\b|\baccording to whom\b|\bby whom\b`,
);
const WHAT_SAID = new RegExp(
  String.raw`\b(?:what|how|why|when|where|whom?) (?:did|does|do|has|have|had|is|was|were) .*\b${SPEAK}\b|\baccording to (?!whom)|\b(?:statement|position|view|reaction|response|comments?|remarks?) (?:of|by|from|on|about|to)\b`,
);

/** Whether a question asks for the one who said something, for what somebody said, or for no statement. */
export function statementAsked(question: string): 'who-said' | 'what-said' | null {
  const text = question.toLowerCase().replace(/\s+/g, ' ').trim();
  if (WHO_SAID.test(text)) return 'who-said';
  return WHAT_SAID.test(text) ? 'what-said' : null;
}
