import type { Chain } from '../stages.ts';

/** Works and wares, machines and weather, stage and sport, told by the words of the scene. */
export const THINGS: readonly Chain[] = [
  {
    steps: [
      'wedged|ran aground|stuck|blocked|jammed|collided|derailed|crashed|broke down|cracked|swayed|gave way|collapsed|burst|leaked|leak|flooded|sank|caught fire|burned|burned to the ground|gutted|burned out|exploded|switched … off|switched the reactor off|switched off|shut down|tripped|lost power|cut power|power cut|knocked out|blackout|outage|paralysed|paralyzed|crippled|hacked|cyberattack|ransomware|froze|frozen|froze the|suspended|halted|stopped|ordered … to stop|closed|shut|condemned|cordoned|sealed off|evacuated|damaged|slashed|smashed|vandalised|vandals|sprayed|snapped|failed|went dark|went dead|grounded|cancelled|storm|quake|strike|walked out|called … out|downed tools|banned|ordered it off|off the shelves|stopped selling|withdrew|pulled|quarantined|quarantine|confirmed foot-and-mouth|outbreak|bird flu|*accident|*fire|*outage|*blackout|*closure|*strike|*collision|*crash|*leak|*flood|*storm|*attack|*outbreak|*shutdown|*suspension|*ban',
      'opened … again|opened to … again|opened again|let onto|let … back|were let|allowed back|withdraw … again|flowed … again|flowed into|into the grid again|lifting … again|running again|ran again|were running|at work again|working again|moving again|began to move|sailing again|flying again|flew again|in the shops|back in the shops|back on sale|back on the|back on its|back on his|back at their|back at|back in|back up|up and running|reconnected|linemen|restored|restored … altarpiece|repaired|fixed|mended|patched|rebuilt|built … new|new one|new wing|replaced|resumed|restarted|reopened|cleared|clear of|declared clean|declared safe|declared … safe|beaches were|all-clear|lifted|was lifted|ended|unfroze|sold … again|on the shelves again|pulled … free|pulled her free|refloated|floated|freed|towed|winched up|alive|safe|put it right|scrubbed|hauled in|cleaned|last of the booms|under control|*reopening|*repair|*restoration|*all-clear|*resumption|*clean-up|*return|*rescue',
    ],
    turns: true,
  },
  {
    steps: [
      'broke ground|first rails|rails were laid|cornerstone|foundation stone|first brick|first stone|excavators|diggers|cranes|architects|designed|blueprint|blueprints|planning permission|won … contract|tender|contract was|placed the order|ordered|signed the order|commissioned|keel|first steel|*groundbreaking|*order|*tender|*contract',
      'topped out|topping-out|scaffolding|test runs|test trains|trial run|sea trials|finishing touches|rolled out of|painted|furnished|*test run|*sea trials|*topping out',
      'took delivery|delivered|cut the ribbon|ribbon|opened|first passengers|first guests|first train|first tram|maiden|inaugurated|unveiled|dedicated|dedication|consecrated|choir sang|first mass|first visitors|entered service|went into service|handed over … keys|keys|christened|first flight|touched down there|queen opened|king opened|*opening|*inauguration|*delivery|*maiden voyage|*maiden flight|*dedication|*consecration',
      'last coal|burned its last|last van|last car|rolled out its last|last shift|last train|last tram|closed|shut its doors|shut|closed its doors|mothballed|switched off for good|was retired|taken out of service|*closure|*last day',
      'wreckers|wrecking|demolition|demolished|pulled down|torn down|blown up|imploded|dynamite|explosives|dismantled|scrapped|cut up|scrapyard|flattened|rubble|razed|bulldozers|*demolition|*scrapping',
    ],
  },
  {
    steps: [
      'broke the news|told staff|told … workers|told … workforce|told workers|told employees|announced … closure|announced … cuts|announced plans to close|would close|would shut|would cut|letters went|redundancy notices|warned|run out of cash|profit warning|missed … payment|missed a payment|losses|lost … customer|bank called in|called in … loan|*announcement|*profit warning',
      'administrators|receivers|liquidators|insolvency|insolvent|bankruptcy|bankrupt|went under|last van|last car|last shift|rolled out its last|rolled off|last day|gates closed|closed|shut|clocked off|laid off|let go|lost … jobs|were sold|was sold|bought by|auctioned|auction|rescued|bought the|new owner|*bankruptcy|*closure|*auction|*takeover|*last shift',
    ],
  },
  {
    steps: [
      'raised … from investors|raised … million|raised fifty|funding round|founded|set up|started in|launched|first customers|venture capital|seed|garage|*funding round|*launch',
      'went public|listed|stock exchange|shares|valued at|unicorn|*listing|*flotation',
      'let go|laid off|cut … jobs|cut half|ran out of money|folded|shut down|closed|wound up|was sold|bankruptcy|collapsed|administrators|*layoffs|*collapse|*closure',
    ],
    related: true,
  },
  {
    steps: [
      'announced that they would merge|would merge|announced … merger|agreed to merge|agreed to combine|offered to buy|made … offer|bid|approached|talks on a merger|courted|takeover bid|filed … plan|sought … approval|*bid|*offer|*merger plan',
      'gave their consent|gave its consent|consent|shareholders|voted for|approved|backed|regulators|cleared|blessing|rejected|rebuffed|turned down|*approval|*vote|*rejection',
      'completed|closed|became one|new logo|new name|took over|took control|first day as|began trading as|were folded|disappeared from|*completion|*first day',
    ],
  },
  {
    steps: [
      'showed|unveiled|presented|announced|revealed|teased|prototype|concept|pre-orders|orders opened|took orders|*unveiling|*announcement|*launch event',
      'rolled off|production began|went into production|tested|test drives|*start of production',
      'first buyers|first customers|drove theirs home|went on sale|on sale|hit the|queued|queues|delivered|shipped|in showrooms|in shops|in stores|sold out|*launch|*release|*first deliveries',
      'recalled|recall|caught fire|complaints|stopped selling|withdrawn|discontinued|pulled|axed|*recall|*complaints',
    ],
  },
  {
    steps: [
      'handed the manuscript|manuscript|wrote|writing|finished the mural|finished the|painted|composed|recorded|filmed|shot the|filming|shooting|rehearsed|rehearsals|cast|auditions|tickets went on sale|sold its last ticket|sold out|last ticket|*rehearsals|*filming|*recording',
      'opened|opened to|premiered|premiere|first night|curtain|bookshops|first copies|in the shops|gates|poured through the gates|fans poured|audience|screened|unveiled|released|exhibited|on display|on show|headliner|opening act|*premiere|*opening|*release|*first night|*concert',
      'took it off|took … off|closed|last performance|final performance|cancelled|pulped|withdrawn|banned|vandals|sprayed|defaced|slashed|stolen|reviews|award|oscar|prize|translated|reprinted|pointed out the forgeries|encore|packed up|*last performance|*award|*closing night|*prize',
    ],
  },
  {
    steps: [
      'pointed out|forgeries|plagiarism|copied|errors|accused|raised doubts|questioned|complained|contradicted|showed that|historian|letter to|*complaint|*accusation',
      'pulped|withdrew|withdrawn|retracted|recalled|apologised|apologized|corrected|removed|took down|resigned|cancelled|dropped|*retraction|*apology|*correction',
    ],
  },
  {
    steps: [
      'opened the tomb|broke into the tomb|discovered|unearthed|dug up|uncovered|stumbled|ploughed up|divers found|came to light|washed up|scooped|turned up|found the bottle|*discovery|*find|*excavation',
      'examined|dated|x-rayed|analysed|analyzed|identified|restored|tests|laboratory tests|studied|experts|traced|was tracked down|tracked down|made it safe|made … safe|defused|detonated|blew it up|controlled explosion|*tests|*analysis|*restoration|*study',
      'on display|went on display|on show|exhibited|museum|auctioned|sold for|fetched|hammer|handed to|reburied|returned to|went home|given to|*exhibition|*auction|*return|*reburial',
    ],
  },
  {
    steps: [
      'lifted off|blasted off|launched|took off|launch|rocket|left earth|sent the command|command|sealed themselves|sealed … hatch|entered the dome|moved into the dome|set out|set off|pitched|base camp|left the|departed|pushed off|raft|swung round|*launch|*departure|*lift-off',
      'touched down|landed|arrived|docked|entered orbit|in orbit|stood on|roof of the world|summit|top of|faint signal|signal came|signal|answered|first image|first images|first soil|scooped|drilled|rolled|sent back|beamed|at its brightest|brightest|closest|passed within|flew past|halfway|lost its dogs|lost … dogs|ran out of food|*landing|*arrival|*docking|*summit|*flyby',
      'undocked|returned|splashed down|came home|back on earth|hatch swung open|stepped out|hatch opened|picked up the survivors|survivors|rescued|spotted them|back at base|parachute|parachuted|burned up|lost contact|fell silent|faded|sailed into|home port|welcomed|*return|*splashdown|*undocking|*homecoming',
    ],
    turns: true,
  },
  {
    steps: [
      'first patient|admitted the first|first case|first guests|fell sick|fell ill|taken to hospital|sickened|infected|confirmed foot-and-mouth|confirmed … case|tested positive|virus was|detected|outbreak|poisoned|*outbreak|*first case|*banquet|*wedding',
      'traced|closed|schools closed|locked down|lockdown|masks|quarantine|quarantined|culled|slaughtered|vaccinated|vaccination|jabs|recalled|stopped selling|off the shelves|shut|source|sealed|borders|state of emergency|banned|*lockdown|*vaccination|*recall|*quarantine|*cull|*closure',
      'ended|lifted|reopened|declared over|last patient|free of|all-clear|discharged|back to school|back in class|eased|unmasked|*end of|*reopening|*all-clear',
    ],
    turns: true,
  },
  {
    steps: [
      'noticed smoke|smoke|sparks|lightning|caught fire|flames|broke out|blaze|fire swept|burned|ablaze|*fire|*blaze|*wildfire',
      'under control|contained|put out|extinguished|doused|rain|firebreak|embers|smouldering|smoldering|*rain',
      'returned|back in their|rebuilt|new one|built … new|replanted|insurers|claims|saplings|charred|investigators|arson|*rebuilding|*return|*investigation',
    ],
    turns: true,
  },
  {
    steps: [
      'silent for|rumbled|erupted|eruption|ash|lava|quake|storm|cyclone|hurricane|flood|flooded|river|mud|buried|landslide|avalanche|ice … broke|drowning|frost|drought|hail|snow|blizzard|heatwave|wall of mud|*eruption|*flood|*storm|*avalanche|*drought|*frost|*landslide',
      'evacuated|evacuees|dug … out|dug the|last child|recovered|search team|second body|last body|bodies|survivors|rescuers|volunteers|pulled|aid|tents|relief|helicopters|national mourning|state of emergency|compensation|picked what was left|what was left|harvested|back in their houses|went home|returned|last evacuees|reconnected|rebuilt|reopened|receded|mopped|shovelled|shoveled|clean-up|rain fell|first rain|*rescue|*evacuation|*relief|*return|*clean-up|*funeral|*harvest',
    ],
    turns: true,
  },
  {
    steps: [
      'raised … rate|raised its|raised interest|raised … rates|put up … rate|tightened|increased … rate|rate rise|hiked|*rate rise|*increase',
      'cut … rate|cut its|cut the rate|cut … rates|lowered … rate|lowered its|eased policy|for the first time in … years|rate cut|*rate cut|*cut',
    ],
    turns: true,
    related: true,
  },
  {
    steps: [
      'asked … for help|asked the fund|asked for help|applied for|requested|appealed for|turned to|sought|pledged|promised|agreed … loan|approved … loan|deal was|*request|*appeal|*pledge|*application',
      'in its account|in … account|first billion|first tranche|disbursed|paid out|money arrived|received|arrived|handed over|delivered|landed|unloaded|*payment|*disbursement|*delivery',
      'repaid|paid back|paid off|last instalment|repayment|returned the|*repayment',
    ],
  },
  {
    steps: [
      'scraped through|first round|qualifying|qualified|group|opening match|opener|booked … place|reached the|semi-final|semifinal|quarter-final|last four|drawn|draw|heats|in the heats|*first round|*semi-final|*draw|*heats|*opener',
      'won the|final whistle|lifted|trophy|final|title|champions|gold|crowned|medal|beat|went wild|podium|penalties|shoot-out|*final|*win|*title',
      'parade|open-top|town hall|reception|homecoming|sacked|retired|auctioned … shirt|*parade|*reception|*homecoming',
    ],
    apart: true,
  },
  {
    steps: [
      'lit|lights went on|switched on|put up|hoisted|raised|planted|erected|installed|opened the season|pitched|moored|anchored|*lighting|*opening',
      'took … down|took the tree down|taken down|came down|packed away|lowered|switched off|felled|removed|dismantled|put out|folded|blown down|*removal|*closing',
    ],
    related: true,
    turns: true,
  },
  {
    steps: [
      'printed|published|broadcast|reported|leaked|aired|posted|uploaded|revealed|*report|*broadcast|*leak|*publication',
      'sued|libel|retracted|apologised|apologized|packed|recalled|resigned|arrested|raided|denied|fined|damages|inquiry|*lawsuit|*libel suit|*apology|*denial|*raid',
    ],
    related: true,
  },
  {
    steps: [
      'bought|acquired|paid … for|purchased|signed the papers|signed … deed|bequeathed|left … will|agreed to sell|sold at|put up for sale|put on the market|*purchase|*sale|*auction',
      'took possession|passed to|changed hands|resold|sold it|sold on|renovated|reopened|tore down|handed over|keys|*handover|*move',
    ],
    related: true,
  },
];
