import type { Chain } from '../stages.ts';

const CRIME =
  'robbed|held up|burgled|broke into|murdered|stabbed|shot|killed|assassinated|gunned down|attacked|ambushed|set fire to|torched|vandalised|vandalized|defaced|embezzled|defrauded|smuggled|kidnapped|bribed|poisoned|strangled|mowed down|*robbery|*murder|*killing|*shooting|*stabbing|*heist|*burglary|*attack|*bombing|*crime|*theft|*assault';
const ARRESTED =
  'arrested|detained|apprehended|taken into custody|taken in|picked up|rounded up|handcuffed|led away|surrendered|turned himself in|turned herself in|gave himself up|gave herself up|tracked down|*arrest|*arrests|*detention';
const CHARGED = 'charged|indicted|arraigned|formally accused|*indictment|*arraignment';
const TRIED =
  'went on trial|stood trial|put on trial|goes on trial|in the dock|laid out their case|opening statement|opening statements|took the stand|took the witness stand|testified|gave evidence|pleaded guilty|pleading guilty|pleaded not guilty|pled guilty|admitted|confessed|entered a plea|entered a guilty plea|changed … plea|agreed to plead guilty|appeared in court|appeared before|trial opened|trial began|trial started|proceedings opened|proceedings began|jury was sworn in|jury was seated|jury was picked|*trial|*plea|*guilty plea|*confession';
const JUDGED =
  'acquitted|convicted|found guilty|found … guilty|found not guilty|jury retired|retired to consider|began deliberating|returned a verdict|returned its verdict|reached a verdict|cleared of|*verdict|*conviction|*acquittal';
const SENTENCED =
  'sentenced|jailed|fined|imprisoned|sent to prison|sent to jail|sent … to prison|sent … to jail|locked up|given … sentence|given … years|handed … sentence|handed … term|handed … years|got life|put behind bars|began serving|*sentencing|*sentence';
const APPEALED = 'appealed|lodged an appeal|filed an appeal|lodged … appeal|filed … appeal|*appeal';
const UNDONE =
  'quashed|overturned|exonerated|pardoned|vacated|granted clemency|granted … pardon|walked free|set free|freed|released|cleared … name|cut … sentence|reduced … sentence|retrial|*pardon|*release|*parole|paroled';

/** What happens to somebody at the hands of the law; read as the other courses are. */
export const JUSTICE: readonly Chain[] = [
  { steps: [CRIME, ARRESTED, CHARGED, TRIED, JUDGED, SENTENCED, APPEALED, UNDONE], related: true },
  {
    steps: [
      `${ARRESTED}|seized|stopped|jailed|imprisoned|locked up|held`,
      'released|freed|set free|let out|let go|bailed|out on bail|granted … bail|granted bail|posted bail|release on bail|ordered … release|pardoned|walked free|walked out of|extradited|deported|handed over|flown home|swapped|exchanged|*release|*bail|*extradition',
    ],
    turns: true,
    related: true,
  },
  {
    steps: [
      'escaped|broke out of|broke out|fled|slipped away|absconded|got out of|dug … way out|went on the run|jumped bail|vanished|went missing|*escape|*breakout|*jailbreak',
      'recaptured|caught|rearrested|captured|back behind bars|back in custody|back in its enclosure|tracked down|cornered|tranquillised|tranquilised|sedated|turned himself in|turned herself in|gave himself up|gave herself up|found|*recapture|*capture',
    ],
    turns: true,
  },
  {
    steps: [
      'sued|filed suit|filed a lawsuit|filed … suit|filed … complaint|lodged … complaint|took … to court|brought the case|brought … case|filed … petition|lodged … petition|filed … claim|*lawsuit|*complaint|*petition|*suit',
      'heard arguments|heard … arguments|heard the case|hearing opened|hearings began|*hearing|*hearings',
      'ruled|struck down|threw out|thrown out|dismissed … case|dismissed … suit|settled|awarded|ordered to pay|found in favour|found in favor|sided with|rejected|upheld|*ruling|*judgment|*judgement|*settlement',
      'appealed|*appeal',
      'overturned|reversed|confirmed on appeal',
    ],
  },
  {
    steps: [
      'gave … sample|gave a sample|provided … sample|sample was taken|sample that|sample taken|was tested|tested positive|failed … test|failed a … test|positive test|missed … test|*positive test|*sample',
      'banned|suspended|stripped|handed … ban|given … ban|disqualified|kicked out|*ban|*suspension',
      'returned to|returned from|reinstated|cut … ban|ban was cut|ban was lifted|raced again|competed again|made … comeback|*comeback|*return',
    ],
    related: true,
  },
  {
    steps: [
      'accused|alleged|suspected|was questioned|searched … home|raided|searched|opened an investigation|opened … investigation|opened … inquiry|launched … investigation|launched … inquiry|launched … probe|opened … probe|*raid|*search|*allegations',
      'charged|denied|cleared|apologised|apologized|exonerated|resigned|dropped … case|closed … case|shelved|dropped … charges|*charges',
    ],
    related: true,
  },
];
