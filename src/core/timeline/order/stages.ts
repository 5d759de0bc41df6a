/** Stages that one thing goes through in order: a later step cannot come before an earlier one. */
export interface Chain {
  /** Verbs and phrases of each step, between bars. */
  readonly steps: readonly string[];
  /** The thing may go through it again: "ended … began" is then the next turn, unless it is told as past by then. */
  readonly turns?: true;
  /** The steps are of one person, who must be the same or a pronoun in both. */
  readonly person?: true;
  /** Names, pronouns or nouns must show that both steps are of the same people or things. */
  readonly related?: true;
  /** Told of anything: heard only where no other chain says something, of what a sentence clearly points to. */
  readonly general?: true;
  /** Told by the words of a scene: heard only of two sentences that follow each other. */
  readonly scene?: true;
  /** Told with the listed words only, not with others that say the same. */
  readonly exact?: true;
  /** The steps are of different things that belong together: a trial and its verdict. */
  readonly apart?: true;
  /** `stay`: both steps at one place; `journey`: from one place to another. */
  readonly places?: 'stay' | 'journey';
}

const START = 'began|begun|started|opened|commenced|kicked off|got under way|got underway|convened|broke out|erupted';
const END =
  'ended|concluded|finished|wrapped up|closed|adjourned|broke up|came to an end|drew to a close|collapsed|broke down|stalled|were suspended|was suspended|fell apart';
const IN_FORCE =
  'came into force|came into effect|entered into force|took effect|went into effect|took hold|implemented|enacted|was enforced';
const DIED = 'killed|died|assassinated|shot dead';

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
  { steps: ['introduced|tabled', 'passed|approved|adopted', 'signed into law|signed|vetoed'] },
  { steps: ['submitted|presented|filed', 'approved|rejected|adopted|passed|dismissed'] },
  { steps: ['adopted|signed|agreed|declared|issued', 'extended|renewed|prolonged'] },
  { steps: ['unveiled|presented|proposed', 'accepted|rejected|endorsed'] },
  { steps: ['issued|set|gave', 'expired|ran out|lapsed'] },
  { steps: ['declared|called', `${IN_FORCE}|began|collapsed|broke down|was broken`], turns: true },
  { steps: ['announced|scheduled|planned', 'postponed|delayed|called off|cancelled|canceled'] },
  { steps: ['announced|scheduled|planned', 'signed|inaugurated|completed|held|took place'] },
  {
    steps: [
      'arrested|detained|apprehended',
      'charged|indicted',
      'went on trial|stood trial',
      'convicted|found guilty|acquitted',
      'sentenced',
    ],
  },
  { steps: ['trial opened|trial began|trial started|went on trial', 'verdict|was sentenced'], apart: true },
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
  { steps: ['invited', 'accepted the invitation|accepted', 'attended'] },
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
  { steps: [DIED, 'buried|laid to rest|cremated'] },
  {
    steps: [DIED, 'his funeral|her funeral|their funeral|their funerals|his burial|her burial|buried the dead'],
    apart: true,
  },
  { steps: ['born', DIED] },
  { steps: ['imposed|introduced', 'eased', 'lifted|removed'], turns: true },
  { steps: ['closed|shut|shut down|sealed', 'reopened|re-opened|opened again'], turns: true },
  { steps: ['suspended|halted|broken off|called off', 'resumed|restarted|revived'], turns: true },
  { steps: ['captured|seized|overran|fell to', 'recaptured|retook|retaken|liberated'], turns: true },
  { steps: ['deployed|sent in|invaded|entered', 'withdrew|withdrawn|pulled out'], turns: true },
  { steps: ['launched', 'completed|called off|halted'], turns: true },
  { steps: ['set up|established|founded|created|formed', 'published|reported|dissolved|disbanded|wound up|abolished'] },
  {
    steps: [
      'campaigning started|campaigning began|campaigning opened|campaign began|campaign started|campaign opened|dissolved parliament|parliament was dissolved|called the election',
      'went to the polls|election day|polling day|polls closed|polls opened|election was held|elections were held|vote was held',
    ],
    apart: true,
  },
];
