/** Stages that one thing goes through in order: a later step cannot come before an earlier one. */
export interface Chain {
  /** Verbs and phrases of each step, between bars. */
  readonly steps: readonly string[];
  /** The thing may go through it again: "ended … began" is then the next turn, unless it is told as past by then. */
  readonly turns?: true;
  /** `stay`: both steps at one place; `journey`: from one place to another. */
  readonly places?: 'stay' | 'journey';
}

const START = 'began|begun|started|opened|commenced|kicked off|got under way|got underway|convened|broke out|erupted';
const END =
  'ended|concluded|finished|wrapped up|closed|adjourned|broke up|came to an end|drew to a close|collapsed|broke down|stalled|were suspended|was suspended|fell apart';
const IN_FORCE =
  'came into force|came into effect|entered into force|took effect|went into effect|took hold|implemented|enacted|was enforced';

/** Stages that come in one order only, the first of each first. */
export const CHAINS: readonly Chain[] = [
  { steps: [`launched|${START}`, 'resumed|reconvened|moved to|moved on to', END], turns: true },
  {
    steps: [
      'opened negotiations|began negotiations|started negotiations|opened talks|began talks|started talks|entered talks|entered negotiations',
      'agreed|reached|struck|signed|initialled|initialed',
    ],
    turns: true,
  },
  {
    steps: [
      'proposed|drafted|tabled|put forward|floated|introduced|submitted',
      'agreed|reached|struck|brokered|clinched|initialled|initialed',
      'signed|sealed|concluded',
      'ratified|endorsed|approved',
      IN_FORCE,
      'expired|lapsed|was violated|were violated|breached|scrapped|abandoned|revoked|repealed',
    ],
  },
  { steps: ['adopted|signed|agreed|declared|issued', 'extended|renewed|prolonged'] },
  { steps: ['unveiled|presented|proposed', 'accepted|rejected|endorsed'] },
  { steps: ['issued|set|gave', 'expired|ran out|lapsed'] },
  { steps: ['invited', 'accepted the invitation|accepted'] },
  { steps: ['declared|called', `${IN_FORCE}|began|collapsed|broke down|was broken`], turns: true },
  { steps: ['announced|scheduled|planned', 'postponed|delayed|called off|cancelled|canceled'] },
  {
    steps: ['arrived|landed|flew in|flew into', 'left|departed|returned home|flew home|flew back|flew out'],
    turns: true,
    places: 'stay',
  },
  {
    steps: ['left|departed|set off|set out|flew out|sailed', 'arrived|reached|landed|got to|docked'],
    turns: true,
    places: 'journey',
  },
  {
    steps: [
      'arrested|detained|apprehended',
      'charged|indicted',
      'went on trial|stood trial',
      'convicted|found guilty|acquitted',
      'sentenced',
    ],
  },
  {
    steps: [
      'nominated|named|elected|appointed|picked|chosen',
      'sworn in|took office|inaugurated|took over',
      'resigned|stepped down|dismissed|sacked|ousted|removed from office',
    ],
  },
  {
    steps: [
      'kidnapped|abducted|taken hostage|was taken|were taken|captured',
      'freed|released|rescued|handed over|came home|returned home|walked free',
    ],
    turns: true,
  },
  { steps: ['imposed|introduced', 'eased', 'lifted|removed'], turns: true },
  { steps: ['closed|shut|shut down|sealed', 'reopened|re-opened|opened again'], turns: true },
  { steps: ['suspended|halted|broken off|called off', 'resumed|restarted|revived'], turns: true },
  { steps: ['captured|seized|overran|fell to', 'recaptured|retook|retaken|liberated'], turns: true },
  { steps: ['deployed|sent in|invaded|entered', 'withdrew|withdrawn|pulled out'], turns: true },
];
