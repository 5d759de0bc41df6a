import type { Chain } from './stages.ts';

const TALKS_OPENED =
  'sat down|opened talks|began talks|started talks|talks opened|talks began|talks started|opened negotiations|began negotiations|negotiations opened|negotiations began|negotiations started|met for the first time|first met|convened|got under way|got underway|gathered|entered talks|came to the table|came together|*opening session';
const AGREED =
  'agreed|agreed on|accepted|signed|initialled|initialed|shook hands|brokered|declared|announced|struck a deal|struck … deal|reached a deal|reached … deal|reached an agreement|reached … agreement|deal was reached|deal had been reached|clinched|hammered out|sealed … deal|sealed the deal|put … signatures|inked|*signing|*deal|*agreement|*accord|*breakthrough';
const HELD =
  'began|started|took effect|came into force|came into effect|went into effect|took hold|guns fell silent|fell silent|stopped firing|held|*start';
const BROKEN =
  'violated|broken|breached|collapsed|expired|lapsed|ran out|broke down|fell apart|unravelled|unraveled|shattered|crumbled|first breach|first violation|resumed fighting|fighting resumed|shelling resumed|torn up|tore up|abandoned|walked away from|pulled out of|withdrew from|*breach|*violation|*collapse|*expiry';

/**
 * Courses of talks, war and captivity, told with many words. Two sentences that follow each other are taken to tell of one
 * course unless something sets them apart. `*` marks a noun.
 */
export const COURSES: readonly Chain[] = [
  { steps: [TALKS_OPENED, AGREED, HELD, 'extended|renewed|prolonged|*extension|*renewal', BROKEN], turns: true },
  {
    steps: [
      'fighting erupted|fighting began|fighting broke out|clashes erupted|clashes began|clashes broke out|war broke out|war began|invaded|opened fire|erupted|flared|flared up|attacked|launched … offensive|launched an offensive|began shelling|crossed the border|rose up|took up arms|mutinied|*invasion|*offensive|*outbreak|*uprising|*war',
      'ceasefire|cease-fire|truce|armistice|laid down … arms|laid down … weapons|handed in … weapons|surrendered|disarmed|peace was|guns fell silent|*ceasefire|*truce|*armistice|*surrender|*peace deal',
    ],
    turns: true,
  },
  {
    steps: [
      'besieged|surrounded|encircled|laid siege|attacked|advanced on|shelled|reached the outskirts|*siege',
      'captured|seized|stormed|fell|overran|occupied|surrendered|took … city|took … town|*capture|*fall',
      'recaptured|retook|retaken|liberated|won back|relieved|*liberation|*recapture',
    ],
    turns: true,
  },
  {
    steps: [
      'authorised|authorized|voted to send|voted to deploy|approved|mandated|requested|asked for|*mandate|*authorisation|*resolution|*vote',
      'invaded|occupied|marched into|deployed|took up positions|took up … positions|rolled into|crossed into|first peacekeepers|first troops|first soldiers|*invasion|*deployment',
      'withdrew|withdrawn|pulled out|pulled back|lowered … flag|last troops|last soldiers|last peacekeepers|handed over … base|*withdrawal|*pull-out|*pullout',
    ],
    turns: true,
  },
  { steps: ['laid siege|besieged|blockaded|*blockade|*siege', 'lifted|broken|relieved|ended … siege'] },
  {
    steps: [
      'broken off|severed|cut|suspended|expelled|thrown out|ordered out|recalled|withdrew its ambassador|recalled its ambassador|broke off|closed … embassy|shut … embassy',
      'restored|resumed|reinstated|returned|came back|went back|readmitted|let back|allowed back|re-established|reopened|new ambassador|*restoration|*resumption|*reopening',
    ],
    turns: true,
  },
  {
    steps: [
      'kidnapped|abducted|taken hostage|took … hostage|captured|seized|snatched|grabbed|hijacked|taken captive|were taken|was taken|disappeared|bundled into|stormed|*kidnapping|*abduction|*capture|*seizure|*hijacking',
      'sent a video|ransom|proof of life|sent a message|video of|threatened to kill|*video',
      'freed|released|rescued|ransomed|set free|exchanged|walked free|handed over|handed … over|let go|came home|flew home|returned home|reunited|in good health|out of captivity|escaped|found dead|was killed|were killed|*release|*rescue|*escape',
    ],
    turns: true,
  },
];
