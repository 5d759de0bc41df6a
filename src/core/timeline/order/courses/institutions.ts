import type { Chain } from '../stages.ts';

/** Offices and schools, thrones and states, works and buildings. */
export const INSTITUTIONS: readonly Chain[] = [
  {
    steps: [
      'was founded|founded|was established|established|was created|was set up|opened … doors|was chartered|founded by decree|*foundation|*founding',
      'first engineers graduated|first … graduated|first graduates|first class graduated|first doctors|first students|first issue|first edition|first pupils|*first graduation',
      'appeared for the last time|final issue|last issue|final edition|last edition|ceased publication|stopped publishing|stopped printing|stopped the presses|closed … doors|was closed|was dissolved|was disbanded|was wound up|was absorbed|merged with|merged into|*closure|*dissolution',
    ],
  },
  {
    steps: [
      'admitted to|was admitted to|enrolled at|enrolled in|entered the academy|entered the … academy|entered the university|won … scholarship|won a place|began … studies|took … entrance|*admission|*enrolment',
      'graduated|took … degree|took a degree|received … degree|earned … degree|received … diploma|was awarded … doctorate|defended … thesis|dropped out|was expelled|*graduation',
    ],
    person: true,
  },
  {
    steps: [
      'sat the test|sat … test|passed the test|test required|took the test|took … test|applied for citizenship|lodged … application|*application|*test',
      'took the oath as|took the oath of|became a citizen|became citizens|citizenship ceremony|oath of allegiance|was naturalised|was naturalized|received … passport|granted … citizenship|*oath|*ceremony',
    ],
    person: true,
  },
  {
    steps: [
      'sat … exam|sat the exam|sat … paper|sat the|sat their|sat on|mock exam|took … exam|wrote … exam|compulsory … paper|*exam|*exams|*paper|*test',
      'marks pinned|according to marks|marks were|marks came|marks went up|results … released|results of the paper|results of the exam|results were|results came|got … results|*results|*marks',
    ],
    apart: true,
  },
  {
    steps: [
      'ascended the throne|ascended|acceded to|acceded|came to the throne|succeeded to|was crowned|was enthroned|was proclaimed king|was proclaimed queen|was proclaimed emperor|*accession|*coronation',
      'abdicated|was deposed|was overthrown|renounced … throne|gave up the throne|stepped aside for|went into exile|*abdication|*deposition',
      'returned from exile|was buried|died in exile|died|*death|*funeral',
    ],
    person: true,
  },
  {
    steps: [
      'was proclaimed|proclaimed|was declared|declared … republic|declared … protectorate|raised … flag|was annexed|hoisted|gained independence|became independent|*proclamation|*annexation',
      'came to an end|was abolished|was dissolved|ceased to exist|was handed back|was handed over|lowered … flag|was replaced by|was absorbed|*abolition|*handover|*dissolution',
    ],
    related: true,
  },
  {
    steps: [
      'adopted the … constitution|adopted … constitution|adopted the present|constitution was adopted|approved … constitution|constitution came into|drafted … constitution|*adoption|*constitution',
      'first amendment|was amended|amended|amendment … was passed|suspended the constitution|suspended … constitution|replaced the constitution|*amendment',
    ],
    apart: true,
  },
  {
    steps: [
      'application … was lodged|application was lodged|lodged … application|application … was submitted|applied for … permission|submitted … plans|submitted plans|sought … permission|*application|*plans',
      'got … planning permission|got its planning|planning permission|gave … permission|permission was granted|permission was refused|granted … permission|refused … permission|council approved|council rejected|*permission|*approval|*refusal',
      'broke ground|ground was broken|building began|construction began|work began|first spade|*groundbreaking',
      'topped out|was completed|opened|was opened|handed over … keys|*opening|*completion',
    ],
    apart: true,
  },
  {
    steps: [
      'voter approval|voters approved|voters backed|bond passed|bond measure|approval of that bond|approved … bond|council voted|parliament approved … money|*bond vote|*bond election',
      'ground was broken|broke ground|construction began|construction started|work began|building began|*groundbreaking',
    ],
    apart: true,
  },
  {
    steps: [
      'launched it|launched … petition|launched the petition|started … petition|started it|started the petition|drew up … petition|began collecting|began gathering|*launch',
      'was handed to|was handed in|handed in|handed over … signatures|delivered to|was delivered|presented to|petition … was handed|*handover|*delivery',
    ],
    related: true,
  },
  {
    steps: [
      'nominated|was nominated|picked as|named as|put forward|nomination|*nomination',
      'confirmed … nomination|confirmed her nomination|confirmed his nomination|senate confirmed|senate … confirmed|parliament confirmed|confirmed him|confirmed her|confirmed by|*confirmation',
      'was sworn in|sworn in|presented … credentials|handed … credentials|took up … post|took office|arrived in … to take|*swearing-in|*credentials',
      'was recalled|recalled|left … post|was replaced|resigned|ended … term|*recall|*resignation',
    ],
    person: true,
  },
  {
    steps: [
      'captured … nomination|won … nomination|won the nomination|won the primary|won … primary|came through the primary|in the primary|primary|*primary|*nomination',
      'general election|went down to|lost to a … challenger|won the seat|won … seat|took the seat|was elected|in the general|on election day|*general election|*election',
      'was sworn in|took … seat|took office|maiden speech|*swearing-in|*inauguration',
    ],
    related: true,
  },
  {
    steps: [
      'elected … speaker|election … as speaker|was elected speaker|chosen as speaker|became speaker|elected … president of the|took the chair|*election',
      'first ruling|first ruling from the chair|first session in the chair|first sitting|presided over … first|*first ruling',
    ],
    apart: true,
  },
  {
    steps: [
      'passed the bill|passed … bill|adopted … bill|sent … to the president|sent … to the governor|final backing|cleared both|*passage',
      'vetoed|returned … unsigned|returned … measure|returned the measure|returned the bill|sent … back|refused to sign|*veto',
      'overrode|overrode … veto|override|overturned … veto|*override',
    ],
    related: true,
  },
  {
    steps: [
      'expelled|was expelled|threw … out of the party|sacked|banned|convicted|sentenced|disqualified|stripped|*expulsion|*conviction|*ban',
      'appeal against the|appeal against his|appeal against her|appeal was thrown|appeal was rejected|appeal was dismissed|threw out … appeal|rejected … appeal|dismissed … appeal|lost … appeal|won … appeal|*appeal',
      'readmitted|was readmitted|reinstated|was reinstated|rehabilitated|*readmission|*reinstatement',
    ],
    related: true,
  },
  {
    steps: [
      'put … on its blacklist|on its blacklist|blacklisted|put … on … list|listed … as|imposed sanctions|signed the order|issued the order|adopted … decree|*listing|*blacklisting|*order|*decree',
      'challenged the|threw out … complaint|threw out … challenge|threw out … suit|dismissed … challenge|blocked the order|struck down|upheld … listing|suspended the order|*challenge|*ruling',
      'took … off its blacklist|removed … from … list|taken off … list|delisted|lifted … sanctions|*delisting|*removal',
    ],
    related: true,
  },
  {
    steps: [
      'first set foot|set foot in|deployed|were deployed|arrived in|landed in|took up positions|first contingent|advance party|*deployment|*arrival',
      'sailed out of|flew out of|pulled out of|left behind|last … peacekeepers|last … troops|last … soldiers|lowered … flag|went home|*withdrawal|*departure',
    ],
    turns: true,
    related: true,
  },
  {
    steps: [
      'invitation … had been|invitation to join|invited … to join|were invited to join|invited to join|applied to join|opened accession|*invitation|*application',
      'took … seat as|joined as|became a member|became … member|was admitted|admitted as|full member|acceded to|*accession|*admission|*membership',
    ],
    apart: true,
  },
  {
    steps: [
      'crushed|were crushed|were trampled|trampled|stampede|crush at|killed … people|collapsed|capsized|sank|derailed|exploded|caught fire|plunged|crashed|*stampede|*crush|*disaster|*crash|*collapse|*fire|*sinking',
      'commission of inquiry|delivered … findings|delivered its findings|inquiry found|inquiry blamed|commission found|coroner ruled|inquest opened|inquest heard|published … report|memorial … unveiled|memorial was unveiled|unveiled … memorial|first anniversary|*inquiry|*inquest|*memorial|*anniversary|*findings',
    ],
    apart: true,
  },
  {
    steps: [
      'was lost with|were lost with|was lost in|went down|had gone down|sank|foundered|was torpedoed|was rammed|rammed|collided|capsized|struck a mine|hit a mine|ran aground|*sinking|*loss|*shipwreck|*collision',
      'came upon the wreck|found the wreck|located the wreck|wreck was found|wreck … was found|discovered the wreck|dived to the wreck|inside the wreck|wreck was|raised … ferry|raised … from the seabed|raised the|salvage crews|salvaged|divers recovered|divers found|*wreck|*salvage',
    ],
    apart: true,
  },
  {
    steps: [
      'were cast|was cast|cast at|cast in|were hung|was commissioned|was carved|was woven|was printed|was minted|*casting',
      'rang out|first rang|pealed|rang for the first|tolled|was unveiled|was hung in|went on display|entered circulation|*unveiling',
      'fell silent|was melted|were melted|was stolen|was replaced|cracked|*theft',
    ],
    related: true,
  },
  {
    steps: [
      'was lit for the first time|was lit for the first|first lit|lit for the first|was first lit|was switched on|first shone|*lighting',
      'last keepers|keepers left|lamp was automated|was automated|was decommissioned|was switched off|went dark|*automation|*decommissioning',
    ],
    related: true,
  },
  {
    steps: [
      'completed the score|completed … score|finished … symphony|finished … opera|wrote the score|composed|composed the|finished the manuscript|finished … novel|delivered … manuscript|*composition|*completion',
      'was first performed|first performed|premiered|had … premiere|had its premiere|was first staged|reached the shops|hit the shops|was published|came out|appeared in|*premiere|*publication|*first performance',
      'gave the book … prize|gave … prize|won … prize|annual prize|was awarded … prize|won the … award|was translated|was filmed|was reprinted|*prize|*award',
    ],
  },
  {
    steps: [
      'cameras rolled|shooting began|cameras stopped rolling|stopped rolling|wrapped|finished filming|shooting wrapped|filming ended|*shooting|*filming',
      'had its premiere|had … premiere|premiered|was screened|first screened|opened in cinemas|*premiere|*screening',
      'won … prize|won the … lion|won … bear|won the palme|won … oscar|won … award|took the … prize|*prize|*award',
    ],
    related: true,
  },
  {
    steps: [
      'shortlist|put … on the shortlist|on the shortlist|was shortlisted|were shortlisted|made the shortlist|longlist|named … finalists|*shortlist|*longlist',
      'cheque|got … cheque|received … cheque|won the … prize|won … prize|was named winner|took the … prize|picked up … prize|collected … prize|announced … winner|*ceremony|*prize|*award',
    ],
    apart: true,
  },
  {
    steps: [
      'was buried|buried the tin|buried … capsule|buried the capsule|sealed … capsule|bricked up|hidden in|hid the|walled up|stashed|*burial',
      'dug up|was dug up|were dug up|unearthed|was opened|prised open|came to light|was found|*discovery|*opening',
    ],
    related: true,
  },
  {
    steps: [
      'transplanted|implanted|operated on|operation|put in … pacemaker|transfused|*transplant|*operation|*surgery',
      'organ was rejected|rejected the organ|died at home|died|was discharged|went home|went jogging|*death|*discharge',
    ],
    person: true,
  },
  {
    steps: [
      'cleared … for emergency use|for emergency use|cleared the … vaccine|approved … vaccine|authorised … vaccine|authorized … vaccine|gave … approval|*approval|*authorisation|*authorization',
      'got the first shot|first shot|first shots|first jab|first dose|first doses|first patient to receive|rollout began|*rollout|*first jab',
    ],
    apart: true,
  },
  {
    steps: [
      'took … clock down|took … down for repair|took the … down|was taken down|was removed for|closed for repairs|dismantled for|shipped … for restoration|*removal|*dismantling',
      'hoisted back|was hoisted back|back in its tower|back in its|put back|was put back|rehung|reinstalled|returned to its|*return|*reinstallation',
    ],
    related: true,
  },
  {
    steps: [
      'sealed|sealed off|padlocked|boarded up|cordoned off|shuttered|*sealing',
      'unsealed|unsealing|unlocked|broke the seals|took down the tape|reopened|*unsealing|*reopening',
    ],
    turns: true,
    related: true,
  },
  {
    steps: [
      'track laying|laid the first track|laid … tracks|tracks were laid|laying the track|tunnelling began|tunneling began|first rails|*track-laying',
      'maiden … service|first … service|first train|first trains|ran its maiden|ran the first|opened to traffic|carried … first|carried its first|*opening|*inauguration',
      'carried its last|carried … last|last train|ran the last|closed to passengers|tracks were lifted|lifted the tracks|track bed|*closure',
    ],
    related: true,
  },
];
