/** Stages that one thing goes through in order; within a chain a later entry cannot come before an earlier one. */
const CHAINS: readonly (readonly string[])[] = [
  [
    'began|begun|started|opened|commenced|kicked off|got under ?way|convened|broke out|erupted|set out',
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
  ['scheduled|planned', 'held|took place'],
];

/** Matchers per chain and step; "did not begin" is no beginning. */
const STEPS = CHAINS.map((chain) =>
  chain.map(
    (words) =>
      new RegExp(`(?<!\\b(?:not|never|be|yet to|to|will|would|could|could have|should) )\\b(?:${words})\\b`, 'i'),
  ),
);

/** A stage that a clause tells. */
export interface Phase {
  readonly chain: number;
  readonly step: number;
  /** The verb, for the reasons. */
  readonly verb: string;
  /** What goes through the stage: its head word in lower case; a pronoun; or nothing, when the clause leaves it out. */
  readonly subject: string;
}

/** Words between a subject's head and its verb. */
const AUXILIARY =
  /(?:[\s,]+(?:was|were|had|has|have|been|is|are|finally|formally|officially|later|then|also|eventually|subsequently|first|again|only|who|which|that|being))+$/i;
const PLACE = /\s+(?:in|at|between|with|over|on|by|near|from|for|of)\s+.*$/i;

/** The stages that a clause tells, at most one a chain. */
export function phasesIn(clause: string): Phase[] {
  const phases: Phase[] = [];
  STEPS.forEach((steps, chain) => {
    for (let step = steps.length - 1; step >= 0; step--) {
      const match = steps[step]!.exec(clause);
      if (!match) continue;
      phases.push({ chain, step, verb: match[0], subject: subjectBefore(clause.slice(0, match.index)) });
      break;
    }
  });
  return phases;
}

/** The head of what stands before a verb: "The talks in Doha were" → "talks". */
function subjectBefore(text: string): string {
  const bare = text
    .replace(/\s+$/, '')
    .replace(AUXILIARY, '')
    .replace(/^(?:.*,\s)?(?:and|but|then|before|after|which|that|who)\s/i, '')
    .replace(/,[^,]*,?$/, '');
  const head = (/^\S/.test(bare.trim()) ? bare.trim() : '').replace(PLACE, '');
  const word = /([\p{L}’'-]+)[^\p{L}]*$/u.exec(head)?.[1] ?? '';
  return /^(?:and|then|later|but|on|in|after|before|was|were|the|a)$/i.test(word) ? '' : word.toLowerCase();
}

const PRONOUN = /^(?:it|they|he|she|which|who|that|this|these|both)$/;

/** Whether two stages can be those of one thing: the later clause names the same, a pronoun, or nothing. */
export function isSameThing(earlierInText: Phase, laterInText: Phase): boolean {
  const [a, b] = [earlierInText.subject, laterInText.subject];
  if (b === '' || PRONOUN.test(b)) return true;
  return a !== '' && (a === b || a.replace(/s$/, '') === b.replace(/s$/, ''));
}
