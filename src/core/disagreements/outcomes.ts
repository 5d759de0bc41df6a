import type { Span } from '../span.ts';
import type { ToldSentence } from './told.ts';

/** How something came out: it did, or it did not. */
export interface Outcome {
  readonly span: Span;
  /** What came out so or otherwise: `sign`, `open`. */
  readonly of: string;
  readonly positive: boolean;
  /** Told as still to come. */
  readonly ahead: boolean;
}

interface Course {
  readonly of: string;
  /** A sentence without any of these tells nothing of it; quick to look for. */
  readonly hint: RegExp;
  readonly did: RegExp;
  readonly didNot: RegExp;
}

const NOT = String.raw`(?:not|never|cannot|n[’']t|no longer|yet to|refus\w+ to|declin\w+ to|fail\w+ to|unwilling to|unable to)`;
const not = (verbs: string): string => String.raw`${NOT} (?:\w+ ){0,2}?(?:${verbs})\b`;

const COURSES: readonly Course[] = [
  course(
    'sign',
    /sign|initial|names? to/i,
    String.raw`signed|signs|initialled|initialed|will sign|put (?:their|his|her|its) (?:names?|signatures?) to`,
    String.raw`${not('sign(?:ed)?|initial')}|without (?:the )?sign\w*|unsigned`,
  ),
  course(
    'agree',
    /agree|deal|accord|understanding|pact|succe|result|breakthrough|progress|broke|collaps|failure|deadlock|fell apart|empty/i,
    String.raw`(?:reached|struck|clinched|sealed|signed|concluded|produced|came to|with) (?:an? |the )?(?:\w+ ){0,2}?(?:agreement|deal|accord|understanding|pact)|ended in (?:an? )?(?:agreement|accord|deal)|succeeded`,
    String.raw`(?:without|no) (?:an? |any |the )?(?:\w+ )?(?:agreement|deal|accord|result|breakthrough|progress)|${not('agree|reach|settle')}|broke (?:up|down|off)|collapsed|ended in failure|deadlock\w*|fell apart|empty-handed`,
  ),
  course(
    'attend',
    /attend|take part|be there|be at|took part|participat|away|boycott|come|go\b|skip|absent|walk/i,
    String.raw`(?:will|would|did|to|is|are) (?:attend\w*|take part|be there)|attended|took part|(?:confirmed|announced) (?:its|his|her|their) (?:attendance|participation)`,
    String.raw`stay(?:ing|ed|s)? away|boycott\w*|${not('attend\\w*|take part|come|go|be (?:there|at)')}|skip(?:s|ped|ping)\b|(?:was|were|is|be) absent|walk(?:ed|ing)? out`,
  ),
  course(
    'open',
    /open|shut|closed|sealed/i,
    String.raw`re-?open(?:ed|s)?|(?:was|is|were|are|now) open(?:ed)?|opened`,
    String.raw`(?:stay|remain|kept?)\w* (?:shut|closed|sealed)|(?:still|is|was|were|are) (?:shut|closed|sealed)|${not('re-?open(?:ed)?|open(?:ed)?')}`,
  ),
  course(
    'accept',
    /accept|approv|endors|adopt|ratif|back|vot|said|yes|pass|reject|refus|turn|rebuff|spurn|threw/i,
    String.raw`accept(?:ed|s)?|approv(?:ed|es)|endors(?:ed|es)|adopted|ratified|backed|voted (?:for|in favou?r)|said yes|emerged with a yes|passed`,
    String.raw`reject(?:ed|s)?|refus(?:ed|es)|turn(?:ed|s) down|rebuff(?:ed|s)|spurned|threw out|vot(?:ed|es) (?:down|against)|said no|${not('accept|approve|endorse|adopt|ratify|back')}`,
  ),
  course(
    'truce',
    /hold|held|respect|observ|hono|truce|ceasefire/i,
    String.raw`(?:is|was|are|be|been|were) (?:\w+ )?(?:holding|respected|observed|honou?red)|(?:has|had|have) held|appeared to (?:be holding|hold)|(?<=(?:truce|ceasefire) (?:[\w’'-]+ ){0,4}?)(?:held|holds|holding)`,
    String.raw`(?<=(?:truce|ceasefire) (?:\w+ ){0,4}?)(?:broken|violated|collapsed|breached|shattered|fell apart|broke down)|(?:broke|violated|breached|shattered) (?:the|a) (?:\w+ )?(?:truce|ceasefire)`,
  ),
  course(
    'release',
    /free|release|hand|still|held|detain|custody|captiv|bars|prison|detention|arrest|let go/i,
    String.raw`(?:was|were|been|had|has|have|be) (?:freed|released|handed over)|(?:freed|released) (?=(?:the|all|\d|an?|its|their)\b)|set free|walk(?:ed)? free`,
    String.raw`still in (?:an? |the )?(?:[\w’'-]+ ){0,2}(?:prison|jail|gaol|captivity|custody)|(?:still|remain\w*|kept|stay\w*) (?:being )?(?:held|detained|in custody|captive|in captivity|behind bars|in prison|in detention|under arrest)|${not('release[d]?|free[d]?|been released|been freed|let go')}`,
  ),
  course(
    'extend',
    /exten|renew|prolong|expire|lapse|ran out/i,
    String.raw`(?:extend|renew|prolong)(?:ed|s)?`,
    String.raw`${not('(?:be )?(?:extend|renew|prolong)(?:ed)?')}|expired|lapsed|ran out`,
  ),
  course(
    'lift',
    /blockade|sanction|siege|embargo|curfew|ban\b|lift|ease/i,
    String.raw`(?:lift(?:ed|s)?|ended|eased?|removed?) (?:the |its |their |all )?(?:\w+ ){0,2}?(?:blockade|sanctions?|siege|embargo|curfew|ban)|(?:blockade|sanctions?|siege|embargo|curfew|ban) (?:\w+ ){0,2}?(?:was|were|been|is) (?:lifted|eased|ended)`,
    String.raw`(?:blockade|sanctions?|siege|embargo|curfew|ban) (?:\w+ ){0,2}?(?:remain|stay|continue)\w*|against lifting|${not('lift(?:ed)?|ease[d]?')}|(?:kept|keeps?|keeping) (?:the |its |up )?(?:\w+ )?(?:blockade|sanctions|siege|embargo|curfew|ban)`,
  ),
  course(
    'withdraw',
    /withdr|pull|left|vacat|leave|move|remain|stay|still/i,
    String.raw`(?:have|has|had)? ?(?:withdrew|withdrawn|pulled out|pulled back|left the|vacated)`,
    String.raw`${not('(?:be )?(?:withdraw|withdrawn|withdrew|pull(?:ed)? (?:out|back)|leave|left|move[d]?)')}|remain(?:ed|s)? in (?:place|their|its|position)|stayed put|are still in|still hold their positions`,
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
    /arriv|reach|through|dock|enter|let in|back|block|short|away|allow/i,
    String.raw`arrived|reached|got through|docked|entered|was let (?:in|through)|were let (?:in|through)`,
    String.raw`turned back|sent back|${not('arrive[d]?|reach(?:ed)?|let (?:in|through)|enter(?:ed)?|allowed')}|was blocked|were blocked|stopped short|turned away|denied entry`,
  ),
  course(
    'win',
    /won|prevail|elected|lost|defeat|beaten|conced/i,
    String.raw`won|prevailed|was elected|was re-elected`,
    String.raw`lost|was defeated|was beaten|conceded`,
  ),
  course(
    'casualties',
    /kill|wound|injur|hurt|died|lost|nobody|no one|none|casualt|death|victim|loss|unh|harm/i,
    String.raw`(?:were|was) (?:killed|wounded|injured|hurt)|killed|wounded|died|injur(?:ed|ies)|lost (?:their|his|her) li(?:fe|ves)`,
    String.raw`(?:nobody|no one|none) (?:\w+ ){0,3}?(?:was|were|had been|died) ?(?:killed|hurt|wounded|injured|harmed)?|no (?:casualties|deaths|injuries|victims)|without (?:casualties|injuries|loss of life)|unharmed|unhurt|${not('(?:hurt|killed|wounded|injured|harmed)')}`,
  ),
];

function course(of: string, hint: RegExp, did: string, didNot: string): Course {
  return {
    of,
    hint,
    did: new RegExp(String.raw`\b(?:${did})\b`, 'gi'),
    didNot: new RegExp(String.raw`(?<![\w’'])(?:${didNot})`, 'gi'),
  };
}

/** Told as decided, though still to come. */
const AHEAD =
  /\b(?:will|shall|(?:is|are|was|were|be) to|due to|set to|expected to|voted to|agreed to|decided to|plans? to)\s(?:[\w’'-]+ ){0,1}$/i;
/** Told as wished, asked or only possible. */
const UNSURE = /\b(?:would|to|if|unless|until|may|might|could|should|must|can|whether|before)\s(?:[\w’'-]+ ){0,2}$/i;
const NEGATED = new RegExp(
  String.raw`\b(?:${NOT}|nobody|no one|none|without|den(?:y|ied|ies) (?:\w+ ){0,4}?(?:had|has|have|was|were|it)?|n[’']t) (?:\w+ ){0,2}$`,
  'i',
);

/** How things came out by a sentence; what is asked, wished or only possible has come out in no way. */
export function outcomesIn({ text, start }: ToldSentence): Outcome[] {
  if (text.endsWith('?')) return [];
  const found: Outcome[] = [];
  for (const { of, hint, did, didNot } of COURSES) {
    if (!hint.test(text)) continue;
    const negative = [...text.matchAll(didNot)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
    }));
    for (const { from, to } of negative)
      if (!isUnsure(text.slice(Math.max(0, from - 40), from))) found.push(outcomeAt(text, start, of, false, from, to));
    for (const match of text.matchAll(did)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (negative.some((one) => one.from < to && from < one.to)) continue;
      const left = text.slice(Math.max(0, from - 40), from);
      if (NEGATED.test(left) || isUnsure(left)) continue;
      found.push(outcomeAt(text, start, of, true, from, to));
    }
  }
  return joinNear(found);
}

/** Words of one outcome that stand so near are shown as one: "broke up on Thursday without an agreement". */
const NEAR = 30;

/** Of each outcome the first words, with those near them. */
function joinNear(outcomes: readonly Outcome[]): Outcome[] {
  const joined = new Map<string, Outcome>();
  for (const outcome of [...outcomes].sort((a, b) => a.span.start - b.span.start)) {
    const key = `${outcome.of} ${outcome.positive}`;
    const first = joined.get(key);
    if (!first) joined.set(key, outcome);
    else if (outcome.span.start - first.span.end <= NEAR) {
      joined.set(key, { ...first, span: { start: first.span.start, end: Math.max(first.span.end, outcome.span.end) } });
    }
  }
  return [...joined.values()];
}

const isUnsure = (left: string): boolean => !AHEAD.test(left) && UNSURE.test(left);

function outcomeAt(text: string, start: number, of: string, positive: boolean, from: number, to: number): Outcome {
  const left = text.slice(Math.max(0, from - 40), from);
  return {
    span: { start: start + from, end: start + to },
    of,
    positive,
    ahead: AHEAD.test(left) || /^(?:will|would|to)\b/i.test(text.slice(from, to)),
  };
}
