import type { Chain } from '../stages.ts';
import {
  COALITION,
  DISASTER,
  ELECTION_CALLED,
  GOVERNING,
  GOVERNMENT_FELL,
  HUNTED,
  KILLING,
  LIFTED,
  RELIEF,
  RESULT,
  RULED_OUT_LAW,
  VOTED,
} from './concepts.ts';

/** Politics and state, crime and disaster, told from call to count, from deed to verdict, from blow to relief. */
export const POLITICS: readonly Chain[] = [
  { steps: [ELECTION_CALLED, VOTED, RESULT, COALITION, GOVERNING], apart: true },
  { steps: [GOVERNING, GOVERNMENT_FELL], turns: true, related: true },
  { steps: [KILLING, HUNTED] },
  { steps: [DISASTER, RELIEF], turns: true },
  { steps: [RULED_OUT_LAW, LIFTED], turns: true },
  {
    steps: [
      'no candidate won|no candidate got|nobody won|failed to win … outright|fell short of|first round|first-round|led … first round|advanced to|went through to|forced … runoff|forced … run-off|*first round',
      'in the runoff|in the run-off|in a runoff|in a run-off|runoff|run-off|second round|second-round|decisive round|head-to-head|*runoff|*run-off|*second round',
    ],
    apart: true,
  },
  {
    steps: [
      'ballot opened|ballot papers|ballot of … members|ballot among|began voting|strike ballot|*ballot',
      'voted in favour|voted in favor|had voted|voted to strike|voted for action|backed … strike|backed industrial action|mandate for|voted against',
      'walked out|downed tools|went on strike|first day of … strike|picket|pickets|*strike|*walkout|*stoppage',
      'returned to work|called off … strike|called off the|went back to work|ended … strike|back at work|settled',
    ],
    apart: true,
  },
  {
    steps: [
      'voted for independence|voted to leave|voted to join|voted to secede|voted on independence|referendum on|vote on independence|*referendum|*plebiscite|*vote',
      'declared independence|proclaimed independence|declared … independence|approved … union|approved the union|annexed|absorbed|signed … treaty of accession|triggered article|gave … notice|handed … letter|dissolved … parliament|*declaration|*annexation',
      'recognised|recognized|admitted to|joined the|became … member|left the|left … union|hoisted … flag|raised … flag|jailed|fled abroad|went into exile|imposed direct rule|took direct control|*recognition|*independence day|*departure',
    ],
    apart: true,
  },
  {
    steps: [
      'opened … impeachment|opened an impeachment|impeachment inquiry|launched … impeachment|began to impeach|filed … motion|tabled … motion|*motion|*impeachment inquiry',
      'impeached|voted to impeach|sent … articles|suspended from office|*impeachment|*impeachment vote',
      'impeachment trial|senate trial|was acquitted|acquitted|removed from office|upheld … impeachment|upheld … removal|reinstated|letter of resignation|resigned|*impeachment trial|*acquittal|*removal',
    ],
    apart: true,
  },
  {
    steps: [
      'coup|seized power|took power|overthrew|overthrown|toppled|ousted|deposed|removed the president|removed … from power|soldiers stormed|tanks rolled|took over … television|confined|held … at|put … under house arrest|placed under house arrest|rose up|mutinied|*coup|*putsch|*mutiny|*takeover|*uprising',
      'junta|caretaker|interim|transitional|suspended … constitution|condemned|suspended … membership|cut off aid|suspended … aid|fled into exile|fled abroad|arrived in exile|moved … to prison|moved … prison|was moved|put on trial|purge|purged|dismissed … judges|dismissed … officers|rounded up|arrested|declared … emergency|restored … constitution|handed power|elections were held|letter of resignation|resignation was read|*state of emergency|*purge|*handover|*elections',
    ],
  },
  {
    steps: [
      'asked for|applied for|requested|appealed for|sought|turned to|pleaded for|called for|went to … for|*request|*application|*appeal',
      'agreed … loan|approved … loan|approved the loan|approved … bailout|approved … rescue|agreed … bailout|agreed … rescue|signed … loan|granted … loan|*approval|*bailout',
      'first tranche|disbursed|released … tranche|paid out|transferred|received … first|money arrived|drew down|*disbursement|*tranche',
      'repaid|paid back|paid off|exited … bailout|left … bailout|emerged from … bailout|last instalment|last installment|*repayment',
    ],
  },
  {
    steps: [
      'called … amateurs|called … liar|called … names|said … that|made … remark|made … remarks|made … comment|made … comments|remarked|joked|tweeted|posted|compared|likened|insulted|mocked|was filmed|was recorded|was overheard|was caught|in … interview|told a … interviewer|*interview|*remark|*remarks|*speech|*tweet|*post',
      'apologised|apologized|said sorry|withdrew … remark|withdrew … remarks|took back|took … back|retracted|was summoned|summoned|was reprimanded|was suspended|was recalled|was sacked|was fined|was rebuked|deleted|regretted|resigned over|*apology|*retraction|*resignation',
    ],
    related: true,
  },
  {
    steps: [
      'invited|sent … invitation|issued … invitation|extended … invitation|invitation arrived|invitation was|*invitation',
      'flew to|flew in|arrived|landed|was received|was greeted|was welcomed|sat down with|met|held talks|dined with|toured|*visit|*arrival|*meeting|*state visit',
      'flew home|flew back|returned home|left for home|departed|wound up … visit|ended … visit|said goodbye|*departure',
    ],
    turns: true,
    related: true,
  },
];
