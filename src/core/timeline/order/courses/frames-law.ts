import type { Chain } from '../stages.ts';

/** Law and power: courts and police, parliaments and crowds, told by the words of the scene. */
export const LAW: readonly Chain[] = [
  {
    steps: [
      'robbed|held up|broke into|burgled|stole|stolen|snatched|killed|stabbed|murdered|strangled|attacked|assaulted|raped|kidnapped|swindled|embezzled|forged|laundered|bribed|set fire|torched|hit-and-run|ran over|drove off|drove into|opened the container|found … cocaine|found … kilos|found … tonnes|seized … cocaine|smuggled|*robbery|*murder|*killing|*attack|*crime|*theft|*raid|*assault|*fraud',
      'raided|searched|stormed|warrant|wanted|fingerprints|dna|questioned|interrogated|stripped … of immunity|lifted … immunity|waived … immunity|arrested|picked up|detained|handcuffs|handcuffed|led … away|led him away|led her away|taken away|gave himself up|gave herself up|turned himself in|turned herself in|caught|collared|tracked down|arraigned|*arrest|*raid',
      'charged|indicted|indictment|grand jury|charge sheet|pressed charges|brought charges|accused before|magistrate|bail|remanded|extradited|flown to the hague|handed over to|*indictment|*charges',
      'in the dock|stood in the dock|stood trial|went on trial|trial opened|trial began|pleaded|testified|took the stand|witness box|cross-examined|prosecutors demanded|prosecutor demanded|demanded … years|asked for … years|summed up|closing arguments|closing speeches|jury was sent|retired to consider|deliberated|deliberations|*trial|*hearing|*summing-up',
      'acquit|acquitted|acquit him|acquit her|convicted|found guilty|guilty|not guilty|foreman|verdict|jurors needed|jury took|jury cleared|cleared of|*verdict|*acquittal|*conviction',
      'sentenced|jailed|gave him|gave her|gave them|gave … years|got … years|years in prison|prison term|life sentence|suspended sentence|was fined|community service|locked up|began … sentence|*sentence|*sentencing',
      'appealed|appeal|retrial|quashed|overturned|upheld|reduced|halved|*appeal|*retrial',
      'released|freed|walked free|walked out|parole|paroled|pardoned|pardon|amnesty|left prison|clemency|exonerated|compensation|came home|*release|*pardon|*parole|*amnesty',
    ],
    related: true,
  },
  {
    steps: [
      'opened the case|opened a case|opened … case|opened … investigation|opened an investigation|launched … probe|launched … investigation|began looking|complaint|complained|raided|dawn raid|inspectors arrived|whistleblower|first witness|heard … first witness|hearings began|was set up|were appointed|was appointed to|first hearing|ordered an inquiry|announced an inquiry|*investigation|*inquiry|*probe|*complaint|*raid|*hearings',
      'fined|fine|docked|penalty|settled|settlement|ordered … to pay|punished|disciplined|cleared|report landed|report said|report was|reported|findings|concluded|published … report|presented … report|handed … report|submitted … report|blamed|exonerated|closed the case|shelved|dropped … case|*report|*fine|*findings|*penalty|*settlement',
    ],
  },
  {
    steps: [
      'sent in … report|report was sent in|reported|red card|sent off|was booked|abandoned … match|pitch invasion|crowd trouble|fielded an|appealed to the league|breached|flares|racist|spat|punched|headbutted|bit|kicked|*red card|*incident|*brawl',
      'docked|fined|banned|suspended|overturned|rescinded|stripped|ordered … replay|behind closed doors|relegated|deducted|threw out|*ban|*hearing|*punishment|*suspension',
    ],
  },
  {
    steps: [
      'asked for new elections|called on the king|dissolved|snap election|announced … election|called … election|called … poll|called … referendum|set the date|named … date|writs|candidates|nominated|nominations|primary|primaries|caucus|manifesto|campaigning|campaign|hustings|debate|debated|rally|rallies|last poll|opinion poll|early voting|postal votes|early votes|ballot papers|*debate|*primary|*rally|*campaign',
      'polling stations|polls opened|polls closed|polling day|election day|went to the polls|voted|voters|turnout|turned out|queued|cast|ballots|landslide|handed … landslide|handed … defeat|swept|election|referendum|jammed|exit poll|exit polls|*election|*vote|*referendum|*polling',
      'count|counted|counting|recount|results|result|declared|winner|conceded|congratulated|victory|certified|official result|annulled|challenge to the result|challenge|constitutional court|threw out|upheld|*count|*result|*results|*recount',
      'coalition|pact|asked to form|mandate|talks on a|sealed|power-sharing|prime minister-designate|*coalition|*pact',
      'moved into|presidential palace|took the oath|oath|sworn in|inaugurated|inauguration|took office|cabinet met|confidence|new government|first speech|first address|handed the seals|installed|*inauguration|*oath|*swearing-in',
    ],
    apart: true,
  },
  {
    steps: [
      'put the … plan|put … to|unveiled|presented|proposed|tabled|introduced|drafted|published … plan|published … bill|announced … plan|first reading|brought in|gathered … signatures|collected … signatures|petition|petitioners|debate on|debate opened|debated|debate in|committee|second reading|hearings on|consultation|*debate|*petition|*first reading|*consultation',
      'marched against|protested against|demonstrated against|rallied against|strikes against|strike against|*protest|*march|*rally',
      'voted|adopted|approved|rejected|died|voted it down|voted down|shelved|dropped|withdrew|withdrawn|defeated|carried|cleared|backed|signed|signed it|signed the|became law|took effect|came into force|in force|vetoed|went up|new signs|was repealed|struck down|*vote|*passage|*approval|*defeat|*veto',
    ],
  },
  {
    steps: [
      'stormed|seized|tanks|declared the constitution|suspended the constitution|dissolved parliament|took over|coup|junta|curfew|arrested the president|surrounded the palace|martial law|*coup|*putsch|*takeover',
      'handed the keys|handed power|handed over|elected successor|civilian|restored|lifted martial law|elections|returned to barracks|back to the barracks|constitution was restored|fled|was toppled|in exile|stood trial|*elections|*handover|*restoration',
    ],
    turns: true,
  },
  {
    steps: [
      'rose up|took to the streets|crowds|marched|protesters|fled|fled in|helicopter|toppled|overthrown|ousted|resigned|gave up power|lost power|regime fell|palace fell|*revolution|*uprising|*fall|*ouster',
      'pulled … statue|statue|renamed|tore down|interim|transitional|caretaker|first free|looted … palace|opened the palace|opened … archives|files|went on trial|returned from exile|came home from exile|assets|villa|mass grave|*trial|*exhumation|*transition',
    ],
  },
  {
    steps: [
      'received the resignation|resignation of|resigned|accepted … resignation|lost … confidence|was toppled|died|stepped down|sacked|fell|*resignation|*death|*dismissal|*fall',
      'caretaker|interim|acting|successor|took over|filled|replaced|replacement|by-election|chose … new|named … new|picked … new|appointed … new|*succession|*by-election|*appointment',
    ],
    exact: true,
  },
  {
    steps: [
      'secret contacts|back-channel|secret talks|first contact|contacts began|letters|exchanged letters|mediators|envoy carried|carried the offer|carried … offer|invited|offered talks|offered to|proposal|sent … offer|sent … proposal|sent … draft|put … offer|*contacts|*invitation|*offer|*proposal',
      'answer reached|answer came|replied|reply|rejected|accepted|agreed|turned down|said no|said yes|responded|sat down|first meeting|talks opened|negotiated|*answer|*reply|*talks|*meeting',
      'shook hands|text was agreed|agreed at dawn|initialled|signed|put their names|put … names|names to it|sealed|deal was struck|struck|embraced|accord|ended … war|*signing|*deal|*accord|*handshake|*ceremony',
      'ratified|took effect|came into force|entered into force|first buses|crossed the line|crossed over|swapped|exchanged|handed over|prisoners|withdrew|last soldiers|monitors|observers arrived|reopened|resumed|*exchange|*swap|*ratification|*withdrawal',
    ],
  },
  {
    steps: [
      'shot down|shelled|bombed|ambushed|attacked|raided|fired|rockets|killed|blew up|boarded|seized|crossed the border|kidnapped|mortar|drone hit|missile hit|missiles hit|struck|*attack|*raid|*ambush|*bombing|*strike',
      'in revenge|revenge|avenged|retaliated|retaliation|in return|in response|hit back|struck back|answered|counter-attack|counterattack|reprisal|reprisals|vowed|condemned|called up|mobilised|mobilized|declared war|buried|truce|ceasefire|*reprisal|*retaliation|*funeral|*truce|*ceasefire|*response',
    ],
    turns: true,
  },
  {
    steps: [
      'sent them in|sent … in|sent in|deployed|arrived|landed|took up|authorised|authorized|council voted|went in|were sent|blue helmets|began patrolling|invaded|*deployment|*arrival|*intervention|*invasion',
      'mandate ran out|mandate expired|mandate ended|flew home|went home|pulled out|pulled back|withdrew|withdrawn|came home|last soldiers|last troops|last plane|lowered the flag|lowered … flag|handed over … base|handed … base|*withdrawal|*departure|*pull-out|*exit',
    ],
    turns: true,
  },
  {
    steps: [
      'boarded|hijacked|seized|captured|took over|stormed|kidnapped|taken hostage|snatched|held at gunpoint|*hijacking|*seizure|*kidnapping',
      'ransom|demanded|negotiators|negotiations|video|deadline|proof|*ransom|*demand',
      'paid|owners paid|sailed home|came home|freed|released|set free|let go|commandos|rescued|retook|stormed the ship|surrendered|flown home|reunited|*release|*rescue|*homecoming',
    ],
    turns: true,
  },
  {
    steps: [
      'shut|doors were shut|closed|evacuated|pulled out … diplomats|recalled|burned the flag|stormed|expelled|broke off|severed|loomed|*closure|*expulsion|*evacuation',
      'flag went up|raised … flag|raised the flag|reopened|opened again|opened its doors again|returned|back in|new ambassador|presented … credentials|credentials|first visas|restored|*reopening|*return',
    ],
    turns: true,
  },
];
