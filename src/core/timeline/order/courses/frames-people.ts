import type { Chain } from '../stages.ts';

/** People and what befalls them, told by the words of the scene rather than by a verb of its own. */
export const PEOPLE: readonly Chain[] = [
  {
    steps: [
      'limped|hobbled|pulled up|went down clutching|stretcher|stretchered|carried off|helped off|hamstring|knee gave|twisted|tore|ruptured|landed awkwardly|fell from|fell off|came off|thrown from|knocked down|knocked over|run over|bitten by|swallowed|choked|scalded|slipped on|crashed into|hurt in|hurt his|hurt her|injured in|injured his|injured her|broke his|broke her|dislocated|fractured|concussed|collapsed|fainted|blacked out|suffered a stroke|had a stroke|heart attack|cardiac arrest|was diagnosed|tumour|tumor|fell ill|took ill|caught the|*injury|*fall|*accident|*collapse|*diagnosis',
      'surgeons|surgeon|surgery|operated|operation|went under the knife|scan showed|scans|mri|x-ray|x-rays|stitched|plaster|cast|crutches|transplant|transplanted|chemotherapy|admitted|intensive care|ventilator|coma|bypass|amputated|amputation|removed the tumour|donor|*operation|*surgery|*scan|*transplant',
      'back in training|trained again|back in training|ran again|played again|walked again|sang again|danced again|raced again|returned to training|returned to the|came off the bench|came on as|comeback|back on stage|back at work|back on her|back on his|back in the saddle|went home|left hospital|sent home|discharged|out of hospital|woke|opened her eyes|opened his eyes|breathed on|came off the ventilator|took … first steps|without crutches|all-clear|cancer-free|recovered|fit again|declared fit|passed fit|walked out of|let her sing|let him|*comeback|*return|*recovery|*discharge',
    ],
    turns: true,
  },
  {
    steps: [
      'collapsed|fell ill|taken ill|stroke|heart attack|was shot|stabbed|crashed|drowned|died|passed away|never woke|was found dead|was killed|last breath|lost … fight|plane went down|succumbed|*death|*assassination|*murder|*accident',
      'said goodbye|said farewell|bade farewell|lined the streets|filed past|lay in state|flag-draped|coffin|cortege|hearse|pallbearers|graveside|lowered into|wreaths|eulogy|requiem|memorial mass|buried|cremated|ashes|packed church|mourners|condolence|obituary|will was read|*funeral|*burial|*memorial|*requiem|*cremation|*wake',
    ],
  },
  {
    steps: [
      'proposed|asked for her hand|popped the question|went down on one knee|got down on one knee|engaged|engagement|ring on|*engagement|*proposal',
      'hen party|stag|invitations went|banns|*hen party',
      'said "i do"|i do|exchanged rings|exchanged vows|walked down the aisle|married|wed|tied the knot|honeymoon|bride|groom|register office|reception|*wedding|*honeymoon|*ceremony',
      'split|separated|moved out|divorce|divorced|decree|custody|parted|went … separate ways|*divorce|*separation|*split',
    ],
    apart: true,
  },
  {
    steps: [
      'came into the world|was born|were born|birth|delivered|gave birth|hatched|labour|went into labour|cub|calf was born|*birth',
      'opened its eyes|opened … eyes|took … first steps|first tooth|first swim|left the nest|first flight|was weighed|got … name|named|christened|baptised|introduced to|shown to|visitors saw|first outing|weaned|*christening|*naming|*debut',
    ],
    related: true,
  },
  {
    steps: [
      'disappeared|vanished|went missing|failed to return|did not come home|was last seen|strayed|wandered|got lost|lost … way|ran away|slipped away|set out|set off|phoned for help|called for help|sent a text|sent … distress|radioed|flares|stuck on|stranded|cut off|marooned|trapped|adrift|drifted|rescue beacon|beacon|*disappearance|*distress call|*mayday',
      'searchers|search party|search parties|volunteers combed|combed|dragged|dredged|sniffer|bloodhounds|search was|drones|*search|*hunt',
      'spotted them|spotted him|spotted her|spotted|found alive|walked out|emerged|stumbled|airlifted|lifted them|lifted him|lifted her|winched|plucked|picked up|hauled|brought ashore|brought … down|carried … down|helicopter lifted|reached them|reached him|reached her|safe and well|sunburnt|reunited|body was|bodies|recovered|washed up|called off|gave up … search|*rescue|*reunion|*recovery',
    ],
    turns: true,
  },
  {
    steps: [
      'escaped|slipped out|broke out|got out|jumped the fence|leapt|flew off|fled|bolted|on the loose|got loose|cage door|left … cage|broke free|ran off|swam into|strayed into|wandered into|entered the harbour|entered the harbor|*escape',
      'caught|dart|tranquilliser|tranquillizer|tranquilizer|sedated|netted|cornered|lured|coaxed|back in its|returned to its|recaptured|guided|herded|towed|led it back|led … back|brought it down|back to the open sea|out to sea|open sea|*capture|*recapture|*release',
    ],
    turns: true,
  },
  {
    steps: [
      'bought … ticket|bought the … ticket|lottery ticket|bought … lottery|filled in|entered the draw|picked … numbers|*draw',
      'came forward|cheque|check for|claimed|collected|jackpot|winner was|celebrated … win|*payout',
    ],
  },
  {
    steps: [
      'elected|chose|chosen|named|appointed|picked|hired|signed|unveiled|won the job|won the race|became|called up|sworn in|took over|took charge|took up|took the job|moved into|first day|raised … baton|made … debut|first concert|first match in charge|first game in charge|enthroned|crowned|*appointment|*election|*inauguration|*debut',
      'gave up|gavel|packed … bags|cleared … desk|resigned|quit|stepped down|stepped aside|bowed out|was gone|walked out|left the|was sacked|sacked|fired|dismissed|ousted|voted out|lost … seat|lost … job|shown the door|retired|hung up|last concert|last match|last day|handed over|handed the|handed back|abdicated|farewell|forced out|removed|dethroned|impeached|*resignation|*farewell|*departure|*dismissal|*retirement|*abdication',
    ],
    person: true,
    turns: true,
  },
  {
    steps: [
      'insisted|vowed to stay|said she would stay|said he would stay|would stay|refused to go|refused to resign|clung to|survived a|calls to resign|called on … to resign|demanded … resignation|pressure|admitted|exposed|revealed|printed|published|leaked|accused|caught on|photographed|filmed|row over|scandal|crashed out|lost to|beaten|defeat|humiliating|relegated|knocked out|thrashed|poor results|*scandal|*row|*defeat|*allegations',
      'resigned|was gone|quit|stepped down|packed|was out|sacked|fired|dismissed|parted company|replaced|apologised|apologized|recalled|removed|suspended|*resignation|*dismissal|*departure|*apology',
    ],
    related: true,
  },
  {
    steps: [
      'applied for|filed for asylum|asked for asylum|sought asylum|requested asylum|sought refuge|took refuge|walked into the embassy|fled to|crossed the border|landed on|arrived on|reached the island|came ashore|*application|*arrival',
      'granted asylum|was granted|granted|received … papers|got … papers|citizenship|sworn in as|naturalised|naturalized|deported|sent back|left for the mainland|resettled|moved on|flown to|last of them left|*deportation|*naturalisation|*resettlement',
    ],
  },
  {
    steps: [
      'tested positive|failed a|failed … test|doping test|drug test|blood sample|urine sample|missed … tests|whereabouts|*test|*positive test',
      'shut … out|banned|suspended|stripped|ban|handed … ban|took … medal|taken … medal|taken from|disqualified|provisional|*ban|*suspension|*disqualification',
      'gave … back|medal back|got … back|cleared|ban was lifted|returned to|raced again|comeback|reinstated|overturned|*comeback|*reinstatement',
    ],
    related: true,
  },
  {
    steps: [
      'sat … exams|sat the exam|sat … exam|took … exams|took the exam|entrance exam|applied to|auditioned|interviewed|handed in … thesis|submitted … thesis|defended … thesis|first lecture|enrolled|matriculated|took in … cadets|first pupils|first students|*exam|*exams|*audition|*enrolment',
      'results|marks|graduated|graduation|diploma|degree|doctorate|cap and gown|admitted|got in|offered … place|accepted|rejected|certificate|awarded … degree|passing-out|valedictorian|*graduation|*results',
    ],
  },
  {
    steps: [
      'telephoned|phone call|was told|news reached|announced … prize|prize was announced|won the … prize|named … laureate|laureate|awarded … prize|nobel committee|named … winner|*announcement',
      'accepted … medal|accepted the|collected|received … from the king|received … medal|gave … lecture|banquet|ceremony|*ceremony|*banquet|*lecture',
    ],
    related: true,
  },
];
