import type { Chain } from '../stages.ts';

const PUBLISHED =
  'premiered|released|published|screened|went on show|exhibited|opened in cinemas|opened in theatres|opened in theaters|came out|hit … shelves|hit the shelves|hit the shops|on sale|went on sale|queued|debuted|appeared|first copies|first readers|first performed|first night|opening night|was unveiled|unveiled|aired|broadcast|*premiere|*publication|*release|*opening night';

/** Books, films and music, school and science, sport, animals, finds. */
export const CULTURE: readonly Chain[] = [
  {
    steps: [
      'filmed|filming began|filming started|shooting began|shooting started|cameras rolled|cameras first rolled|began filming|started filming|began shooting|started shooting|began writing|started writing|began work on|started work on|wrote|written|recorded|recording began|composed|painted|sculpted|commissioned|cast|rehearsed|began rehearsing|rehearsals began|rehearsals started|handed … manuscript|handed the manuscript|delivered … manuscript|sent … manuscript|signed … contract|*filming|*rehearsals|*recording|*manuscript',
      'wrapped|filming ended|finished filming|finished shooting|finished writing|finished … manuscript|finished recording|completed … manuscript|put the last touches|mixed|edited|*wrap',
      PUBLISHED,
      'won … prize|won … award|won … oscar|won the|shortlisted|longlisted|sold … copies|reprinted|translated|took … final bow|final curtain|curtain fell|last performance|final performance|closed after|pulped|withdrawn|*prize|*last performance|*final performance',
    ],
  },
  {
    steps: [
      'published|appeared|came out|submitted|printed|posted|released|aired|broadcast|tweeted|uploaded|went viral|*publication|*article|*broadcast|*post',
      'retracted|withdrew|withdrawn|pulled|corrected|apologised|apologized|deleted|took down|taken down|disowned|debunked|issued a correction|issued … correction|issued an apology|issued … apology|*retraction|*correction|*apology',
    ],
  },
  { steps: ['nominated|shortlisted|longlisted|*nomination', 'won|awarded|received|collected|accepted … award|*award'] },
  {
    steps: [
      'discovered|unearthed|uncovered|excavated|dug up|dug … up|ploughed up|ploughed … up|plowed up|plowed … up|found|stumbled on|stumbled upon|stumbled across|came across|turned up|hauled up|fished out|spotted|came to light|surfaced|*discovery|*find|*excavation|*dig',
      'restored|cleaned|conserved|studied|analysed|analyzed|dated|scraped|carbon-dated|x-rayed|authenticated|identified|*restoration|*analysis',
      'displayed|exhibited|put on show|went on show|on show|on display|put on display|went on display|unveiled|auctioned|auctioned off|sold at auction|sold for|fetched|went under the hammer|handed to|handed over to|reburied|*exhibition|*auction|*sale',
    ],
  },
  {
    steps: [
      'sat … exam|sat … exams|sat … paper|sat the|sat their|sat for|took … exam|took … exams|took … test|took the exam|took the test|*exam|*exams|*examination|*test',
      'marks|marked|results|graded|grades|certificates|diplomas|graduated|*results|*graduation|*marks',
    ],
  },
  {
    steps: [
      'school year|academic year|term began|term started|term opened|classes began|classes started|enrolled|matriculated|first day of school|*start of term',
      'report cards|broke up|ended|graduated|diplomas|last day of school|last bell|school was out|*graduation|*end of term',
    ],
  },
  {
    steps: [
      'qualified|drawn|draw|quarter-final|quarter-finals|group stage|group match|*draw',
      'semi-final|semi-finals|semifinal|*semi-final',
      '*final|cup final|lifted the trophy|lifted the cup|crowned champions|crowned|parade|paraded|*parade|*final whistle',
    ],
    apart: true,
  },
  {
    steps: [
      'first leg|opened … match|opening game|first game|opened the series|opening match',
      'second leg|return leg|rematch|decider|deciding game|replay',
    ],
    apart: true,
  },
  {
    steps: [
      'scouted|joined|joined the|signed|signed for|signed from|completed … move|completed … transfer|joined from|moved from|bought from|agreed terms|passed … medical|was unveiled|*transfer|*signing|*move|*medical',
      'debut|debuted|made … debut|made … first appearance|scored … first|opened … account|first goal|*debut',
      'left|sold to|loaned|retired|released|hung up … boots|played … last|farewell|testimonial|last match|final match|*farewell|*testimonial|*last match|*retirement',
    ],
    related: true,
  },
  {
    steps: [
      'captured|caught|trapped|tagged|collared|fitted with|bred',
      'released into|released in the|set free|freed|reintroduced|returned to the wild|let go',
      'found dead|found … dead|shot dead|killed|hit by|washed up|recaptured|spotted|sighted|seen|logged|*death',
    ],
    related: true,
  },
  {
    steps: [
      'began|started|opened|embarked|set out|first entry|*start|*launch',
      'handed over|presented … findings|published … findings|published … report|published … results|wrapped up|*findings|*results',
    ],
  },
  {
    steps: [
      'sighed up|took up|learned|learnt|first picked up|began training|started training',
      'broke … record|set … record|won … title|won … gold|won gold|took gold|turned professional|became … champion|*title|*record',
    ],
    related: true,
  },
];
