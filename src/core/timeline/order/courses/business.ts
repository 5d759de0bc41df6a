import type { Chain } from '../stages.ts';

/** Companies and money, wares and wages. */
export const BUSINESS: readonly Chain[] = [
  {
    steps: [
      'filed for … listing|filed … prospectus|subscriptions opened|subscriptions … opened|books opened|offer opened|opened … books|rights issue was announced|announced … rights issue|*roadshow|*prospectus',
      'priced … shares|priced the … shares|priced its|closed fully subscribed|issue closed|offer closed|closed … books|books closed|was oversubscribed|set … price|*pricing|*subscription',
      'trading got under way|trading began|began trading|shares opened|made … debut|first day of trading|rang the bell|started trading|*trading|*debut|*listing',
    ],
  },
  {
    steps: [
      'bankruptcy petition|petition … reached|filed for|filed … petition|sought … protection|entered chapter|went into chapter|entered administration|went into administration|was placed in administration|went into receivership|*bankruptcy petition|*filing|*insolvency',
      'creditors approved|creditors accepted|plan was confirmed|judge confirmed|*reorganisation|*reorganization',
      'came out of chapter|emerged from chapter|emerged from bankruptcy|left chapter|exited chapter|came out of bankruptcy|came out of administration|left administration|emerged from administration|*emergence',
    ],
  },
  {
    steps: [
      'proposed … dividend|shareholders gave|shareholders approved|shareholders voted|gave … approval|annual meeting|declared … dividend|board recommended|*annual meeting|*declaration',
      'dividend … landed|dividend was paid|paid … dividend|paid the dividend|paid out … dividend|payment reached|went ex-dividend|*payment|*payout',
    ],
    apart: true,
  },
  {
    steps: [
      'told the markets|announced … merger|announced … plans to merge|wished to merge|agreed to merge|agreed … takeover|launched … bid|made … bid|*bid|*offer|*announcement',
      'cleared … merger|cleared the merger|cleared the deal|clearance … of the merger|regulators approved|brussels approved|waved through … deal|blocked the merger|blocked … takeover|blocked … deal|*clearance|*approval',
      'completed … merger|merger was completed|deal closed|closed … deal|merged company|first results as|began trading as one|*completion',
    ],
    apart: true,
  },
  {
    steps: [
      'earthworks|groundworks|broke ground|ground was broken|piling|levelled the site|bought the site|work on the plant|construction of the plant|foundations were|*groundbreaking|*earthworks',
      'shipped the first|first cells|first batch|first car rolled|rolled off … line|came off the line|started production|production began|production started|first bottle|first barrel|first tonne|first ton|poured … first|*start of production|*first shipment',
      'ten thousandth|hundred thousandth|millionth|last car|last bottle|production ended|ended production|stopped production|ceased production|closed the plant|shut the plant|*closure',
    ],
  },
  {
    steps: [
      'launched … strike|began a stoppage|began … stoppage|began … strike|walked off the job|walked off … jobs|walked out|downed tools|stopped work|first day of … strike|began … walkout',
      'filed back|trooped back|streamed back|went back through|went back in|went back|returned to work|returned to … posts|back on the job|back at work|called off … strike|called off the strike|ended … strike|signed … wage deal|accepted … wage|*return to work|*settlement',
    ],
    exact: true,
    turns: true,
  },
  {
    steps: [
      'recognition … was won|recognition was won|union recognition|won recognition|voted to unionise|voted to unionize|voted to join … union|recognised the union|recognized the union|*recognition',
      'first contract|contract … was ratified|ratified … contract|first collective|first pay deal|first agreement between',
    ],
    apart: true,
  },
  {
    steps: [
      'ballot|strike ballot|voted … to call|voted to strike|backed … strike|backed action|voted for action|*ballot|*strike vote',
      'walked off|walked out|picket lines|downed tools|*walkout|*strike|*stoppage',
    ],
    apart: true,
  },
  {
    steps: [
      'sealed bids|bids were handed|bids were opened|bids closed|invited bids|invited tenders|put out to tender|tender was launched|launched … tender|called for tenders|*tender|*bids',
      'awarded … contract|award … contract|won … contract|won the contract|signed … contract|contract … went to|contract was awarded|picked … contractor|lowest of|*award|*contract',
      'broke ground|work began|construction began|first delivery|delivered … first|handed over … keys|completed|*completion|*delivery',
    ],
    apart: true,
  },
  {
    steps: [
      'hackers got in|intruders first got in|intruders … got in|first got in|broke into|broke in|gained access|planted … malware|phishing|got hold of … password|*intrusion|*break-in|*breach|*hack',
      'noticed the intrusion|noticed … breach|threw … out|threw the hackers out|locked … out|shut … out|detected|discovered the breach|pulled the plug',
      'customers … learned|learned … that|told … customers|told customers|warned customers|disclosed|data appeared|for sale on|offered … for sale|apologised to|apologized to|was fined|fined|*disclosure|*fine',
    ],
    related: true,
  },
  {
    steps: [
      'patch that|published … patch|released … patch|issued … patch|released … update|published … update|warned of … flaw|*patch|*update',
      'worm locked|worm struck|worm spread|left it uninstalled|left … uninstalled|unpatched|exploited|*worm|*outbreak',
    ],
    apart: true,
  },
  {
    steps: [
      'went live|rolled out|introduced … system|switched to|migrated to|installed … software|software update|update went wrong|*migration|*rollout|*switchover',
      'crashed|went down|outage|failed|locked out|customers complained|*outage|*failure',
      'fully restored|restored|was back|back online|apologised|apologized|compensated|rolled back|*restoration',
    ],
    related: true,
  },
  {
    steps: [
      'raised … price|put up … price|increased … price|raised … fares|put up fares|*price rise|*increase',
      'cut … price|lowered … price|reversed … rise|dropped … price|rolled back … rise|*price cut|*reduction',
    ],
    turns: true,
    related: true,
  },
  {
    steps: [
      'bought … stake|acquired … stake|took … stake|invested in|built … stake|*purchase|*investment',
      'sold … stake|sold its stake|sold the stake|offloaded … stake|disposed of … stake|exited|*sale|*exit',
    ],
    turns: true,
    related: true,
  },
  {
    steps: [
      'laid the foundation|designed by|commissioned|ordered the ship|laid … keel|keel was laid|steel was cut|*order|*keel-laying',
      'floated out|was launched|slid down the slipway|was christened|named her|*launch|*christening',
      'maiden voyage|maiden flight|maiden run|maiden service|entered service|first passengers|first crossing|first sailing|*maiden voyage|*maiden flight',
      'final service|final voyage|final flight|final crossing|last service|last voyage|last flight|last sailing|last crossing|was retired|was laid up|broken up|sold for scrap|was scrapped|went to the breakers|*last voyage|*final voyage|*scrapping',
    ],
  },
];
