import type { Chain } from '../stages.ts';

const IN_OFFICE =
  'sworn in|was sworn in|took office|took the oath|inaugurated|crowned|enthroned|installed|*inauguration|*swearing-in|*coronation|*enthronement';
/** Verbs and nouns of the end of an office. */
const LEFT_OFFICE =
  'resigned|stepped down|stood down|dismissed|sacked|fired|ousted|deposed|forced out|removed from office|voted out|impeached|quit|left the post|left office|left the job|left the company|retired|abdicated|bowed out|handed in … resignation|tendered … resignation|cleared … desk|*resignation|*dismissal|*ousting|*removal|*retirement|*departure|*abdication|*impeachment';
const NAMED =
  'nominated|named|elected|appointed|confirmed|chosen|picked|promoted|hired|became|rose to|rose to head|took over|took over as|took charge|took the helm|took the reins|took up|was made|made … head|made … chief|installed as|*election|*appointment|*promotion|*confirmation';
const PASSED =
  'adopted|passed|approved|voted through|endorsed|backed|voted for|voted to|enacted|cleared the house|cleared the senate|*adoption|*passage|*approval|*vote';
const IN_FORCE =
  'came into force|came into effect|entered into force|took effect|went into effect|became law|kicked in|began collecting|started collecting|applied from|*entry into force';
const ENDED_LAW =
  'repealed|struck down|annulled|abolished|scrapped|expired|lapsed|threw out|thrown out|voided|nullified|overturned|withdrawn|withdrew|rescinded|revoked|ruled … unconstitutional|declared … unconstitutional|*repeal|*annulment';

/** Elections and offices, laws and treaties, bans. */
export const PUBLIC_LIFE: readonly Chain[] = [
  {
    steps: [
      'dissolved parliament|dissolved the|parliament was dissolved|called elections|called an election|called the election|called a snap election|called … election|election was called|set … date|*dissolution',
      'campaigning began|campaigning started|campaign began|campaign opened|campaigning opened|nominations closed|registered as candidates|candidates registered|launched … campaign|launched … manifesto|*primary|*debate',
      'voted|went to the polls|polls opened|polls closed|cast their ballots|cast ballots|first round|first vote|*polling|*election|*elections|*snap election|*ballot|*vote|*referendum|*voting|*first round|*turnout|election day|polling day',
      'counted|*count|*counting|*recount|*tally|were announced|declared the winner|declared … winner|proclaimed|declared winner|was declared winner|winner was declared|conceded|conceded defeat|ordered a recount|recounted|contested the result|challenged the result',
      'runoff|run-off|second round|*runoff|*run-off|*second round',
      'certified|validated|annulled|*certification',
      `${IN_OFFICE}|formed a government|formed … government|formed … coalition|unveiled … cabinet`,
      'no-confidence|lost … confidence|government fell|coalition collapsed|cabinet resigned|coalition fell apart',
    ],
    apart: true,
  },
  {
    steps: [
      'unveiled … cabinet|unveiled … government|sworn in|was sworn in|took office|formed a government|formed … government|won … confidence|*swearing-in',
      'resigned|fell|collapsed|fell apart|lost … confidence|was toppled|was brought down|ousted|brought down|stepped down|disbanded|dissolved|*resignation|*fall|*collapse',
    ],
    related: true,
  },
  { steps: ['nominated|put forward|proposed|*nomination', NAMED, `${IN_OFFICE}|took up`, LEFT_OFFICE], person: true },
  {
    steps: [
      'born|was born|*birth',
      'graduated|enrolled|studied|apprenticed|enlisted|earned … degree|left school|*graduation',
      'joined|joined as|joined … as|started at|started as|started out|started … as|began as|began … career|began his career|began her career|entered the|signed up|signed on|hired|was hired|made … debut|first job|*debut',
      `${NAMED}|rose|worked … way up|topped|*top job`,
      `${LEFT_OFFICE}|played … last|read … last|gave … last|sang … last|conducted … last|hung up|bade farewell|said goodbye|signed off|*last match|*farewell`,
      'died|passed away|*death',
    ],
    person: true,
  },
  {
    steps: [
      `${LEFT_OFFICE}|would not carry on|would not run again|would not seek|would not stand|would go|would step down|would stand down|would resign|would quit|would leave|announced … resignation|announced … retirement|announced … departure|fell vacant|became vacant|left vacant|been vacant|been empty|stood empty|was empty|without a|died|walked out|parted company|parted ways|*death`,
      'successor|replaced|succeeded|replacement|caretaker|interim|named … as|named … manager|named … coach|appointed … as|appointed … manager|appointed … coach|hired … as|filled the|conclave|white smoke|chose … leader|elected … leader|new leader|new chief|new boss|new manager|new coach|took the reins|*appointment|*succession|*conclave',
    ],
    exact: true,
  },
  { steps: ['suspended', 'dismissed|sacked|fired|reinstated|expelled|cleared'], person: true },
  {
    steps: [
      'scandal broke|leaked|made … remark|made … remarks|made the remark|made the remarks|tweeted|was filmed|was caught|was photographed|footage|lost the vote|lost a vote|lost the confidence|*scandal|*remarks|*remark|*leak',
      `${LEFT_OFFICE}|apologised|apologized|suspended|withdrew|*apology`,
    ],
    related: true,
  },
  {
    steps: [
      'proposed|drafted|drew up|tabled|put forward|floated|introduced|submitted|presented|unveiled|*proposal|*draft|*first reading',
      'debated|amended|revised|*debate|*second reading',
      PASSED,
      'signed into law|signed … into law|signed the|promulgated|vetoed|royal assent|*promulgation|*veto|*signature',
      IN_FORCE,
      ENDED_LAW,
    ],
  },
  {
    steps: [
      'drafted|drawn up|finalised|finalized|completed … text|completed the text|finished the text|agreed the text|agreed on the text|text was agreed|wording',
      'agreed|initialled|initialed|concluded|clinched|reached|struck',
      'opened for signature|signed|*signing|*signature',
      'ratified|acceded|*ratification|*accession',
      'came into force|came into effect|entered into force|took effect|went into effect',
      'expired|lapsed|denounced|terminated|renounced|pulled out of|walked out of|quit|tore up',
    ],
  },
  {
    steps: [
      'imposed|introduced|brought in|declared|slapped|put in place|enacted|ordered|clamped|in force since|*imposition',
      'tightened|extended|widened|renewed|prolonged|toughened|*extension|*renewal',
      'eased|relaxed|loosened|lifted|removed|scrapped|dropped|revoked|rescinded|repealed|suspended|ended|*lifting|*easing|*end of',
    ],
    turns: true,
  },
  {
    steps: [
      'banned|barred|outlawed|prohibited|grounded|forbade|forbidden|blacklisted|*ban',
      'lifted|allowed again|allowed back|reversed|overturned|unbanned|legalised|legalized|back in the skies|flew again',
    ],
    turns: true,
  },
  {
    steps: [
      'issued|introduced|entered circulation|went into circulation|minted|printed|launched',
      'withdrawn from circulation|withdrawn|demonetised|scrapped|ceased to be legal tender|replaced',
    ],
  },
  {
    steps: ['invited|*invitation', 'accepted … invitation|accepted|declined|*visit|arrived|attended|*acceptance'],
    related: true,
  },
  {
    steps: [
      'planned|scheduled|announced|called|*announcement',
      'postponed|delayed|called off|cancelled|canceled|put off|scrapped|*postponement|*cancellation',
    ],
  },
  {
    steps: ['vetoed|*veto', 'overrode|overridden|overturned the veto|overrode … veto'],
  },
];
