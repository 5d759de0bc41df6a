import type { Chain } from '../stages.ts';

const HARMED =
  'shot|stabbed|wounded|injured|hurt|fell ill|taken ill|suffered a stroke|suffered a heart attack|poisoned';
const DEAD = 'died|succumbed|passed away|was killed|*death';

/** Courses of works, journeys, disasters, business, war and culture; read as {@link COURSES} are. */
export const WORLD: readonly Chain[] = [
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
    steps: ['sent a video|ransom|proof of life|sent a message', 'freed|released|rescued|set free|came home|*release'],
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
  {
    steps: [
      'lost the vote|lost a vote|lost the confidence|voted out|scandal broke',
      'resigned|stepped down|quit|*resignation',
    ],
  },
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
