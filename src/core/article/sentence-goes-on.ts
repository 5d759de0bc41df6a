/** How much of the text before a cut is needed to decide on it: abbreviations, and what they hang on, are shorter. */
export const TAIL = 24;

/**
 * Whether a sentence goes on where `Intl.Segmenter` cuts it, which it does at every stop that a capital letter follows.
 * `before` is the sentence's last `TAIL` characters up to the cut, `text` what follows.
 */
export function goesOn(before: string, text: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  if (NETWORK.test(before)) return MIDDLE.test(text);
  if (NEVER_LAST.test(before)) return true;
  if (CLOCK.test(before)) return DAY.test(text) || ZONE.test(text) || MIDDLE.test(text);
  if (MAYBE_LAST.test(before)) return MIDDLE.test(text) || namesGoOn(before, text);
  return ENDED.test(before) && /^["“‘'([]?\p{Ll}/u.test(text);
}

/** "U.S. President", "Acme Inc. Chairman", "Boston, Mass. Monday": whether a capital after an abbreviation opens no sentence. */
function namesGoOn(before: string, text: string): boolean {
  if (!/\.\s+$/.test(before) || !/^\p{Lu}/u.test(text)) return false;
  if (DAY.test(text)) return true;
  if (COMPANY.test(before)) return POST.test(text);
  return LETTERS.test(before) && !STATE_OF_TOWN.test(before) && !OPENER.test(text);
}

const BEFORE = String.raw`(?:^|[\s(“"‘'\[–—-])`;
const TITLES =
  'Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Reps|Sens|Gov|Lt|Gen|Col|Maj|Capt|Cmdr|Sgt|Adm|Rev|Hon|Pres|St|Mt|Ft|vs?|cf|al|i\\.e|e\\.g';
const COMPANIES = 'Inc|Ltd|Corp|Co|Bros';
const OTHERS =
  'Jr|Sr|No|Nos|Fig|Dept|Univ|Ave|Blvd|approx|ca|ed|eds|vol|pp|etc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Ariz|Calif|Colo|Conn|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo';
/** An abbreviation that is never the last word of a sentence: a title or an initial. */
const NEVER_LAST = new RegExp(String.raw`${BEFORE}(?:${TITLES}|\p{Lu})\.\s*$`, 'u');
/** The network that is called by a letter: “…,” she wrote on X. */
const NETWORK = /\b(?:on|to|via|platform|network|site) X\.\s*$/;
/** An abbreviation that may end a sentence, unless what follows begins like the middle of one. */
const MAYBE_LAST = new RegExp(
  String.raw`${BEFORE}(?:\p{L}|(?:\p{L}\.)+\p{L}|${TITLES}|${COMPANIES}|${OTHERS}|[DR]-\p{L}+)\.["”’')\]]*\s*$`,
  'u',
);
/** "U.S.", "D.C.", "J.K.", which mostly stand before a name. */
const LETTERS = new RegExp(String.raw`${BEFORE}(?:\p{L}\.){2,}\s*$`, 'u');
/** "Albany, N.Y.": a comma would part the state from more of the same sentence, so a capital opens the next. */
const STATE_OF_TOWN = /, (?:[DR]-)?(?:D\.C|N\.[CDHJMY]|R\.I|S\.[CD])\.\s*$/;
const COMPANY = new RegExp(String.raw`${BEFORE}(?:${COMPANIES})\.\s*$`, 'u');
/** Who speaks or acts for a company: what else follows its name, such as "Shares", mostly opens a sentence. */
const POST =
  /^(?:(?:Senior |Executive )?Vice |Co-)?(?:Chair(?:man|woman|person)?|President|Chief|C[EFO]O|Director|Executive|Founder|General Counsel|Manager|Managing|Spokes(?:man|woman|person)|Treasurer)(?!\p{L})/u;
/** "9 a.m. Tuesday", "9 a.m. EST": the clock's stop ends no sentence before a day or a time zone. */
const CLOCK = /(?:^|[\s\d])[ap]\.m\.\s*$/i;
const ZONE =
  /^\(?(?:(?:[A-Z]{1,3}T|GMT|UTC)(?!\w)|[A-Z]\.(?:[A-Z]\.)?T\.|(?:Eastern|Central|Mountain|Pacific)(?= (?:Standard|Daylight|[Tt]ime)|[.,;)]| and| to))/;
/** A day on which something is told to happen, not one of which is told: "Monday was a holiday". */
const DAY =
  /^\(?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?! (?:was|is|will|would|has|had|saw)\b)|(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)\w*\.? \d)(?![\w’'])/;
const MIDDLE = /^["“‘'([]?[\p{Ll}\p{N},;)]/u;
const ENDED = /[.?!]["”’')\]]*\s*$/u;

/** Words that open a sentence with a capital and are seldom part of a name. */
const OPENERS = [
  'A|An|The|This|That|These|Those|There|Here|He|She|It|They|We|I|You|One|His|Her|Hers|Its|Their|Our|My|Your',
  'Mr|Mrs|Ms|Dr|Who|Whose|What|Where|Why|How|Which|When|Whenever|While|Whether|Whatever',
  'Some|Many|Most|Both|Each|Every|All|Another|Other|Others|Any|Anyone|Everyone|Everything|Someone|Something|Nobody|Nothing|None|Neither|Either|Few|Several|Such|More|Much|Two|Three',
  'In|On|At|By|For|From|With|Without|Within|To|Of|As|Into|About|Above|Across|Against|Along|Among|Around|Beyond|Between|Despite|Due|During|Except|Inside|Outside|Over|Through|Throughout|Toward|Towards|Under(?! Secretary)|Unlike|Upon|According|Following|Given',
  'And|But|Or|Nor|So|Yet|If|Unless|Until|Since|Because|Although|Though|Once|Before|After',
  'Not|No(?!\\.)|Never|Now|Then|Today|Tomorrow|Yesterday|Still|Also|Again|Already|Soon|Later|Earlier|Last (?:week|month|year|night|spring|summer|fall|autumn|winter)|Next (?:week|month|year)|Often|Perhaps|Maybe|Indeed|Instead|Meanwhile|Moreover|Nevertheless|Nonetheless|Otherwise|However|Furthermore|Thus|Therefore|Hence|Besides|Even|Just|Only|Overall|Rather|Sometimes|Additionally|Clearly|Currently|Eventually|Finally|Fortunately|Initially|Originally|Previously|Recently|Reportedly|Similarly|Surprisingly|Ultimately|Unfortunately',
  'Is|Are|Was|Were|Do|Does|Did|Has|Have|Had|Can|Could|Should|Would|Will|Let|Asked',
  '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day',
  // Within a sentence these have no capital, but in headlines, where the next word has one too.
  '(?:Analysts|Authorities|Critics|Experts|Investigators|Lawmakers|Observers|Officials|Opponents|People|Police|Prosecutors|Protesters|Soldiers|Supporters|Troops|Voters)(?= \\p{Ll})',
];
const OPENER = new RegExp(String.raw`^(?:${OPENERS.join('|')})(?![\p{L}-])`, 'u');
