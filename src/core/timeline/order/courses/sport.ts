import type { Chain } from '../stages.ts';

/** Matches and seasons, races and tours, players and their clubs. */
export const SPORT: readonly Chain[] = [
  {
    steps: [
      'put … name to|put … pen to|put pen to|signed|joined|was signed|bought him from|bought her from|bought from|arrived from|completed … move|was unveiled as|*signing|*transfer|*arrival',
      'first goal|first goals|opened … account|scored … first|made … debut|first start|first appearance|first try|first wicket|first win for|*debut',
      'last goal|last match for|last game for|final game for|said goodbye to|left … club|left the club|was sacked|sacked|was released|was sold|was loaned out|parted company|*departure|*farewell',
    ],
    person: true,
  },
  {
    steps: [
      'drew … first round|registration … opened|registration opened|entries opened|opened registration|tickets went on sale|put … tickets on sale|draw was made|weighed in|weigh-in|named … team|picked … team|pole position|took pole|qualifying|qualified|won the toss|toss was won|lost the toss|*toss|*draw|*weigh-in|*qualifying|*registration',
      'race itself|race was|race was won|ran the race|crossed the line|crossed the finish|was bowled out|match was over|match ended|won by an innings|stopped … challenger|stopped her challenger|stopped his challenger|knocked out … challenger|won the bout|won the race|chequered flag|checkered flag|final whistle|*race|*bout|*match',
    ],
    related: true,
  },
  {
    steps: [
      'qualifying round|round of qualifying|came through … qualifying|came through qualifying|qualifiers|prologue|first stage|stage one|opening stage|group stage|preliminaries',
      'main draw|stage two|stage three|stage four|stage five|stage six|stage seven|stage eight|stage nine|quarter-final|quarter-finals|knockout stage|round of 16',
      'place in that final|place in the final|semi-final|semi-finals|semifinal|semifinals|last four|queen stage|penultimate stage',
      'lifted the … trophy|lifted … trophy|lifted … cup|in the final|won the final|won the title|final stage|last stage|rode into … in yellow|*final',
    ],
    apart: true,
  },
  {
    steps: [
      'booked … ticket to|booked … ticket|booked … place at|booked … place|qualified for|earned … place|secured … place|won … ticket to|selected for|named … squad|picked for|*qualifying|*selection|*trials',
      'took silver|took gold|took bronze|won silver|won gold|won bronze|won … medal|finished fourth|finished last|was eliminated|went out in|marched in|carried the flag|at the games|*games|*closing ceremony',
    ],
    related: true,
  },
  {
    steps: [
      'won … medal|won the medal|won … bronze|won … silver|won … gold|won … title|took … title|won … race|finished first|crossed the line first',
      'was stripped|stripped of|stripped … of|lost … medal|had to return … medal|handed back … medal|gave back … medal|title was taken|annulled … result|medal was reallocated|*disqualification',
    ],
    related: true,
  },
  {
    steps: [
      'tackle|high tackle|headbutt|head-butt|elbow|stamp|spat at|bit|punched|red card|sent off|brawl|positive test|sample|*tackle|*incident|*brawl|*sample',
      'ban|four-week ban|gave … ban|banned|suspended|disciplinary panel|hearing|laboratory|reported by a laboratory|finding was reported|b sample|*ban|*hearing|*suspension|*finding',
      'served … ban|returned from … ban|returned from suspension|was eligible again|ban expired|ban ran out|*comeback',
    ],
    related: true,
  },
  {
    steps: [
      'shattered … collarbone|shattered … wrist|shattered his|shattered her|shattered|broke … collarbone|tore … ligament|tore his|tore her|crashed|fell|was thrown|injured|broke his|broke her|broke a|ruptured|concussion|*crash|*injury|*fall|*operation',
      'back in the peloton|back in the saddle|back in the team|back in the side|back in the starting|back in training|back on the bike|back on the track|back on the court|back on skis|back in action|returned to the|comeback|raced again|played again|*comeback|*return',
    ],
    person: true,
  },
  {
    steps: [
      'slipped into the water|waded into|entered the water|set off from|started from|left the start|pushed off from|took the start|dived in|*start',
      'staggered ashore|came ashore|waded ashore|reached the far|touched the wall|reached the finish|finished the swim|crossed the finish|*finish',
    ],
    related: true,
  },
  {
    steps: [
      'was foaled|foaled|was bred by|was whelped|bought as a yearling|sold as a yearling|first raced|broken in|trained by',
      'won the … handicap|won the … derby|won … cup|won the … stakes|won by a neck|won by a length|won … handicap|ran … last race|was retired to stud|retired to stud|stood at stud|was put down',
    ],
    related: true,
  },
  {
    steps: [
      'appointed … coach|appointed … manager|took charge of|took over as coach|named … coach|hired … coach|*appointment',
      'first win|first defeat|first match in charge|lost … first|won … first|first game in charge',
      'sacked … coach|sacked|was dismissed|parted company|stepped down as coach|last match in charge|quit as coach|*dismissal|*departure',
    ],
    person: true,
  },
  {
    steps: [
      'promoted to|won promotion|went up|finished top|clinched … promotion|*promotion',
      'relegated|went down|dropped out of|*relegation',
    ],
    turns: true,
    related: true,
  },
];
