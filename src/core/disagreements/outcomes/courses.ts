/** What may come out in two ways, by the words that tell of either. */
export interface Course {
  readonly of: string;
  /** A sentence without any of these tells nothing of it; quick to look for. */
  readonly hint: RegExp;
  readonly did: RegExp;
  readonly didNot: RegExp;
}

/** Words that turn a verb into its contrary. */
export const NOT = String.raw`(?:not|never|cannot|n[’']t|no longer|yet to|refus\w+ to|declin\w+ to|fail\w+ to|unwilling to|unable to)`;
const not = (verbs: string): string => String.raw`${NOT} (?:\w+ ){0,2}?(?:${verbs})\b`;

/** What may come out in two ways. */
export const COURSES: readonly Course[] = [
  course(
    'sign',
    /sign|initial|names? to|ink|pen\b/i,
    String.raw`signed|signs|initialled|initialed|will sign|put (?:their|his|her|its) (?:names?|signatures?) to|put pen to paper|inked|wrote (?:his|her|their|its) names?|(?:affixed|added) (?:his|her|their|its) (?:names?|signatures?)`,
    String.raw`${not('sign(?:ed)?|initial')}|without (?:the )?sign\w*|unsigned|(?:went|left|remained|stayed) (?:\w+ )?unsigned|(?:withheld|refused) (?:his|her|their|its) signatures?|ba(?:u)?lked at`,
  ),
  course(
    'agree',
    /agree|deal|accord|understanding|pact|succe|result|breakthrough|progress|broke|collaps|failure|deadlock|fell apart|empty|settle|common ground|hammer|open|closer|nothing|stalemate|impasse|hands/i,
    String.raw`(?:reached|struck|clinched|sealed|signed|concluded|produced|came to|with) (?:an? |the )?(?:\w+ ){0,2}?(?:agreement|deal|accord|understanding|pact)|ended in (?:an? )?(?:agreement|accord|deal)|succeeded|hammered out|shook hands on|found common ground|(?:came|went|rose|walked) (?:away |out |home |from the table )?(?:on \w+ )?with (?:an? |the )?(?:\w+ ){0,2}?(?:agreement|deal|accord|pact|understanding)`,
    String.raw`(?:without|no) (?:an? |any |the )?(?:\w+ )?(?:agreement|deal|accord|result|breakthrough|progress)|${not('agree|reach|settle')}|broke (?:up|down|off)|collapsed|ended in failure|deadlock\w*|fell apart|empty-handed|(?:with|had) nothing to show|no (?:closer|nearer)|stalemate|impasse|as (?:open|far apart|wide apart|divided|unresolved) as|(?:went|came|left|flew) (?:home |away |back )?with nothing|without (?:a |any )?(?:conclusion|signature|paper|joint statement)|could not agree`,
  ),
  course(
    'attend',
    /attend|take part|be there|be at|took part|participat|away|boycott|come|go\b|skip|absent|walk|seat|chair|place|present|there|turned up|showed|vacant|empty|missing|apolog|regrets|appear/i,
    String.raw`(?:will|would|did|to|is|are) (?:attend\w*|take part|be there)|attended|took part|(?:confirmed|announced) (?:its|his|her|their) (?:attendance|participation)|took (?:his|her|their|its) (?:seat|chair|place)|turned up|showed up|(?:was|were) (?:also |both |all )?(?:present|on hand|among those)`,
    String.raw`stay(?:ing|ed|s)? away|boycott\w*|${not('attend\\w*|take part|come|go|be (?:there|at)')}|skip(?:s|ped|ping)\b|(?:was|were|is|be) absent|walk(?:ed|ing)? out|(?:seat|chair|place)s? (?:[\w’'-]+ ){0,5}?(?:stayed|remained|stood|was|were|sat) (?:vacant|empty|unfilled)|sent (?:his|her|their) (?:apologies|regrets)|failed to (?:show|appear|turn up)|no sign of|nowhere to be seen|empty (?:chair|seat)|(?:not|never|n[’']t) (?:show(?:ed)?|turn(?:ed)?) up`,
  ),
  course(
    'open',
    /open|shut|closed|sealed|barrier|gate|moving|flowing|rolling|blockade|locked|chain|barred|through/i,
    String.raw`re-?open(?:ed|s)?|(?:was|is|were|are|now) open(?:ed)?|opened|(?:raised|lifted) the barriers?|swung open|(?:moving|flowing|rolling|crossing|running) (?:freely )?again|let (?:\w+ ){0,3}through|unlocked|unbarred`,
    String.raw`(?:stay|remain|kept?)\w* (?:shut|closed|sealed)|(?:still|is|was|were|are) (?:shut|closed|sealed)|${not('re-?open(?:ed)?|open(?:ed)?')}|(?:stay|remain|kept?)\w* (?:locked|barred|chained|blocked|padlocked|impassable)|(?:still|was|were) (?:locked|barred|chained|padlocked)|(?:blockade|closure|cordon) (?:[\w’'-]+ ){0,6}?(?:remain\w*|stay\w*|continu\w*)(?: in (?:force|place))?`,
  ),
  course(
    'accept',
    /accept|approv|endors|adopt|ratif|back|vot|said|yes|pass|reject|refus|turn|rebuff|spurn|threw|assent|consent|approval|blessing|green light|motion|bill|resolv|throw|block|carried|defeat|waved/i,
    String.raw`accept(?:ed|s)?|approv(?:ed|es)|endors(?:ed|es)|adopted|ratified|backed|voted (?:for|in favou?r)|said yes|emerged with a yes|passed|(?:gave|given|gives|giving) (?:its|their|his|her) (?:\w+ )?(?:assent|consent|approval|backing|blessing|go-ahead|agreement)|gave (?:\w+ ){0,4}the (?:green light|go-ahead|nod)|waved (?:\w+ ){0,3}through|voted through|(?:voted|resolved) to|(?:was|were) carried`,
    String.raw`reject(?:ed|s)?|refus(?:ed|es)|turn(?:ed|s) down|rebuff(?:ed|s)|spurned|threw out|vot(?:ed|es) (?:down|against)|said no|${not('accept|approve|endorse|adopt|ratify|back')}|thr(?:ew|own) (?:[\w’'-]+ ){1,4}out|withh(?:e|o)ld (?:its|their|his|her) (?:assent|consent|approval)|shot down|voted down|(?:motion|bill|resolution|proposal|amendment|treaty) (?:[\w’'-]+ ){0,6}?(?:was|were) (?:defeated|lost|thrown out)`,
  ),
  course(
    'truce',
    /hold|held|respect|observ|hono|truce|ceasefire|pause|lull|calm|breach|incident|peace|shot/i,
    String.raw`(?:is|was|are|be|been|were) (?:\w+ )?(?:holding|respected|observed|honou?red)|(?:has|had|have) held|appeared to (?:be holding|hold)|(?<=(?:truce|ceasefire) (?:[\w’'-]+ ){0,4}?)(?:held|holds|holding)|(?<=(?:truce|ceasefire|pause|lull|armistice) (?:[\w’'-]+ ){0,4}?)(?:ran|run) (?:its|their) course|passed (?:off )?(?:peacefully|quietly|without)|without (?:a |any )?(?:single )?(?:breach|incident|violation|shot)|not a (?:single )?shot`,
    String.raw`(?<=(?:truce|ceasefire) (?:\w+ ){0,4}?)(?:broken(?! (?:\w+ ){0,2}\w+ times)|violated(?! (?:\w+ ){0,2}\w+ times)|collapsed|breached|shattered|fell apart|broke down)|(?:broke|violated|breached|shattered) (?:the|a) (?:\w+ )?(?:truce|ceasefire)|(?<=(?:truce|ceasefire|pause|lull|armistice|peace)\b[^.;]{0,60})(?:(?:rifle |machine-gun |mortar |artillery |sniper )?(?:fire|shots|shells|shelling|shooting|gunfire|mortars|rockets)) (?:broke|shattered|rang|sent|hit|killed|resumed|erupted|landed|fell|struck)`,
  ),
  course(
    'release',
    /free|release|hand|still|held|detain|custody|captiv|bars|prison|detention|arrest|let go|locked|cell|loose|home|out of/i,
    String.raw`(?:was|were|been|had|has|have|be) (?:freed|released|handed over)|(?:freed|released) (?=(?:the|all|\d|an?|its|their)\b)|set free|walk(?:ed)? free|let out|turned loose|went free|walked out of (?:jail|prison|gaol|captivity)|(?:was|were) (?:reunited|sent home)`,
    String.raw`still in (?:an? |the )?(?:[\w’'-]+ ){0,2}(?:prison|jail|gaol|captivity|custody)|(?:still|remain\w*|kept|stay\w*) (?:being )?(?:held|detained|in custody|captive|in captivity|behind bars|in prison|in detention|under arrest)|${not('release[d]?|free[d]?|been released|been freed|let go')}|(?:still|kept|remain\w*|stay\w*) (?:locked up|in (?:his|her|their|its) cells?|behind)`,
  ),
  course(
    'extend',
    /exten|renew|prolong|expire|lapse|ran out|roll|lapse|out/i,
    String.raw`(?:extend|renew|prolong)(?:ed|s)?|rolled over|(?:agreed|given) (?:an?other|\w+ more) (?:\w+ )?(?:days|weeks|months)`,
    String.raw`${not('(?:be )?(?:extend|renew|prolong)(?:ed)?')}|expired|lapsed|ran out|allowed to (?:lapse|expire)|was not (?:extended|renewed)|(?:ran|run) its course unrenewed`,
  ),
  course(
    'lift',
    /blockade|sanction|siege|embargo|curfew|ban\b|lift|ease/i,
    String.raw`(?:lift(?:ed|s)?|ended|eased?|removed?) (?:the |its |their |all )?(?:\w+ ){0,2}?(?:blockade|sanctions?|siege|embargo|curfew|ban)|(?:blockade|sanctions?|siege|embargo|curfew|ban) (?:\w+ ){0,2}?(?:was|were|been|is) (?:lifted|eased|ended)`,
    String.raw`(?:blockade|sanctions?|siege|embargo|curfew|ban) (?:\w+ ){0,2}?(?:remain|stay|continue)\w*|against lifting|${not('lift(?:ed)?|ease[d]?')}|(?:kept|keeps?|keeping) (?:the |its |up )?(?:\w+ )?(?:blockade|sanctions|siege|embargo|curfew|ban)`,
  ),
  course(
    'withdraw',
    /withdr|pull|left|vacat|leave|move|remain|stay|still|dug|budge|drew/i,
    String.raw`(?:have|has|had)? ?(?:withdrew|withdrawn|pulled out|pulled back|left the|vacated)|drew back|pulled (?:its|their|the) (?:\w+ ){0,2}(?:back|out)|(?:left|quit|abandoned) (?:their|its) (?:posts?|positions?|base|trenches)`,
    String.raw`${not('(?:be )?(?:withdraw|withdrawn|withdrew|pull(?:ed)? (?:out|back)|leave|left|move[d]?)')}|remain(?:ed|s)? in (?:place|their|its|position)|stayed put|are still in|still hold their positions|dug in|(?:not|n[’']t|never) (?:budged?|moved?|stirred)|stay(?:ed)? where`,
  ),
  course(
    'go ahead',
    /ahead|place|held|resum|start|under|beg[ai]n|open|call|cancel|postpon|suspend|off|abandon/i,
    String.raw`went ahead|took place|(?:was|were) held|will (?:take place|be held|go ahead)|resumed|restarted|got under ?way|began|opened`,
    String.raw`called off|(?:was|were|been|is) (?:\w+ )?(?:cancell?ed|postponed|suspended|put off|abandoned)|${not('take place|go ahead|resume[d]?|begin|start(?:ed)?|held|taken place')}|put off`,
  ),
  course(
    'capture',
    /captur|seiz|control|fall|fell|overran|ret[ao]|liberat|rep|beat|hands|held|hold|drove/i,
    String.raw`captured|seized|took (?:control of|over)|has? fallen|fell to|overran|retook|retaken|recaptured|liberated`,
    String.raw`repell?ed|repulsed|beat(?:en)? (?:back|off)|(?:remain\w*|is|was|still) (?:firmly )?(?:in|under) (?:the )?(?:\w+ ){0,2}(?:hands|control)|${not('captured?|fallen|fall|taken|seize[d]?')}|still h[eo]ld|drove (?:back|off)`,
  ),
  course(
    'arrive',
    /arriv|reach|through|dock|enter|let in|back|block|short|away|allow|made it|rolled|pulled in|never/i,
    String.raw`arrived|reached|got through|docked|entered|was let (?:in|through)|were let (?:in|through)|made it (?:in|through|to|into|across)|rolled in(?:to)?|pulled in(?:to)?`,
    String.raw`turned back|sent back|${not('arrive[d]?|reach(?:ed)?|let (?:in|through)|enter(?:ed)?|allowed')}|was blocked|were blocked|stopped short|turned away|denied entry|never (?:came(?! up)|arrived|made it|reached|got)|(?:was|were) held up|(?:stuck|stranded|stalled) (?:at|outside)`,
  ),
  course(
    'win',
    /won|prevail|elected|lost|defeat|beaten|conced|top|poll|day\b/i,
    String.raw`won|prevailed|was elected|was re-elected|carried the day|came out on top|topped the poll`,
    String.raw`lost|was defeated|was beaten|conceded`,
  ),
  course(
    'casualties',
    /kill|wound|injur|hurt|died|lost|nobody|no one|none|casualt|death|victim|loss|unh|harm|scratch|scathe|surviv|safe|perish/i,
    String.raw`(?:were|was) (?:killed|wounded|injured|hurt)|killed|wounded|died|injur(?:ed|ies)|lost (?:their|his|her) li(?:fe|ves)|perished|claimed (?:\w+ ){1,3}lives`,
    String.raw`(?:nobody|no one|none) (?:\w+ ){0,3}?(?:was|were|had been|died) ?(?:killed|hurt|wounded|injured|harmed)?|no (?:casualties|deaths|injuries|victims)|without (?:casualties|injuries|loss of life)|unharmed|unhurt|${not('(?:hurt|killed|wounded|injured|harmed)')}|unscathed|not a scratch|(?:everyone|everybody|all) (?:\w+ ){0,3}(?:survived|safe|alive)`,
  ),
];

function course(of: string, hint: RegExp, did: string, didNot: string): Course {
  return {
    of,
    hint,
    did: new RegExp(String.raw`\b(?:${did})\b(?![’'])`, 'gi'),
    didNot: new RegExp(String.raw`(?<![\w’'])(?:${didNot})`, 'gi'),
  };
}
