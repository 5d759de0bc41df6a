import type { Chain } from '../stages.ts';

const FOUNDED = 'founded|established|set up|formed|created|started up|opened its doors|*founding|*foundation';
const APPLIED =
  'applied|applied for|filed|filed … application|lodged|lodged … application|submitted|put in … application|sought|requested|asked for|put forward|handed in … application|*application|*request|*filing';
const DECIDED =
  'approved|granted|gave the go-ahead|gave … go-ahead|gave … green light|got the go-ahead|got the green light|gave … approval|gave … blessing|gave … nod|won approval|won … licence|won … license|won … permit|issued … licence|issued … permit|waved through|licensed|licenced|authorised|authorized|consented|signed off|rejected|refused|turned down|denied|threw out|blocked|*approval|*refusal|*rejection|*go-ahead|*green light|*authorisation|*authorization';

/** Building and industry, business and money, labour. */
export const WORKS: readonly Chain[] = [
  {
    steps: [
      'broke ground|ground was broken|construction began|construction started|construction got under way|work began|work started|works began|building began|foundation stone|laid the foundation|laid the first stone|first stone|first brick|poured … first|first concrete|first steel|first pile|cut the first sod|turned the first sod|piling|digging began|dredging began|began digging|began building|started building|began boring|started boring|began drilling|started drilling|started digging|began tunnelling|tunnelling began|lowered into|keel was laid|laid … keel|laid down|cut … steel|commissioned|won the contract|awarded the contract|signed the contract|*groundbreaking|*ground-breaking|*tender',
      'broke through|topped out|last girder|last beam|last stretch|last stone|last bolt|final section|final stone|was completed|completed|finished|completed … tests|trial runs|test runs|test run|first test|began testing|sea trials|test flights|*breakthrough|*completion|*sea trials|*topping out',
      'opened|opened to traffic|inaugurated|entered service|went into service|began service|handed over|handed … keys|first cars|first trains|first train|first passengers|first customers|first visitors|first residents|moved in|rolled over|carried … first|cut the ribbon|switched on|went live|first flight|maiden flight|maiden voyage|first shot|first power|first electricity|began filling|spun up|*opening|*inauguration|*maiden voyage|*maiden flight',
      'demolished|torn down|tore down|pulled down|knocked down|blown up|collapsed|destroyed|burned down|burnt down|decommissioned|dismantled|mothballed|last train|last passengers|last flight|last furnace|last shift|went cold|shut down|shut for good|closed for good|*demolition|*collapse|*decommissioning',
    ],
  },
  {
    steps: [
      'began filling|poured|designed|drew up|drawn up|unveiled … plans|unveiled plans|published plans|*design|*plans',
      'broke ground|work began|construction began|building began|opened|inaugurated|completed|spun up|first turbine|generating',
    ],
  },
  {
    steps: [
      'laid … keel|laid the keel|keel was laid|cut … first steel|first steel|*keel-laying',
      'launched|slid down|slid into|christened|floated out|named|*launch|*christening',
      'sea trials|delivered|commissioned into|joined the fleet|entered service|maiden voyage|*sea trials|*maiden voyage',
      'decommissioned|scrapped|broken up|sank|sunk|retired|*decommissioning',
    ],
    related: true,
  },
  { steps: [APPLIED, DECIDED] },
  {
    steps: [
      'test flight|first tested|clinical trials|trials began|tests began|tests on|first volunteers|first in humans|dosed|*tests|*trials',
      'approved|licensed|licenced|cleared|authorised|authorized|got the green light|*approval',
      'went on sale|hit the shops|hit shelves|hit the shelves|hit the market|launched|rolled out|first patients|prescribed|*launch|*rollout',
      'withdrawn|pulled … from|recalled|taken off the market|banned|*recall|*withdrawal',
    ],
  },
  {
    steps: [
      'unveiled|presented|shown|showed off|announced|tested|went on sale|on sale|released|sold|hit the shops|hit shelves|hit the shelves|rolled off|shipped|reports of|first report|first complaints|complaints|complained|fell ill after eating|caught fire|burst into flames|*complaints|*report',
      'recalled|recall|pulled … from|pulled from|took … off the shelves|withdrawn from sale|withdrew|halted sales|stopped selling|suspended sales|halted production|stopped production|*recall',
      'resumed … production|resumed production|resumed … sales|resumed sales|restarted … line|restarted production|back on sale|back on the shelves|back in production|back in shops|*resumption|*relaunch',
    ],
    turns: true,
  },
  {
    steps: [
      'gave notice|strike was called|balloted|voted to strike|voted for a strike|voted to walk out|voted … to strike|voted … to walk out|voted in favour of|backed … strike|backed strike action|backed industrial action|called a strike|called the strike|announced a strike|announced the strike|handed in a notice|served notice|*ballot|*strike vote',
      'walked out|walked off|downed tools|put down … tools|stopped work|began|started|laid down tools|went on strike|struck|picket lines|pickets|picketed|set up pickets|abandoned … posts|stayed home|stayed away|at a standstill|to a standstill|idled|anchored|*walkout|*stoppage|*strike',
      'returned to work|returned to their|returned to the|went back to work|went back|back at work|back on the job|back at their|back in the classroom|resumed work|called off|ended|ending|settled|suspended|accepted … offer|voted to accept|voted to return|clocked in|clocked on|reported for work|moving again|running again|ran again|started moving|back to normal|*return to work|*settlement',
    ],
    turns: true,
  },
  {
    steps: [
      'told staff|told workers|told employees|announced job cuts|announced … cuts|announced … redundancies|announced … layoffs|announced … closure|announced plans|announced it would|said it would|would cut|would close|would shut|would shed|*announcement',
      'laid off|let go|left|last shift|final shift|last day|clocked off|closed its doors|closed … doors|shut its doors|rolled off|rolled off the line|last car|last train|first of those|closed for good|shut for good|*last shift|*closure',
    ],
  },
  { steps: ['applied to join|applied', 'admitted|joined|became a member|voted … in|*admission|*accession'] },
  {
    steps: [
      'agreed|announced|approved|struck a deal|signed … merger agreement',
      'completed|merged|went through|closed|finalised|finalized|took control|handed over|*merger|*completion',
    ],
  },
  {
    steps: [
      'bid|made an offer|offered|proposed|made … approach|approached|launched … bid|tabled … bid|lodged … bid|*bid|*offer|*approach|*proposal',
      'accepted|agreed to|backed|rejected|refused|declined|turned down|rebuffed|spurned|shareholders approved|shareholders voted|regulators cleared|cleared the deal|raised … offer|*approval|*rejection',
      'completed … takeover|completed … purchase|completed … acquisition|took control|delisted|*completion|*takeover',
    ],
  },
  {
    steps: [
      FOUNDED,
      'went public|listed|floated|made … market debut|made … debut|debuted on|began trading|started trading|first traded|acquired|taken over|bought|rang the bell|*listing|*flotation|*debut',
      'delisted|taken private|taken off the exchange|last traded|vanished from the exchange|went bankrupt|filed for bankruptcy|filed for … protection|folded|wound up|liquidated|dissolved|disbanded|closed down|went out of business|ceased trading|collapsed|*delisting|*bankruptcy|*collapse|*liquidation',
    ],
  },
  {
    steps: [
      'filed for bankruptcy|filed for … bankruptcy|filed for … protection|sought bankruptcy protection|sought protection|sought … protection|declared bankruptcy|went bankrupt|went into administration|called in administrators|entered administration|declared insolvent|became insolvent|stopped paying|missed … payment|missed … repayment|failed to pay|failed to make|defaulted|suspended payments|went bust|went under|collapsed|*default|*bankruptcy|*bankruptcy filing|*insolvency',
      'emerged|exited|restructured|agreed … to swap|agreed to swap|to swap|swapped|creditors agreed|creditors … agreed|creditors accepted|creditors voted|creditors approved|creditors received|rescued|bailed out|bought out of|bought by|was sold|were sold|sold to|auctioned|resumed trading|resumed payments|flew again|relaunched|reopened|last store|wound up|*restructuring|*bailout|*exit|*emergence',
    ],
  },
  {
    steps: [
      'ordered|commissioned|bought|requested|*order',
      'delivered|shipped|handed over|arrived|took delivery|*delivery',
    ],
  },
  {
    steps: [
      'pledged|promised|approved|allocated|*pledge',
      'disbursed|paid out|transferred|delivered|handed out|reached … account|*delivery|*payout',
    ],
  },
  { steps: ['borrowed|lent|loaned|took out … loan', 'repaid|paid back|paid off|returned|*repayment'] },
  {
    steps: [
      'planted|sowed|sown|*planting|*sowing',
      'began picking|began harvesting|harvest began|picking began|pickers had|pickers moved|pickers went|first grapes|moved into',
      'brought in the last|last of the|last grapes|harvested|pressed|bottled|finished … harvest|*harvest',
    ],
  },
  {
    steps: [
      'scrapped|abandoned|dropped|floated|devalued|unpegged|*devaluation|*float',
      'had shed|had lost|had fallen|into the free float|tumbled to|*fall|*slump',
    ],
  },
  {
    steps: [
      'bought … ticket|bought the ticket|placed … bet|entered the draw',
      'drawn|won … jackpot|claimed … prize|came forward|collected … winnings|*draw',
    ],
  },
  {
    steps: [
      'put up for sale|put … up for sale|put on the market|put … on the market|listed for',
      'sold|was sold|was bought|changed hands|went under the hammer|fetched|*sale|*auction',
    ],
  },
];
