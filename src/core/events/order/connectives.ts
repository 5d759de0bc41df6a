/** Which side of a connective happened first. */
type First = 'left' | 'right';

/** "under a deal signed on", "overturning a ban imposed on": what has a date of its own was there before. */
const UNDER =
  '(?:under|in line with|in accordance with|despite|in spite of|in defiance of|in violation of|in breach of|citing|based on|acting on|overturn(?:ed|ing)|revers(?:ed|ing)|uph(?:eld|olding)|confirming|quash(?:ed|ing)|brok(?:e|en)|breaking|violat(?:ed|ing)|lift(?:ed|ing)|eas(?:ed|ing)|extend(?:ed|ing)|renew(?:ed|ing)|revok(?:ed|ing)|repeal(?:ed|ing)|replac(?:ed|ing)|scrapp(?:ed|ing)) (?:a|an|the|its|their|his|her) [^,;]{3,60}?(?: (?!scheduled|planned|expected|proposed|needed)(?:of|from|dated|made|taken|begun|[a-z]{3,}ed)(?: (?:by|in|at) [\\w ]{3,25})?)(?=\\s(?:(?:on|in)\\s)?(?:the\\s)?$)';

/** Words after which comes what happened before: "talks began following clashes". */
const RIGHT_FIRST = `before which|(?:when|as) (?:the|a|an|its|their) (?:[\\w-]+ )?(?:ceasefire|cease-fire|truce|agreement|accord|deal|pact|armistice) of|(?:ending|halting|stopping|concluding|capping|completing|finishing|closing|crowning|wrapping up|breaking|lifting|settling|ended|halted|stopped|completed|finished) [^,;.]{3,60}? (?:that|which) (?:had )?(?:been )?(?:begun|began|started|erupted|broke out|broken out|opened|launched|lasted since|held since|imposed|got under way|gone on since|run since)|after(?! which)|following|in the wake of|in the aftermath of|on the heels of|in (?:response|reaction) to|in retaliation for|as a (?:result|consequence) of|because(?: of)?(?! (?:he|she|they|it|the [\\w-]+) (?:was|were|is|are|will|would) )|owing to|thanks to|in protest (?:at|against|over)|in reply to|in the (?:hours|days|weeks|months) after|angered by|(?<=, )(?:succeeding|replacing)|to (?:succeed|replace)|in place of|on learning of|upon|(?:that|which|whom?) had (?:\\w+ly |already |first |only )?(?:been )?[a-z]{3,}(?:ed|en|n|t)|${UNDER}|since|once(?! more| again)|having|(?:which |that )?(?:had )?(?:followed|came after)(?! by)|(?:was |were |been |is )?(?:preceded|triggered|prompted|sparked|caused|provoked|brought on|brought about|driven|inspired|made possible|enabled|hastened|unleashed|occasioned|set off) by|(?:resulted|stemmed|resulting|stemming) from|(?:was|were|came as|as) (?:a |an )?(?:response|retaliation|reaction) (?:to|for)`;
/** Words after which comes what happened later: "a failed round, prompting a second meeting". */
const LEFT_FIRST =
  'after which|whereupon|in time for|with effect from|(?:starting|beginning|effective|lasting until|running until|expiring)(?= (?:on|in)\\s)|which is why|(?<=, )(?:so|forcing|allowing|enabling|bringing|clearing the way for)|before being|in the run-up to|in the (?:hours|days|weeks|months) before|(?:was |were |been )?(?:extended|prolonged) (?:to|until|through)|before(?! which)|ahead of|prior to|until|in preparation for|on the eve of|(?:was |were |is |been )?(?:followed|succeeded) by|preceded|(?:and |which |that )?(?:this )?(?:prompting|prompted|triggering|triggered|sparking|sparked|causing|caused|provoking|provoked|leading to|led to|resulting in|resulted in|culminating (?:in|with)|culminated (?:in|with)|ending (?:in|with)|paving the way (?:for|to)|paved the way (?:for|to)|setting the stage for|set the stage for|laying the groundwork for|laid the groundwork for|opening the way (?:for|to)|giving way to|gave way to)(?! by)|and (?:was |were )?(?:then|later|subsequently|eventually|finally|afterwards)|then|only to|and again|continuing with';

const LINK = new RegExp(`(?<![\\w-])(?:(?<right>${RIGHT_FIRST})|(?<left>${LEFT_FIRST}))(?![\\w-])`, 'gi');

/** A connective in a stretch of text. */
export interface Link {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly first: First;
}

/** Connectives of a text, in order; those that are denied ("not after") or part of another phrase are left out. */
export function linksIn(text: string): Link[] {
  const found: Link[] = [];
  for (const match of text.matchAll(LINK)) {
    const left = text.slice(Math.max(0, match.index - 16), match.index);
    const right = text.slice(match.index + match[0].length, match.index + match[0].length + 24);
    if (/\b(?:not|never|no|hardly)\s$/i.test(left) && /^(?:before|after|until)/i.test(match[0])) continue;
    if (
      /^(?:before|after)$/i.test(match[0]) &&
      /^ (?:the )?(?:courts?|judges?|parliament|congress|committee|council|panel|tribunal|magistrate|all\b|taking into|world|cameras?|region|nation|public|people|press\b|reporters|journalists|crowd|audience|assembly|senate|chamber|commission|diplomats|ambassadors|delegates|mediators)/i.test(
        right,
      )
    )
      continue;
    // "It shut once before, in 2008".
    if (/^(?:before|after)$/i.test(match[0]) && /^[,.]/.test(text.slice(match.index + match[0].length))) continue;
    // "has since grown", "his brother followed in 1979": adverbs and verbs that govern no date.
    if (/^since$/i.test(match[0]) && /\b(?:has|have|had|ever|long|is|was)\s$/i.test(left)) continue;
    if (
      /\b(?:followed|preceded)$/i.test(match[0]) &&
      /^\s+(?:in|on|at|from|by|until|suit|up|through|this|last)\b/i.test(right)
    )
      continue;
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      words: match[0].replace(/^(?:and|which|that|was|were|is|been|had) /i, ''),
      first: match.groups?.['right'] === undefined ? 'left' : 'right',
    });
  }
  return found;
}

/** How a sentence that opens so stands to the one before it. */
const LATER_OPENER =
  /^(?:(?:When|After|Once) (?:the|those|these|that|his|her|their) (?:[\w-]+ ){0,3}?(?:days?|weeks?|months?|years?|hours?|deadline|ultimatum|period|term|time|notice) (?:ran out|expired|elapsed|was up|were up|had passed|had run out|had expired|passed|lapsed)|(?:Then|Later|Consequently|Accordingly|Therefore|Thus|Hence|For that reason|In reply|In due course|In the end|Ultimately|Soon(?: after(?:wards)?)?|Shortly after(?:wards)?|Not long after(?:wards)?|(?:After|Following) (?:it|them)|(?:Hours|Days|Weeks|Months|Years) (?:later|after that|afterwards|after)|Within (?:hours|days|weeks|a \w+)|Subsequently|Afterwards?|After that|After this|Following that|Following this|Thereafter|Since then|Next|Eventually|Finally|In response|In retaliation|As a result|In turn|Only then|It was only then)(?=,|\s(?:came|followed|the|a|an|they|he|she|it|on|in|did|,))|(?:(?:A|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several|Some|A few|Just|Barely|Less than|More than|About|\d+) )+(?:days?|weeks?|months?|years?|fortnight) (?:later|afterwards?|after that)|The (?:next|following) (?:day|week|month|year|morning|evening)|(?:This|That|It|The (?:move|decision|attack|announcement|failure|collapse|incident|breakthrough|step)) (?:was followed by|led to|prompted|triggered|sparked|paved the way for|resulted in|set the stage for))\b/;
const EARLIER_OPENER =
  /^(?:(?:Earlier|Previously|Originally|Initially|At first|(?:Prior to|Before|Ahead of) (?:it|them)|(?:Hours|Days|Weeks|Months|Years) (?:earlier|before)|Before that|Before this|Prior to that|Prior to this|Beforehand)(?=,|\s(?:the|a|an|they|he|she|it))|(?:(?:A|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several|Some|A few|Just|Barely|Less than|More than|About|\d+) )+(?:days?|weeks?|months?|years?|fortnight) (?:earlier|before|before that)(?=,)|The (?:previous|preceding) (?:day|week|month|year)|(?:This|That|It|They|These|The (?:move|decision|attack|announcement|talks|meeting|round|statement|visit|step|offer)) (?:followed|came after|was preceded by|were preceded by|had been preceded by|came in response to|came in the wake of))\b/;

/** A sentence's opening words that place it after or before the one that precedes it; null for others. */
export function openerOf(sentence: string): { readonly words: string; readonly first: 'previous' | 'this' } | null {
  const later = LATER_OPENER.exec(sentence);
  if (later) return { words: later[0], first: 'previous' };
  const earlier = EARLIER_OPENER.exec(sentence);
  return earlier ? { words: earlier[0], first: 'this' } : null;
}

/** "That round", "The meeting", "It": opening words that point back to the sentence before. */
const BACK =
  /^(?:(?:That|This|These|Those|The|Its|Their) (?:[\p{L}-]+ ){0,2}?(?<h>(?!(?:one|two|three|four|five|six|seven|eight|nine|ten|both|many|few|new|other)\b)[\p{L}-]+)|(?<p>It|They|This|That))(?=[\s,])/u;

/** The word that a sentence opens with to point back, lower case; "it" and its like give an empty text. */
export function pointsBack(sentence: string): string | null {
  const match = BACK.exec(sentence);
  if (!match) return null;
  return match.groups?.['p'] ? '' : (match.groups?.['h']?.toLowerCase() ?? null);
}

/** A text that is nothing but an amount of time: "two days", "just weeks". */
export const COUNT =
  /^(?:(?:just|only|barely|less than|more than|about|nearly|almost|some|shortly|soon|immediately|long|minutes|a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|few|couple of|the|\d+(?!\d)|days?|weeks?|months?|years?|hours?|fortnight|night)\s*)+$/i;

const LEAD =
  /^(?<c>[\w ]{0,30}?)\b(?<l>after|following|since|under|because of|as a result of|in response to|before|ahead of|prior to|on the eve of) (?<n>(?:the|that|this|these|those|their|its|his|her) [^,;:]{3,60}|it|that|this|them),\s/i;

/** "Three days after the signing, …": what opens a sentence and names something that has no date there. */
export function leadIn(
  before: string,
): { readonly words: string; readonly names: string; readonly later: boolean } | null {
  const { c = '', l = '', n = '' } = LEAD.exec(before)?.groups ?? {};
  if (n === '' || /\d/.test(n) || (c.trim() !== '' && !COUNT.test(c.trim()))) return null;
  return { words: `${c}${l} ${n}`, names: n, later: !/before|ahead|prior|eve/i.test(l) };
}
