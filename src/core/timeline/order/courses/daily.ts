import type { Chain } from '../stages.ts';

/** Trade and science, sport and stage, school and family: courses whose steps are told with words of their own. */
export const DAILY: readonly Chain[] = [
  {
    steps: [
      'collected … samples|collected soil|collected … evidence|took samples|took … samples|took soil|took blood|gathered … samples|gathered evidence|gathered … data|interviewed|surveyed|inspected|visited the site|drilled|measured|*inspection|*survey|*sampling|*fieldwork',
      'analysed|analyzed|tested … samples|examined|*analysis|*tests',
      'presented … results|presented the results|presented … findings|published … results|published … findings|results of|results came|results showed|results confirmed|report found|released … report|published … report|handed over … report|handed in … report|delivered … report|submitted … report|concluded|confirmed that|*report|*findings|*results',
    ],
  },
  {
    steps: [
      'clinical trial|trial began|trials began|first volunteers|enrolled … volunteers|trial of|applied for approval|submitted … data|*trial|*trials',
      'approved|cleared|licensed|licenced|authorised|authorized|green light|recommended|won approval|received approval|*approval|*authorisation|*licence',
      'first doses|first dose|first jab|first jabs|first shots|first shot|first patients|first patient|rolled out|rollout began|nurses gave|vaccinated|went on sale|in pharmacies|prescribed|shipped|*rollout|*launch',
      'withdrawn|recalled|suspended … use|side effects|banned|pulled|halted … rollout|*withdrawal|*suspension|*recall',
    ],
  },
  {
    steps: [
      'went public|floated|listed|began trading|made … debut|market debut|rang the bell|initial public offering|shares began|*flotation|*listing|*debut',
      'profit warning|first results as|as a listed company|as a public company|first annual meeting|first dividend|below … issue price|below … offer price|halved … value|lost … value|delisted|taken private|*profit warning|*delisting',
    ],
  },
  {
    steps: [
      'nominated|shortlisted|longlisted|shortlist|longlist|made the shortlist|announced … shortlist|named … finalists|unveiled … nominees|entered for|submitted … entries|*shortlist|*longlist|*nominations|*nominees',
      'won|winner|picked|picked … winner|as winner|was awarded|awarded|went to|took the prize|took home|received|collected|accepted|crowned|named winner|*award|*ceremony|*prize-giving|*prize',
    ],
  },
  {
    steps: [
      'opened with|opening ceremony|opened|lit … flame|flame was lit|cauldron|torch was lit|got under way|began|parade of|*opening ceremony|*opening',
      'first gold|first medal|won gold|quarter-finals|heats',
      'closing ceremony|closed with|flame was put out|flame was extinguished|flame went out|extinguished … flame|put out … flame|came to a close|ended|last medal|final medal|handed … flag|*closing ceremony|*close',
    ],
  },
  {
    steps: [
      'started|began|was launched|launched|was set up|was founded|founded|opened|came into being|got going|*launch|*start|*foundation',
      'closing ceremony|was wound up|wound down|was closed|was shut|was scrapped|came to an end|was abandoned|last day|final episode|last flight|was axed|funding ran out|money ran out|was discontinued|after … years of|*closing ceremony|*closure|*last day|*final episode',
    ],
    related: true,
  },
  {
    steps: [
      'landed on the moon|walked on the moon|set foot on|stepped onto|planted … flag|walked in space|reached the moon|reached orbit|docked with|on board the station|*moonwalk|*spacewalk|*moon landing',
      'back on earth|splashed down|bobbing|returned to earth|landed back|came home|parachuted|undocked|parade|*splashdown|*return|*parade',
    ],
  },
  {
    steps: [
      'was born|were born|born|gave birth|came into the world|hatched|*birth',
      'days old|weeks old|months old|chose … name|chose the name|was named|named|was christened|christened|baptised|baptized|first outing|first steps|made … debut|shown to|left hospital|opened … eyes|weaned|was moved to|*christening|*naming|*baptism|*debut',
    ],
    related: true,
  },
  {
    steps: [
      'surrounded|encircled|besieged|cut off|laid siege|ringed|closed in on|reached the gates|blockaded|*siege|*encirclement|*blockade',
      'siege was broken|broke … siege|broke the siege|siege was lifted|lifted … siege|lifted the siege|siege ended|relief column|relieved|broke through|first convoy|aid convoy|fell to|surrendered|raised the white flag|*surrender|*relief',
    ],
    turns: true,
  },
  {
    steps: [
      'collapsed|gave way|fell down|came down|caved in|burned down|burnt down|burned out|was gutted|was wrecked|damaged beyond|was condemned|declared unsafe|*collapse|*fire',
      'tore down|torn down|pulled down|pulled … down|knocked down|demolished|what was left|blew up … remains|remains of|dismantled|cleared away|cleared the|carted away|removed … rubble|*demolition|*clearance',
      'rebuilt|replaced|new bridge|new roof|reopened|foundation stone|*reopening|*rebuilding',
    ],
  },
  {
    steps: [
      'went into lockdown|locked down|shut down|closed … borders|went into quarantine|sealed itself|declared … emergency|*lockdown',
      'ease the rules|eased|eased … rules|lifted|reopened|let … open|allowed … to open|relaxed|came out of|*easing|*reopening',
    ],
    turns: true,
  },
  {
    steps: [
      'agreed|agreed to create|agreed to set up|decided to create|decided to set up|voted to create|was created|was set up|created|set up|founded|*creation|*foundation',
      'pay into|paid into|first country to|first to pay|first contribution|first payment|first grant|first meeting of|contributed|opened its doors|took up … work|started work|began work|paid out|*first payment|*first meeting|*first grant',
    ],
  },
  {
    steps: [
      'sold|went on sale|shipped|ate|were served|served|drank|fell ill|taken ill|first case|first cases|sickened|poisoned|complained|outbreak|*outbreak|*banquet|*meal',
      'recalled|pulled|took … off|took off the shelves|closed … kitchen|shut … factory|shut … plant|traced … to|traced to|found … bacteria|source was|identified … source|confirmed … source|destroyed|closed the|*recall|*closure',
      'reopened|back on sale|back on the shelves|resumed production|declared safe|all-clear|given the all-clear|lifted … warning|*reopening',
    ],
    turns: true,
  },
  {
    steps: [
      'hacked|hackers|broke into|encrypted|ransomware|breached|data breach|stole … data|leaked|attackers|locked … files|crippled|knocked … offline|went down|outage|*hack|*breach|*cyberattack|*leak|*outage|*attack',
      'discovered … breach|noticed|disclosed|told customers|warned customers|notified|demanded … ransom|ransom demand|paid … ransom|paid the ransom|admitted|shut down … systems|took … systems|*ransom|*disclosure',
      'restored|back online|decrypted|recovered|was fined|fined|settled|arrested|charged|patched|fixed|apologised|apologized|*fine|*settlement|*restoration',
    ],
    turns: true,
  },
  {
    steps: [
      'set out|set off|left|pushed off|put to sea|boarded|crowded onto|crossed|sailed|embarked|*departure',
      'capsized|sank|overturned|began taking on water|engine failed|broke down|drifted|ran out of fuel|sent … distress|was spotted|*shipwreck|*sinking',
      'rescued|picked up|were pulled|plucked|washed up|washed ashore|brought ashore|taken aboard|disembarked|allowed to dock|allowed to land|came ashore|buried|*rescue|*disembarkation|*landing',
    ],
    turns: true,
  },
  {
    steps: [
      'agreed … to arbitration|to take … to arbitration|went to arbitration|took … to arbitration|agreed to mediation|called in … mediator|referred … to|picked … arbitrator|named … arbitrator|*arbitration|*mediation',
      'arbitrator sided|sided with|arbitrator ruled|arbitrators ruled|arbitrator awarded|awarded|award was|mediator proposed|ruled in favour|ruled in favor|found for|handed down|*award|*ruling',
    ],
  },
  {
    steps: [
      'signed cards|union drive|organising drive|organizing drive|filed for … election|petitioned for|voting started|voting began|ballots went out|ballots were mailed|*union vote|*voting|*ballot',
      'won recognition|recognition for|voted to unionise|voted to unionize|count showed|voted to join|rejected the union|recognised … union|recognized … union|*count|*recognition',
      'first contract|first agreement|bargaining|bargaining began|signed … contract|*bargaining',
    ],
    apart: true,
  },
  {
    steps: [
      'postponed|put off|delayed|adjourned|deferred|rescheduled|*postponement|*delay|*adjournment',
      'got under way|got underway|went ahead|finally began|finally opened|finally started|took place|was held|*start|*opening',
    ],
    related: true,
  },
  {
    steps: [
      'named … squad|picked … squad|announced … squad|called up|named … team|announced … line-up|training camp|weighed in|press conference|warm-up|*squad|*weigh-in|*training camp',
      'flew out|kicked off|won the belt|took the belt|won on points|knocked out|stopped … in the|lost on points|opening match|first match|beat|drew|lost|flew home|came home|*fight|*bout|*opener|*title fight',
    ],
  },
  {
    steps: [
      'called … to testify|summoned|subpoenaed|subpoena|ordered … to appear|asked … to appear|invited … to testify|*summons|*subpoena',
      'answered … questions|testified|gave evidence|appeared before|told the committee|told the panel|faced questions|was questioned|*testimony|*hearing',
    ],
    related: true,
  },
  {
    steps: [
      'handed in … papers|handed in … application|handed in … signatures|handed in … petition|applied|filed … papers|collected … signatures|gathered … signatures|delivered … signatures|submitted … signatures|*application|*petition',
      'issued the visa|issued … visa|issued … permit|issued … licence|issued … passport|stamped|granted|refused|turned down|rejected|voters|voted|went to the polls|*visa|*permit|*referendum|*vote|*refusal',
    ],
  },
  {
    steps: [
      'noticed|spotted|saw that|raised concerns|complained|smelled|felt unwell|was not drinking|was not eating|refused food|stopped eating|limping|coughing|weak|*complaint',
      'died|was put down|put down|was put to sleep|euthanised|euthanized|withdrew|recalled|pulled|pulped|removed|shut|closed|evacuated|*death|*withdrawal|*recall|*closure|*evacuation',
    ],
    related: true,
  },
  {
    steps: [
      'got away|broke out|escaped|in a laundry van|over the wall|through a tunnel|breakout|died in custody|riot|rioted|stabbed|set fire|hanged|*escape|*breakout|*riot|*death',
      'governor was|warden was|director was|guards were|guard was|was suspended|were suspended|suspended|dismissed|sacked|resigned|inquiry|inspected|apologised|apologized|recaptured|*inquiry|*inspection|*dismissal|*suspension',
    ],
  },
  {
    steps: [
      'agreed to give|agreed to return|agreed to hand|promised to return|decided to return|decided to hand back|claimed back|asked for … back|demanded … back|demanded … return|*claim|*request',
      'returned to|was returned|were returned|handed back|flew home|went home|back in|arrived in|unveiled|on display|*return|*handover|*restitution',
    ],
  },
  {
    steps: [
      'was postponed|postponed|was called off|called … off|put it off|put … off|rained off|abandoned|waterlogged|frozen pitch|fog|snowed off|floodlights|original date|was due|*postponement',
      'finally played|was played|was replayed|replayed|took place at last|rearranged|went ahead|finally took place|at the second attempt|*replay',
    ],
  },
  {
    steps: [
      'was sent off|sent off|red card|was shown|booked|was dismissed|was charged|was banned|*red card|*dismissal|*booking',
      'overturned|rescinded|wiped|quashed|cleared|cut … ban|reduced|ban was lifted|upheld|appeal',
    ],
    related: true,
  },
  {
    steps: [
      'was last seen|last seen alive|last seen|vanished|disappeared|went missing|was reported missing|*disappearance',
      'body was found|body was|remains were|identified|murder charges|murder charge|charged|arrested|suspect|confessed|search was|found safe|turned up|*arrest|*trial|*search',
    ],
  },
  {
    steps: [
      'auditors reported|auditors found|hole in|reported a hole|irregularities|presented their findings|presented … findings|short-seller|whistleblower|missing … million|*audit|*findings|*report',
      'left|resigned|quit|was dismissed|sacked|stepped down|was suspended|arrested|shares fell|shares plunged|filed for|apologised|apologized|*departure|*resignation|*arrest',
    ],
    related: true,
  },
  {
    steps: [
      'began … hunger strike|went on hunger strike|started … hunger strike|stopped eating|refused food|began refusing|*hunger strike',
      'taken to hospital|hospitalised|hospitalized|was moved to|force-fed|collapsed|lost … kilos|*force-feeding',
      'ended … hunger strike|broke … fast|ate … first|called off … strike|ended … fast|died|was released|was freed|*death|*release',
    ],
    related: true,
  },
  {
    steps: [
      'erected|put up|unveiled|installed|hung|mounted|raised|*unveiling|*installation',
      'toppled|pulled down|torn down|tore down|took down|taken down|removed|vandalised|vandalized|defaced|covered up|beheaded|daubed|stolen|smashed|*removal|*toppling',
      'restored|re-erected|put back|returned to its plinth|replaced|fished out|repaired|back on its|*restoration|*return',
    ],
    turns: true,
  },
  {
    steps: [
      'died|passed away|death|abdicated|*death|*abdication',
      'conclave|cardinals|white smoke|proclaimed|acceded|was elected|elected|chose … successor|chosen to succeed|*conclave|*election|*accession',
      'installed|inaugural mass|enthroned|crowned|coronation|*coronation|*enthronement|*inaugural mass',
    ],
    apart: true,
  },
  {
    steps: [
      'beatified|declared blessed|recognised … miracle|recognized … miracle|*beatification',
      'canonised|canonized|declared … saint|made a saint|proclaimed … saint|*canonisation|*canonization',
    ],
    related: true,
  },
  {
    steps: [
      'tested positive|failed … test|sample|samples|gave … sample|was tested|missed … tests|*test|*positive test',
      'suspended|banned|stripped|was stripped|lost … title|lost … medal|handed back|*ban|*suspension',
      'medal was awarded|was awarded … medal|received … gold|promoted to gold|upgraded|court of arbitration|appealed|ban was|returned|*appeal|*return|*ceremony',
    ],
    related: true,
  },
  {
    steps: [
      'drew|draw was made|draw|group stage|group|qualified|opening match|first match|first game|*draw|*opening match',
      'beat … quarter-final|quarter-final|last eight|last sixteen|round of sixteen|*quarter-final',
      'semi-final|semi-finals|semifinal|semifinals|last four|booked … place|reached the final|*semi-final|*semifinal',
      'in the final|won the final|lost the final|lifted … trophy|lifted … cup|lifted the|won … title|won … championship|won … cup|won the tournament|crowned|*final',
      'parade|open-top|open-topped|civic reception|welcomed … home|flew home|showed off … trophy|received … at the palace|victory tour|*parade|*reception',
    ],
    apart: true,
  },
];
