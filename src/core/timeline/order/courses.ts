import type { Chain } from './stages.ts';

const CLEARED = 'acquitted|cleared|convicted|found guilty|*verdict|*conviction|*acquittal';
const IN_OFFICE = 'sworn in|took office|took the oath|inaugurated|*inauguration|*swearing-in';
/** Verbs and nouns of the end of an office. */
export const LEFT_OFFICE =
  'resigned|stepped down|dismissed|sacked|fired|ousted|removed from office|quit|left the post|left office|retired|*resignation|*dismissal';

/**
 * Courses that news follows from step to step, told with many words and of many things. Two sentences that follow each
 * other are taken to tell of one course unless something sets them apart. `*` marks a noun.
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
      'expired|lapsed|denounced|terminated|renounced|pulled out of',
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
];
