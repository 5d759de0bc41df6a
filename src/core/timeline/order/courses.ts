import type { Chain } from './stages.ts';

const HARMED =
  'shot|stabbed|wounded|injured|hurt|fell ill|taken ill|suffered a stroke|suffered a heart attack|poisoned';
const DEAD = 'died|succumbed|passed away|was killed|*death';
const CLEARED = 'acquitted|cleared|convicted|found guilty|*verdict|*conviction|*acquittal';
const IN_OFFICE = 'sworn in|took office|took the oath|inaugurated|*inauguration|*swearing-in';
const LEFT_OFFICE =
  'resigned|stepped down|dismissed|sacked|fired|ousted|removed from office|quit|left the post|left office|retired|*resignation|*dismissal';

/**
 * Courses that news follows from step to step, told with many words and of many things. Two sentences that follow each
 * other are taken to tell of one course when a word points back or is shared, and nothing sets them apart. `*` marks a noun.
 */
export const COURSES: readonly Chain[] = [
  {
    steps: [
      'arrested|detained|apprehended|taken into custody|seized|picked up|*arrest|*detention',
      'charged|indicted|arraigned|*indictment',
      'went on trial|stood trial|put on trial|appeared in court|pleaded guilty|pleaded not guilty|tried|*trial',
      CLEARED,
      'sentenced|jailed|fined|*sentencing',
      'appealed|lodged an appeal|pardoned|*pardon',
    ],
    person: true,
  },
  {
    steps: [
      `arrested|detained|jailed|imprisoned|sentenced|*arrest`,
      'released|freed|set free|let out|bailed|pardoned|walked free|extradited|deported|*release',
    ],
    turns: true,
  },
  { steps: ['escaped|broke out of|fled', 'recaptured|caught|rearrested'] },
  {
    steps: [
      'sued|filed|lodged|brought the case|*lawsuit|*complaint|*petition',
      'heard|*hearing|*hearings',
      'ruled|upheld|overturned|dismissed|struck down|quashed|threw out|thrown out|*ruling|*judgment|*judgement|*verdict',
    ],
  },
  {
    steps: [
      'ruled|convicted|sentenced|handed down|delivered|*ruling|*verdict|*judgment',
      'appealed|lodged an appeal|filed an appeal',
      'upheld|overturned|quashed|confirmed on appeal',
    ],
  },
  {
    steps: [
      'dissolved parliament|parliament was dissolved|called elections|called an election|called the election|called a snap election|election was called',
      'campaigning began|campaigning started|campaign began|campaign opened|campaigning opened|nominations closed|registered as candidates|candidates registered',
      'voted|went to the polls|polls opened|polls closed|cast their ballots|cast ballots|*polling|*election|*elections|*ballot|*vote|*referendum|*voting|election day|polling day',
      'counted|*count|*counting|*recount|*tally|were announced|declared the winner|declared winner|was declared winner|winner was declared|conceded|conceded defeat',
      'certified|validated|*certification',
      `${IN_OFFICE}|formed a government|*inauguration`,
    ],
    apart: true,
  },
  {
    steps: [
      'nominated|put forward|proposed|*nomination',
      'elected|appointed|confirmed|chosen|picked|*election|*appointment|*confirmation',
      `${IN_OFFICE}|took over|took charge|took up`,
      LEFT_OFFICE,
    ],
    person: true,
  },
  { steps: ['hired|joined|appointed|took charge|took over|named|*appointment', LEFT_OFFICE], person: true },
  {
    steps: [
      `${LEFT_OFFICE}|announced her resignation|announced his resignation|announced his retirement|announced her retirement|announced his departure|announced her departure`,
      'successor|replaced|succeeded|replacement',
    ],
  },
  { steps: ['suspended', 'dismissed|sacked|fired|reinstated|expelled|cleared'], person: true },
  {
    steps: [
      'proposed|drafted|drew up|tabled|put forward|floated|introduced|submitted|presented|unveiled|*proposal|*draft',
      'debated|amended|revised|*debate',
      'adopted|passed|approved|voted through|endorsed|backed|*adoption|*passage|*approval',
      'signed into law|promulgated|vetoed|royal assent|*promulgation',
      'came into force|came into effect|entered into force|took effect|went into effect|became law',
      'repealed|struck down|annulled|abolished|scrapped|expired|lapsed',
    ],
  },
  {
    steps: [
      'drafted|drawn up|finalised|finalized',
      'agreed|initialled|initialed|concluded|clinched|reached|struck',
      'opened for signature|signed|*signing|*signature',
      'ratified|acceded|*ratification',
      'came into force|came into effect|entered into force|took effect|went into effect',
      'expired|lapsed|denounced|terminated|renounced|pulled out of|withdrew from',
    ],
  },
  {
    steps: [
      'imposed|introduced|brought in|declared|slapped|put in place|enacted|ordered',
      'tightened|extended|widened|renewed|prolonged|toughened|*extension|*renewal',
      'eased|relaxed|loosened|lifted|removed|scrapped|dropped|revoked|rescinded|*lifting',
    ],
    turns: true,
  },
  {
    steps: [
      'banned|barred|outlawed|prohibited|grounded',
      'lifted|allowed again|allowed back|reversed|overturned|unbanned',
    ],
    turns: true,
  },
  {
    steps: [
      'broke ground|ground was broken|construction began|construction started|work began|work started|building began|foundation stone|laid the foundation',
      'completed|finished|topped out|*completion',
      'opened|inaugurated|unveiled|entered service|went into service|handed over|*opening|*inauguration',
      'demolished|torn down|pulled down|collapsed|destroyed|burned down|burnt down|*demolition|*collapse',
    ],
  },
  {
    steps: [
      'lifted off|blasted off|took off|launched|set sail|set out|set off|departed|sailed|left port|left harbour|put to sea|*lift-off|*take-off|*departure|*launch',
      'entered orbit|reached orbit|sank|ran aground|crashed|capsized|caught fire',
      'docked|landed|touched down|splashed down|arrived|berthed|*landing|*arrival|*docking',
    ],
    turns: true,
  },
  {
    steps: ['docked|entered orbit|reached orbit', 'undocked|left orbit|landed back|splashed down|returned to earth'],
    turns: true,
  },
  { steps: ['sank|ran aground|capsized|foundered', 'refloated|raised|salvaged|towed'] },
  {
    steps: [
      'went missing|vanished|disappeared|lost contact|was lost|were lost|reported missing|last seen|distress call|sent a mayday|set out|set off',
      'found|located|discovered|rescued|turned up|*discovery',
    ],
    apart: true,
  },
  {
    steps: [
      'stolen|stole|robbed|looted|snatched|*theft|*robbery',
      'recovered|found|returned|handed back|seized|*recovery',
    ],
  },
  {
    steps: [
      'earthquake|quake struck|quake hit|quake shook|*quake|*earthquake',
      'aftershock|*aftershocks|rescuers|pulled from the rubble|pulled alive|survivors|relief flights|aid arrived|mass burial',
    ],
    apart: true,
  },
  {
    steps: [
      'broke out|started|caught fire|ignited|erupted|began',
      'contained|put out|extinguished|doused|brought … under control|under control|burned itself out|subsided',
    ],
  },
  {
    steps: [
      'rose|burst its banks|flooded|broke its banks|overflowed|inundated|*flood|*floods',
      'receded|subsided|drained|fell back|went down',
    ],
  },
  {
    steps: [
      'evacuated|ordered out|fled|left their homes|were moved|*evacuation',
      'returned|allowed back|allowed home|went home|moved back|came home|went back|*return',
    ],
    turns: true,
  },
  {
    steps: [
      'cut off|went out|failed|lost power|lost electricity|were cut|was cut|broke down|*blackout|*outage',
      'restored|came back|reconnected|back on|repaired|fixed|mended|*restoration',
    ],
  },
  { steps: ['damaged|destroyed|collapsed|burned down', 'repaired|rebuilt|restored|reopened'] },
  {
    steps: [
      `${HARMED}|admitted to hospital|taken to hospital|hospitalised|hospitalized|collapsed|was admitted`,
      `${DEAD}|discharged|left hospital|recovered|released from hospital`,
    ],
    person: true,
  },
  { steps: [DEAD, 'buried|laid to rest|cremated|lay in state|*funeral|*burial|*cremation|*memorial|mourned'] },
  {
    steps: [
      'detected|confirmed|diagnosed|reported|broke out|*outbreak',
      'quarantined|vaccinated|declared over|eradicated|stamped out|*vaccination|*quarantine',
    ],
  },
  {
    steps: [
      'gave notice|strike was called|balloted|voted to strike|called a strike|called the strike|announced a strike|announced the strike|handed in a notice|served notice|*ballot',
      'walked out|downed tools|stopped work|began|started|laid down tools|*walkout|*stoppage',
      'returned to work|went back to work|went back|resumed work|called off|ended|suspended',
    ],
    turns: true,
  },
  {
    steps: [
      'bid|made an offer|offered|proposed|applied|requested|asked|demands|appealed to|demanded|sought|*bid|*offer|*request|*application|*demand',
      'accepted|agreed to|granted|approved|rejected|refused|declined|turned down|awarded|replied|answered|responded|*approval|*refusal|*rejection|*reply|*response',
    ],
  },
  { steps: ['applied to join|applied', 'admitted|joined|became a member|*admission|*accession'] },
  { steps: ['invited|*invitation', 'accepted|declined|*visit|arrived|attended'] },
  { steps: ['agreed|announced|approved', 'completed|merged|went through|finalised|finalized|*merger|*completion'] },
  {
    steps: [
      'founded|established|set up|formed|created',
      'listed|floated|acquired|taken over|bought|went bankrupt|filed for bankruptcy|folded|wound up|liquidated|dissolved|disbanded|celebrated',
    ],
  },
  {
    steps: [
      'unveiled|presented|shown|announced|tested',
      'went on sale|hit the shops|recalled|withdrawn from sale|*recall',
    ],
  },
  { steps: ['went on sale|sold|released', 'recalled|withdrawn|sold out'] },
  { steps: ['ordered|commissioned|bought|requested', 'delivered|shipped|handed over|arrived|*delivery'] },
  { steps: ['pledged|promised|approved|allocated', 'disbursed|paid out|transferred|delivered|handed out|*delivery'] },
  { steps: ['borrowed|lent|loaned', 'repaid|paid back|returned'] },
  {
    steps: [
      'besieged|surrounded|encircled|laid siege|attacked|advanced on|shelled|*siege',
      'captured|seized|stormed|fell|overran|occupied|surrendered|*capture|*fall',
      'recaptured|retook|retaken|liberated|won back',
    ],
    turns: true,
  },
  {
    steps: [
      'invaded|entered|occupied|marched into|moved into|deployed|*invasion|*deployment',
      'withdrew|withdrawn|pulled out|pulled back|left|*withdrawal|*pull-out',
    ],
    turns: true,
  },
  { steps: ['laid siege|besieged|blockaded', 'lifted|broken|relieved'] },
  {
    steps: [
      'proposed|offered|called for',
      'agreed|accepted|signed|brokered|declared|announced|*signing',
      'began|started|took effect|came into force|came into effect|took hold',
      'extended|renewed|prolonged|*extension|*renewal',
      'violated|broken|breached|collapsed|expired|lapsed|ran out|broke down',
    ],
    turns: true,
  },
  {
    steps: [
      'broken off|severed|cut|suspended|expelled|thrown out|ordered out|recalled|withdrew its ambassador|broke off',
      'restored|resumed|reinstated|returned|came back|went back|readmitted|let back|allowed back|re-established|*restoration|*resumption',
    ],
    turns: true,
  },
  {
    steps: [
      'halted|stopped|suspended|shut down|closed|shut|grounded|blocked|*closure|*suspension|*shutdown',
      'resumed|restarted|reopened|re-opened|cleared|unblocked|lifted|*resumption|*reopening',
    ],
    turns: true,
  },
  {
    steps: [
      'kidnapped|abducted|taken hostage|captured|seized|hijacked|*kidnapping|*abduction|*capture|*seizure',
      'freed|released|rescued|ransomed|set free|exchanged|found dead|*release|*rescue',
    ],
    turns: true,
  },
  {
    steps: [
      'set up|appointed|formed|launched|ordered|opened|began|*appointment',
      'interviewed|questioned|heard',
      'reported|published|report came out|concluded|handed in its report|delivered its report|cleared|blamed|*report|*findings|closed',
    ],
  },
  {
    steps: [
      'sent a video|ransom|proof of life|sent a message|last heard from',
      'freed|released|rescued|set free|came home|*release',
    ],
    apart: true,
  },
  {
    steps: [
      'turned down|rejected|refused|voted down',
      'accepted an improved|accepted a revised|accepted a better|improved offer|better offer|revised offer|second offer',
    ],
    apart: true,
  },
  { steps: ['main shock|earthquake|quake', 'aftershock'], apart: true },
  { steps: ['vetoed|*veto', 'overrode|overridden|overturned the veto'] },
  { steps: ['lost the vote|lost a vote|lost the confidence|voted out|scandal broke', LEFT_OFFICE] },
  { steps: ['capsized|sank|overturned|was swept', 'rescued|picked up|saved|pulled from the water|*rescue'] },
  { steps: ['erupted|*eruption', 'ash cloud|lava reached'], apart: true },
  { steps: ['tests on|trials began|tests began|*tests|*trials', 'approved|licensed|licenced|*approval'] },
  {
    steps: [
      'took the bus|took the crew|took hostages|took them hostage|seized|hijacked',
      'passengers|crew|hostages|were freed|was freed',
    ],
  },
  { steps: ['letter|demands|petition|note', 'reply|replied|answer|response'], apart: true },
  { steps: ['set sail|left port|departed', '*wreck|wreckage|wreck'] },
  { steps: ['accused|alleged|suspected', 'charged|denied|cleared|apologised|apologized'] },
  {
    steps: [
      'broke out|began|erupted|started',
      'spread|turned violent|grew|intensified|escalated',
      'dispersed|crushed|put down|subsided|petered out|died down|ended|quelled',
    ],
  },
  {
    steps: [
      'filmed|shot|written|wrote|recorded|composed|painted|*filming',
      'premiered|released|published|screened|went on show|exhibited|*premiere|*publication',
    ],
  },
  { steps: ['nominated|shortlisted|longlisted|*nomination', 'won|awarded|received|collected'] },
  {
    steps: [
      'discovered|unearthed|excavated|dug up|found|*discovery',
      'displayed|exhibited|put on show|went on show|put on display|identified|handed to',
    ],
  },
  {
    steps: [
      'qualified|quarter-final|quarter-finals|group stage|group match',
      'semi-final|semi-finals|semifinal',
      '*final|cup final|lifted the trophy|lifted the cup',
    ],
    apart: true,
  },
  { steps: ['first leg', 'second leg|return leg'], apart: true },
  { steps: ['got engaged|engaged', 'married|wed|*wedding', 'divorced|separated|*divorce'], person: true },
  { steps: ['planted|hidden|buried|laid', 'exploded|went off|detonated|defused|discovered'] },
  { steps: ['warned|issued a warning|forecast|*warning', 'made landfall|struck|hit|*landfall'] },
  { steps: ['made landfall|formed|*landfall', 'weakened|dissipated|blew itself out|moved away|died out'] },
  {
    steps: [
      'issued an ultimatum|set a deadline|gave an ultimatum|*ultimatum',
      'ran out|expired|passed|attacked|struck|*deadline',
    ],
  },
  {
    steps: [
      'planned|scheduled|announced',
      'postponed|delayed|called off|cancelled|canceled|put off|*postponement|*cancellation',
    ],
  },
];
