import type { Chain } from '../stages.ts';

/** Science and space, farms and animals, weather and the sea. */
export const NATURE: readonly Chain[] = [
  {
    steps: [
      'put in … soybeans|put in … crop|put in … crops|planted|sowed|sown|drilled|transplanted … seedlings|put in … potatoes|*sowing|*planting',
      'sprouted|flowered|blossomed|ripened|came into flower|*flowering|*bloom',
      'harvested|harvest|gathered in|reaped|picked|stood in … silo|in a silo|in the silo|in store|in the barn|pressed|threshed|bottled|sold … crop|*harvest|*picking',
    ],
    turns: true,
    related: true,
  },
  {
    steps: [
      'egg … was laid|egg it came from|egg was laid|laid an egg|laid … egg|laid the egg|laid … eggs|mated|were mated|was conceived|artificially inseminated|inseminated|transferred … embryo|embryo was|implanted|*laying|*mating|*insemination|*conception',
      'hatched|was born|were born|gave birth|delivered twins|delivered … twins|delivered|calved|whelped|foaled|first wild-born|*birth|*hatching',
      'fledged|left the nest|first flight|was weaned|opened … eyes|first steps|was named|was christened|ringed|tagged|*fledging|*christening',
    ],
    related: true,
  },
  {
    steps: [
      'let … loose|let … loose in|reintroduced|released into|set free in|brought … to the reserve|arrived at the reserve|translocated|*reintroduction|*release',
      'first wild-born|born in the wild|was born there|were born there|conceived in the|bred in the wild|first calf|first cub|first cubs|first chick|first pups',
    ],
    apart: true,
  },
  {
    steps: [
      'found … with a broken|found … injured|found injured|found by herders|found by walkers|found by hikers|found tangled|washed up|stranded|was orphaned|rescued … orphaned|was hit by|was shot|*rescue|*stranding',
      'bone pinned|was operated on|operated on|was nursed|nursed back|treated by|treated at|fitted with|*operation',
      'set free|was set free|was released|returned to the wild|back to the wild|released back|flew free|swam free|swam away|*release',
    ],
    related: true,
  },
  {
    steps: [
      'tropical depression|depression formed|formed over|formed off|was named|was given the name|strengthened into|became a hurricane|became a cyclone|forecasters warned|*formation|*naming',
      'made landfall|came ashore|drenched|slammed into|tore into|battered|lashed|*landfall',
      'weakened|dissipated|blew itself out|was downgraded|moved out to sea|cleared up|power was restored|*clean-up',
    ],
  },
  {
    steps: [
      'ruptured|ran aground|was holed|holed|spilled|leaked|burst|blew out|collided|sank|broke in two|struck a reef|*spill|*rupture|*leak|*grounding|*blowout',
      'washed onto|washed ashore|washed up on|reached the beaches|reached … beaches|reached the coast|slick reached|slick washed|tar balls|oiled birds|fouled … beaches|coated … beaches|emptied … hotels',
      'declared … clean|declared the last beach|last beach|beaches reopened|reopened … beaches|clean-up ended|ended … clean-up|oil was gone|was fined for the spill|fined … over the spill|*clean-up',
    ],
    apart: true,
  },
  {
    steps: [
      'sinkhole|swallowed|gave way|collapsed|caved in|cracked open|subsided|washed out|washed away|landslide|rockfall|mudslide|blocked … road|*collapse|*sinkhole|*landslide',
      'began moving again|traffic began moving|moving again|reopened|was reopened|repaved|filled … hole|filled the hole|was rebuilt|new bridge|cleared … road|*reopening',
    ],
    turns: true,
  },
  {
    steps: [
      'swept down|avalanche … swept|buried him|buried her|buried them|slid down|broke loose|was caught in|were caught in|set off an avalanche|swept away|*avalanche|*slide',
      'search dog|found the body|found … body|body of|dug … out|dug out|recovered … body|recovered the body|pulled … from the snow|pulled from the snow|*search',
    ],
    apart: true,
  },
  {
    steps: [
      'lightning had|lightning ignited|lightning struck|ignited|broke out|started the fire|set off the fire|campfire|sparks|caught fire|fire started|*ignition|*outbreak',
      'under control|declared … under control|contained|put out|extinguished|doused|last flames|hosed down|*containment',
    ],
  },
  {
    steps: [
      'was picked in|samples were|sample was taken|took … samples|took samples|scraped … from|collected … samples|dug up … skull|skull had been|skull was found|was dug out|dug out of|was dug up|bones were found|fossil was found|found the fossil|was collected|drilled … core|cores were drilled|*excavation|*dig|*fieldwork|*sampling',
      'completed the genome|sequenced|genome|dated the|dating|analysed|analyzed|described … as a new species|as a new species|described … new species|was described|identified … as|named it|announced … discovery|published|paper … appeared|reported in|*publication|*analysis|*description',
    ],
    related: true,
  },
  {
    steps: [
      'rode a|rode … rocket|rode … up to|lifted off|blasted off|took off|was launched|launched|left the pad|*launch|*lift-off|*liftoff',
      'docked|reached the station|entered orbit|reached orbit|arrived at the station|boarded the station|swung past|flew past|*docking|*arrival',
      'undocked|left the station|touched down|splashed down|landed|parachuted|returned to earth|back on earth|came home|*landing|*splashdown|*touchdown|*return',
    ],
  },
  {
    steps: [
      'first of … volunteers|first volunteer|first volunteers|first participant|first patients were given|received an injection|enrolled|recruited|trial began|trial started|began … trial|*trial',
      'interim results|early results|halfway|*interim results',
      'final results|results … were released|results were published|published … results|results were in|trial ended|trial was halted|trial was stopped|was approved|won approval|*results|*approval',
    ],
    apart: true,
  },
  {
    steps: [
      'drained|emptied|was drained|pumped dry|*draining',
      'relined|retiled|repaired|*repair',
      'refilled|was refilled|filled again|reopened|*reopening|*refilling',
    ],
    turns: true,
    related: true,
  },
  {
    steps: [
      'construction of the … dam|dam was built|began … dam|work on the dam|closed the sluices|sluices were closed|gates were closed|river was diverted|moved from the valley|*construction',
      'filled to the brim|reservoir … filled|reservoir filled|began to fill|first electricity|first power|turbines|generated … first|*filling',
    ],
    apart: true,
  },
  {
    steps: [
      'first case|first cases|index case|first death|confirmed … case|outbreak was declared|outbreak began|detected|was confirmed at a farm|bird flu was|culling … commenced|culling … began|culling began|culling commenced|cull began|started … cull|began … cull|*first case|*outbreak',
      'culled the last|culled the final|final flock|last flock|last herd|cull ended|cull was over|completed … cull|finished … cull',
      'declared free|was declared free|declared … free|restrictions were lifted|lifted … restrictions|restocked|restocking|ended … housing order',
    ],
    apart: true,
  },
  {
    steps: [
      'last of … devices|last landmine|last mine|last device|last bomb|was lifted from|was blown up|cleared the last|removed the last',
      'declared … free of landmines|free of landmines|mine-free|declared … free|handed … back to farmers|handed back … land',
    ],
    apart: true,
  },
];
