import type { Chain } from '../stages.ts';

const STOPPED =
  'postponed|blocked it|cracks appeared|cracks|halted|stopped|suspended|shut down|shut|closed|grounded|blocked|cancelled|canceled|paused|frozen|barred|knocked out|knocked … offline|knocked offline|took … offline|taken offline|went offline|went down|went dark|went out|went dead|failed|broke down|broke off|burst|cracked|cut off|were cut|was cut|severed|snapped|tripped|scrammed|crippled|paralysed|paralyzed|scrambled|encrypted|hacked|jammed|locked … out|lost power|lost electricity|lost connection|plunged into darkness|plunged … into darkness|plunged into|crashed|damaged|flooded|collapsed|idled|mothballed|seized up|fell silent|pulled the plug|short-circuited|sealed off|cordoned off|abandoned|ran dry|dried up|*closure|*shutdown|*suspension|*blackout|*outage|*failure|*breakdown|*power cut|*cyberattack|*attack|*halt|*stoppage|*grounding';
const WORKED_AGAIN =
  'again|once more|opened it|opened the road|let traffic|first boat|first bus|first train|first flight|declared safe|resumed|restarted|reopened|re-opened|opened again|restored|reconnected|came back|came back on|came back online|back on|back online|back in service|back in operation|back in use|back on air|back on track|back at work|back to normal|back up|switched back|switched on again|flickered back|flickered on|lit up again|relit|up and running|running again|moving again|working again|working … again|had working|flowing again|flying again|ran again|flowed again|took off again|in the air again|open again|online again|rolling again|started again|started up again|started moving again|fired up again|repaired|fixed|mended|unblocked|cleared|reinstated|revived|returned to service|returned to normal|returned to operation|rebuilt|unlocked|decrypted|lifted … suspension|ran normally|*restoration|*resumption|*reopening|*restart';

/** What stops or breaks, is lost or harmed, and what mends it, told of anything. */
export const MISHAPS: readonly Chain[] = [
  { steps: [STOPPED, WORKED_AGAIN], turns: true },
  {
    steps: [
      'lost contact|lost touch|fell silent|went silent|went quiet|stopped responding|stopped answering|stopped transmitting|went dead|dropped out|lost the signal|lost … signal|last signal|*loss of contact',
      'answered|responded|regained|re-established|picked up … signal|phoned home|woke up|woke|restored contact|heard from|contact was restored|contact was regained|made contact|sent … signal|called home|back in contact|back in touch',
    ],
    turns: true,
  },
  {
    steps: [
      'damaged|destroyed|collapsed|burned down|washed away|wrecked|flattened|toppled|vandalised|vandalized|smashed|slashed|cracked',
      'repaired|rebuilt|restored|reopened|replaced|mended|reinstalled|put back|back in place|re-erected|new bridge|*repair|*restoration|*reopening|*replacement',
    ],
    turns: true,
  },
  {
    steps: [
      'stolen|stole|robbed|looted|snatched|grabbed|made off with|vanished from|disappeared from|went missing|taken from|were taken|was taken|cut from|prised from|ripped from|lifted from|broke into|smuggled|swiped|lost|mislaid|*theft|*robbery|*heist|*burglary|*raid|*looting',
      'recovered|found|returned|handed back|handed … back|given back|gave … back|turned up|seized|tracked down|retrieved|traced|surfaced|resurfaced|reappeared|rehung|back on display|back on the wall|back in its|back in place|back in the|sent home|repatriated|reunited|*recovery|*return|*discovery|*restitution',
    ],
    turns: true,
  },
  {
    steps: [
      'sold out|ran out|ran short|dried up|rationed|introduced rationing|shortage|bare shelves|*shortage|*rationing',
      'restocked|ended rationing|lifted rationing|back on … shelves|back on sale|replenished|plentiful again',
    ],
    turns: true,
  },
];
