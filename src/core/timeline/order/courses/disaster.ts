import type { Chain } from '../stages.ts';

const STRUCK =
  'earthquake struck|quake struck|quake hit|quake shook|tremor struck|struck|hit|shook|rocked|jolted|caved in|cave-in|cave in|collapsed|gave way|came down|crumbled|pancaked|buried|sealed|swept|slid|broke loose|avalanche|landslide|mudslide|rockfall|exploded|blew up|went off|erupted|detonated|toppled|tore through|ripped through|flattened|levelled|leveled|made landfall|came ashore|roared ashore|barrelled into|barreled into|slammed into|lashed|battered|derailed|crashed|collided|overturned|capsized|sank|trapped|fell into|fell down|got lost|went missing|*earthquake|*quake|*tremor|*avalanche|*landslide|*collapse|*explosion|*blast|*crash|*cyclone|*storm|*landfall|*accident|*disaster|*derailment|*collision';
const SAVED =
  'rescued|pulled|dug out|dug … out|hauled|hauled up|hauled out|winched|plucked|saved|brought out|brought … out|brought up|brought to the surface|brought … to the surface|reached the surface|back on the surface|airlifted|carried out|freed|dragged out|found alive|found … alive|found … body|found … bodies|found the body|recovered|retrieved|located|survivors|rescuers|rescue teams|rescue workers|search dog|search dogs|searchers|divers|last body|last victim|last of the bodies|bodies|from the rubble|from the wreckage|from the debris|mourners|mourning|buried the dead|buried the victims|mass funeral|identified|called off the search|search was called off|abandoned the search|aid flights|relief flights|aid reached|aid arrived|field hospital|bulldozers|black box|black boxes|flight recorder|flight data recorder|wreckage|*rescue|*recovery|*funeral|*funerals|*memorial|*search|*mourning|*cleanup|*clean-up|*rebuilding|*reconstruction';

/** What nature and accidents do, and what follows. */
export const DISASTERS: readonly Chain[] = [
  { steps: [STRUCK, SAVED], turns: true },
  {
    steps: [
      'warned|issued a warning|issued … warning|forecast|put on alert|raised … alert|*warning|*alert',
      'made landfall|came ashore|erupted|burst … banks|*landfall|*eruption',
    ],
    turns: true,
  },
  {
    steps: [
      'rose|crested|peaked|burst its banks|burst … banks|flooded|broke its banks|overflowed|overtopped|inundated|swamped|submerged|breached|swept through|washed away|poured into|burst|*flood|*floods|*flooding|*deluge',
      'receded|subsided|drained|fell back|went down|dropped below|pumped out|pumped dry|pumped|with the water gone|dried out|drying out|waters fell|water fell|let back|allowed back|allowed home|returned|went home|moved back|cleared the mud|shovelled|shoveled|scrubbed|*return|*clean-up|*cleanup',
    ],
    turns: true,
  },
  {
    steps: [
      'made landfall|came ashore|hit|struck|slammed into|formed|*landfall|*cyclone|*hurricane|*typhoon|*storm',
      'weakened|dissipated|blew itself out|moved away|died out|downgraded|moved out to sea|moved inland|left … homeless|without power|flood|burst',
    ],
  },
  {
    steps: [
      'erupted|began raining|rained|spewed|belched|woke|rumbled|stirred|shot … ash|hurled|lava|*eruption|*explosion',
      'alert … lowered|alert was lowered|alert was dropped|lowered … alert|dropped to its lowest|downgraded|calm again|subsided|went quiet|fell quiet|fell silent|ash cloud|lava reached|reopened|returned',
    ],
    turns: true,
  },
  {
    steps: [
      'broke out|started|caught fire|caught light|ignited|burned down|burnt down|burned through|gutted|swept through|tore through|ripped through|raged|razed|engulfed|destroyed|consumed|went up in flames|set ablaze|set alight|closed in|fire|blaze|*fire|*blaze|*inferno|*wildfire',
      'contained|put out|put … out|extinguished|doused|brought … under control|under control|burned itself out|blaze surrounded|fully surrounded|out for good|subsided',
      'began dismantling|dismantled|dismantling|scaffolding|charred|insurer|ruins|rebuilt|rebuilding|rebuild|restored|restoration|consecrated|reconsecrated|rededicated|reopened|reopen|reroofed|new roof|new spire|demolished|cleared the rubble|*reopening|*restoration|*demolition|*rebuilding',
    ],
    turns: true,
  },
  {
    steps: [
      'evacuated|ordered out|told to leave|ordered to leave|told to flee|told to go|fled|left their homes|left home|were moved|moved out|emptied|forced out|driven out|driven from|displaced|cleared out|*evacuation|*exodus',
      'returned|allowed back|allowed home|allowed to return|let back|let home|went home|moved back|came home|came back|went back|back in their homes|back home|able to return|given the all-clear|gave the all-clear|*return|*homecoming',
    ],
    turns: true,
  },
  {
    steps: [
      'beached|stranded|washed up|ran aground|ran ashore|hit a reef|hit rocks|hit the rocks|hit a sandbank|struck a reef|struck rocks|tore open|tore … hull|wedged|jammed|blown sideways|blown ashore|blown onto|got stuck|became stuck|stuck fast|blocked|lodged|sank|went down|foundered|capsized|keeled over|listed|holed|slid under|rolled over|spilled|spilt|leaked|gushed|began leaking|collided|*sinking|*grounding|*spill|*leak|*stranding',
      'refloated|floated free|floated again|raised|salvaged|towed|tugged|freed|pulled free|pulled … free|wrenched … free|worked … free|tugged … free|pulled off|pulled … off|dragged … off|hauled off|hauled … off|prised … loose|prised free|dug out|afloat again|righted|lifted … from|lifted from|plugged|capped|patched|scrubbed|cleaned|cleaned up|mopped up|skimmed|last oil|wreck|wreckage|cut up|scrapped|broken up|*refloating|*salvage|*cleanup|*clean-up|*recovery',
    ],
    turns: true,
  },
  {
    steps: [
      'took off|left|departed|set out|set off|sailed|left port|left harbour|put to sea|took to the air|boarded|climbed aboard|*take-off|*takeoff|*departure',
      'crashed|plunged|went down|came down|disappeared from radar|vanished|lost contact|went missing|capsized|sank|ran aground|ditched|derailed|collided|distress call|sent a mayday|radioed|*crash|*sinking|*mayday',
      'recorder|black box|wreckage|debris|bodies|found|located|discovered|brought up|recovered|retrieved|raised|salvaged|rescued|picked up|plucked|turned up|washed up|search was called off|called off the search|called off … search|gave up the search|ended … search|*discovery|*recovery|*rescue',
    ],
  },
  {
    steps: [
      'went missing|vanished|disappeared|last seen|got lost|reported missing|set out|set off|strayed|wandered off|*disappearance',
      'found|located|discovered|rescued|turned up|spotted|walked out|emerged|stumbled out|reunited|*discovery|*rescue',
    ],
    related: true,
  },
  {
    steps: [
      'earthquake|quake|crash|collapse|explosion|blast|fire|blaze|accident|disaster|derailed|sank|collapsed|exploded|crashed|collided',
      'opened an inquiry|opened … inquiry|opened … investigation|launched … inquiry|launched … investigation|ordered … inquiry|set up … commission|inspectors|investigators|inquiry|*inquiry|*investigation',
      'blamed|concluded that|final report|interim report|report found|inquiry found|published … report|released … report|findings|*report|*findings',
    ],
  },
];
