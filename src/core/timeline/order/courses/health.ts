import type { Chain } from '../stages.ts';

const HARMED =
  'injured|hurt|wounded|shot|stabbed|tore|broke … leg|broke … arm|broke … ankle|broke … wrist|broke … collarbone|broke his|broke her|broke an|broke a|ruptured|fractured|twisted|dislocated|sprained|pulled … muscle|pulled up|limped off|stretchered off|carried off|picked up … injury|picked up the injury|picked up a|suffered|sustained|fell ill|taken ill|fell from|fell off|collapsed|was hit|was struck|was knocked|was bitten|bitten|mauled|burned|scalded|electrocuted|diagnosed|contracted|tested positive|poisoned|was attacked|was crushed|lost both|lost his|lost her|came off his|came off her|crashed|*injury|*accident|*fall|*crash|*stroke|*diagnosis|*shooting|*stabbing|*attack';
const TREATED =
  'admitted|hospitalised|hospitalized|rushed to|taken to hospital|flown to hospital|underwent|operated|had surgery|had an operation|went under the knife|surgery|operation|amputated|transplanted|transplant|put on a ventilator|placed on a ventilator|induced coma|intensive care|fitted with|received … kidney|received … heart|received … liver|started chemotherapy|began treatment|began chemotherapy|*surgery|*operation|*transplant|*treatment';
const WELL =
  'discharged|left hospital|left the hospital|left intensive care|recovered|went home|sent home|released from hospital|walked out of hospital|woke|woke up|came out of|came round|came off the ventilator|regained consciousness|back in training|was back|were back|back on the pitch|back on the bench|back on her bike|back on his bike|back in action|back in the saddle|back on stage|back at work|returned to action|returned to training|returned to the pitch|returned to competition|returned to racing|returned to the stage|returned to work|resumed training|made … comeback|comeback|ran again|played again|raced again|walked again|first steps|given the all-clear|all-clear|won … first since|*comeback|*discharge|*recovery';
const DEAD =
  'died|heart failure|heart stopped|heart attack|was killed|were killed|passed away|succumbed|was found dead|found dead|drowned|perished|lost his battle|lost her battle|lost his life|lost her life|breathed his last|breathed her last|declared dead|pronounced dead|took his own life|took her own life|*death';

/** Illness, injury, death and birth. */
export const HEALTH: readonly Chain[] = [
  { steps: [HARMED, TREATED, WELL], person: true, turns: true },
  {
    steps: [`${HARMED}|admitted|hospitalised|hospitalized|rushed to|taken to hospital|operated on`, DEAD],
    person: true,
  },
  {
    steps: [
      HARMED,
      DEAD,
      'buried|laid to rest|cremated|lay in state|funeral|coffin|casket|mourned|mourners|lined the streets|filed past|paid … last respects|paid their respects|burial|ashes|wake|requiem|memorial service|tributes|his will|her will|posthumous|posthumously|conclave|*funeral|*burial|*cremation|*memorial|*wake',
    ],
    related: true,
  },
  {
    steps: [
      'detected|first case|first cases|first victim|first death|patient zero|first infection|first patient fell|confirmed|identified|diagnosed|reported|fell ill|broke out|sickened|infected|announced|appeared|flared|was declared|declared … emergency|declared an outbreak|declared … outbreak|tested positive|*outbreak|*epidemic|*pandemic|*first case|*first cases',
      'quarantined|vaccinated|culled|slaughtered|sealed off|locked down|began vaccinating|closed … schools|isolated|*vaccination|*quarantine|*lockdown|*cull',
      'last patient|last case|last known case|last infection|last of the patients|discharged the last|discharged … last',
      'declared over|declared … over|pronounced … over|pronounced over|over for good|declared … free|declared free|eradicated|stamped out|beaten|gave the all-clear|given the all-clear|lifted … quarantine|lifted … lockdown|ended … outbreak|*end of the outbreak',
    ],
  },
  {
    steps: [
      'was born|were born|born|gave birth|hatched|conceived|mated|laid … egg|laid … eggs|*birth',
      'opened its eyes|opened … eyes|first steps|first outing|weighed|was named|named|christened|baptised|baptized|weaned|made … debut|made … public debut|first public|shown to the public|went on show|left the nest|fledged|left hospital|went home|taken home|*christening|*baptism',
    ],
    related: true,
  },
  {
    steps: [
      'first dose|first jab|first shot|first injection|first vaccine',
      'second dose|second jab|second shot|second injection|booster|third dose|also had the second',
    ],
    apart: true,
  },
  {
    steps: [
      'proposed|popped the question|got engaged|engaged|announced … engagement|engagement had been|engagement was announced|engagement|*engagement|*proposal',
      'married|wed|tied the knot|exchanged vows|exchanged rings|said their vows|walked down the aisle|*wedding|*marriage',
      'divorced|separated|split|filed for divorce|parted|*divorce|*separation|*split',
    ],
    related: true,
  },
];
