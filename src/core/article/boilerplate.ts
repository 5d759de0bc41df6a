const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.?';
const SOCIAL = 'facebook|twitter|x|instagram|youtube|tiktok|linkedin|whatsapp|telegram|google news|social media';
const UNIT = '(?:min(?:ute)?|hour|hr|day|week|month)s?';

/** A pattern written over several lines: blanks at line borders do not count. */
const whole = (source: string): RegExp => new RegExp(`^(?:${source.replace(/\n\s*/g, '')})[.!]?$`, 'iu');

/**
 * What a web site puts between an article's lines, which no reader takes for the article. Each pattern speaks of the site,
 * its readers or its staff, and is held to all or the beginning of what it tests, so that no sentence of the article fits.
 */
const PATTERNS: readonly RegExp[] = [
  // consent and terms
  /^by (?:using|visiting|accessing|entering|continuing|signing|subscribing|clicking|tapping|submitting|registering|creating|providing)\b.{0,120}\b(?:you|i) (?:\p{L}+ )?(?:agree|accept|consent|acknowledge|confirm)\b.*\b(?:terms|privacy|polic(?:y|ies)|cookies|conditions|e-?mails?)\b/iu,
  /^(?:we(?: and our partners)?|(?:this|our|the) (?:web)?site)\b.{0,40}\buses? (?:\p{L}+ ){0,3}(?:cookies|recaptcha|similar technologies)\b/iu,
  /^(?:this (?:site|form|page) is protected by recaptcha|(?:please )?(?:enable|turn on) (?:javascript|cookies)|your browser (?:does not|doesn’t|is out)|javascript (?:is|must be) )/i,
  whole(`(?:accept|reject|manage|allow)(?: all| your| my)? (?:cookies?|consent)(?: preferences| settings| and continue)?|
    (?:(?:our )?(?:privacy|cookie)s? (?:policy|settings|notice)|terms (?:of (?:use|service)|and conditions))
    (?:(?: and|,| \\||&) (?:our )?(?:privacy|terms|cookie)[\\p{L} ]{0,30})?`),
  // time stamps
  whole(`(?:last |first )?(?:updated|published|posted|modified|uploaded)(?: on| at)?:? ?
    (?:(?:\\d{1,2}|an?) ${UNIT} ago|(?:(?:mon|tue|wed|thu|fri|sat|sun)\\p{L}*,? )?
    (?:\\d{1,2}[./-]\\d|\\d{4}-\\d|\\d{1,2}(?:st|nd|rd|th)? ${MONTH}|${MONTH} \\d|\\d{1,2}:\\d\\d)[\\d\\s,.:/|()+–\\p{L}-]{0,40})`),
  whole(`(?:\\d{1,2}|an?) ${UNIT}(?: ago| (?:read|listen|watch))`),
  whole(`(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\\d{1,2} ${MONTH}|${MONTH} \\d{1,2}),? \\d{4}
    (?:,| at| \\|| [-–])? ?\\d{1,2}[:.]\\d{2} ?(?:[ap]\\.?m\\.?)? ?(?:\\p{L}{2,4}(?:[+-]\\d+)?)?`),
  // links to other articles
  /^(?:read|watch|listen|see|also read|more|related)(?: (?:more|also|next|now|here|full story|full article|articles?|stories|story|coverage|on this story))*\s?[:|>»→]\s?\S/iu,
  whole(`read more|read next|more on this story|related (?:articles|stories|topics|news|coverage|content)|
    recommended(?: stories| for you)?|most read|trending(?: now)?|you may (?:also )?like|editor[’']?s[’']? picks?|
    top stories|more stories|list of \\d+ items|end of list`),
  // newsletters, channels, buttons
  /^(?:please )?(?:sign up|subscribe|register|join|get|receive|download)\b(?!.*\b(?:said|says|told)\b).{0,80}\b(?:newsletters?|inbox|(?:whatsapp|telegram) channel|our (?:\p{L}+ )?(?:channel|app|podcasts?)|push alerts|email alerts)\b/iu,
  new RegExp(
    String.raw`^(?:please )?(?:follow|find|join|like|connect with) (?:us|our \p{L}+|@\p{L}+) on (?:${SOCIAL})\b[\p{L} ,&@]{0,60}[.!]?$`,
    'iu',
  ),
  /^(?:click|tap|press) here (?:to|for)\b/i,
  whole(`(?:subscribe|sign up)(?: now| today| here| for free)?|
    share (?:this(?: (?:article|story|post|page|via|on).{0,40})?|(?:the )?(?:article|story|post)|(?:on|via) (?:${SOCIAL}|e-?mail).{0,40})`),
  whole(`(?:(?:share|save|print|e-?mail|tweet|copy link|facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|flipboard|
    comments?|advertisement|advertising|sponsored(?: content)?|paid content|close|menu|search|sign in|log ?in|register|
    skip to (?:main )?content|back to top|continue reading(?: below)?|
    (?:story|article) continues (?:below|after)(?: (?:this )?advertisement)?)[\\s,|/•·&…]*)+`),
  // rights and staff
  /^(?:©|\(c\) \d{4}|copyright(?: ©|:|,)? ?(?:\(c\) )?\d{4})/i,
  /^(?=.{0,120}$).*\ball rights reserved\.?$/i,
  /^this material may not be (?:published|broadcast|rewritten|reproduced)/i,
  /^\(?(?:(?:[Aa]dditional |[Ff]urther )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Ee]dited|[Ww]ritten|[Tt]ranslated)(?: and (?:[Ww]riting|[Ee]diting|[Rr]eporting))? by|[Ww]ith (?:additional )?(?:reporting|files|inputs?) (?:by|from))(?:[\s,;&.()/]|\p{Lu}[\p{L}.’'-]*(?![\p{L}.’'-])|and|in|at|of|the|for|by|bin|al|de|van|additional|reporting|writing|editing|further|newsroom|bureau|staff|agencies)+$/u,
  /^(?:(?:the )?(?:associated press|ap|reuters|afp) (?:writers?|journalists?|reporters?|correspondents?|staff)|\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,3})\b[^.]{0,120} contributed (?:reporting|to this (?:report|story|article))\b/u,
  /^our standards: /i,
  whole(
    `this (?:article|story) (?:was |has been )?(?:first|originally) (?:appeared|published)\\b.{0,100}|source: ?[\\p{L} ,/]{2,40}`,
  ),
  // pictures
  /^(?:file(?: (?:photo|image|picture))? ?[-–—:] ?\S|(?:photo|image|picture|photograph|video|graphic|illustration)s?(?: (?:credits?|courtesy|by|source|via|caption))? ?:|image (?:source|caption), |(?:photo|photograph|image)s? by \p{Lu})/iu,
];

/** Agencies and others whose pictures newspapers print. */
const HOLDER =
  'Reuters|AFP|AP|EPA|EFE|dpa|ANI|PTI|TASS|Xinhua|Anadolu(?: Agency)?|Getty(?: Images)?|Shutterstock|Handout|File|Screengrab|UN Photo|Pool|Alamy|Bloomberg';
/** "… arrive in Doha. [Omar Sayed/Reuters]", "(AP Photo/Omar Sayed)", "(Photo by Omar Sayed)", "… | Photo: AFP". */
const CREDIT = new RegExp(
  [
    String.raw`\[(?:[^\]]{1,60}[/:|,] ?)?(?:${HOLDER})\b[^\]]{0,60}\]`,
    String.raw`\((?:[^)]{0,60}\b(?:Photo|Photograph|Image|Picture)s?\b ?[/:|]|(?:Photo|Photograph|Image|Picture)s? by |[^)]{1,60}/ ?(?:${HOLDER})\b|[^)]{1,60}\bvia (?:${HOLDER})\b)[^)]{0,80}\)`,
    String.raw`[|—–/.] ?(?:Photo|Photograph|Image|Picture)(?: [Cc]redit)?(?:s? by|s?:) ?\p{Lu}[^.]{1,60}`,
  ]
    .map((credit) => String.raw`(?:${credit})\.?$`)
    .join('|'),
  'u',
);

/** What Markdown sets before a line in italics, bold or a list. */
const MARKUP = /^[*_#>\s-]+/;

const LONGEST_SENTENCE = 400;
const LONGEST_CAPTION = 420;

/** Whether a sentence or a whole line is the web site's and none of the article's. */
export function isBoilerplate(text: string): boolean {
  if (text.length > LONGEST_SENTENCE) return false;
  const bare = text.replace(MARKUP, '');
  return PATTERNS.some((pattern) => pattern.test(bare));
}

/** Whether a line is the caption of a picture: it ends with whose picture it is. */
export const isCaption = (line: string): boolean =>
  line.length <= LONGEST_CAPTION && !/^[“"]/.test(line) && CREDIT.test(line);
