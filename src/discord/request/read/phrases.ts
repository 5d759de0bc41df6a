import { MONTH } from '../../../core/dates/lexicon.ts';
import { type RequestWords, requestWords } from '../request.ts';

/** A phrasing that calls for a command; the pattern's named groups are the command's options. */
interface Phrase {
  readonly command: string;
  readonly pattern: RegExp;
}

const SAY = '(?:say|said|says|saying)';
const ABOUT = '(?:about|on|regarding|concerning)';
const DATE = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?|(?:\d{1,2} )?${MONTH}(?: \d{1,2}(?!\d))?(?:,? \d{4})?`;

/** In order; the first that matches reads the request. Each with a message that it reads and one that it leaves. */
const PHRASES: readonly Phrase[] = [
  // Reads "what can you do?"; leaves "what can Qatar do?".
  {
    command: 'help',
    pattern:
      /^(?:help(?: me)?|commands|hi|hello|hey|how do(?:es)? (?:you|this|it) work|what can (?:you|i) (?:do|ask))$/,
  },
  // Reads "which articles do you have?"; leaves "what are Kabul's sources?".
  {
    command: 'sources',
    pattern: /^(?:(?:list|show)(?: me)? )?(?:the |your |all )*(?:sources|articles)$/,
  },
  {
    command: 'sources',
    pattern: /^(?:what|which) (?:(?:are|is) your (?:sources?|articles)|(?:sources|articles) (?:do|have) you\b.*)$/,
  },
  // Reads “who said "complete deadlock"?”; the words between marks alone, the marks kept: exactly those.
  {
    command: 'who-said',
    pattern: new RegExp(`^who (?:\\w+ )?${SAY}\\b[^"“]*(?<words>"[^"]+"|“[^”]+”)(?: ${ABOUT} (?<about>.+))?`),
  },
  // Reads "who said anything about the ceasefire?"; leaves "who said that talks are about to fail?".
  {
    command: 'who-said',
    pattern: new RegExp(
      `^who (?:has |have )?(?:${SAY} (?:what|anything|something)|spoke|talked|spoken) ${ABOUT} (?<about>.+)$`,
    ),
  },
  // Reads "who said that Kabul gave assurances?"; leaves "who attended the talks?".
  {
    command: 'who-said',
    pattern: new RegExp(`^who (?:has |have |had )?(?:${SAY}|claimed|stated)(?: that)? (?<words>.+)$`),
  },
  // Reads "what has been said about the ceasefire?"; leaves "what was agreed about the ceasefire?".
  {
    command: 'who-said',
    pattern: new RegExp(`^what (?:was|is|has been|had been|is being) said ${ABOUT} (?<about>.+)$`),
  },
  // Reads "who is Asif?"; leaves "who is to blame?" and "who is the Taliban spokesperson?".
  {
    command: 'who-is',
    pattern:
      /^who(?:’s|'s| is| was) (?<name>(?!to\b|the\b|an?\b|in\b|it\b|he\b|she\b|this\b|that\b|your?\b|responsible\b|behind\b|\w+ing\b)[\p{L}.’'-]+(?: [\p{L}.’'-]+){0,2})$/u,
  },
  // Reads "what did Asif say about the ceasefire?"; leaves "what did Asif demand?".
  {
    command: 'who-said',
    pattern: new RegExp(
      `^what (?:did|does|do|has|have|had) (?:the )?(?<speaker>.+?) ${SAY}(?: to \\w+)?(?: (?:${ABOUT} )?(?<about>.+))?$`,
    ),
  },
  // Reads "timeline of the talks from 2025-10 to 2025-11"; leaves "the timeline is unclear".
  {
    command: 'timeline',
    pattern: new RegExp(
      `^(?:(?:show|give)(?: me)? )?(?:the |a )?timeline(?: (?:of|about|for) (?<about>.+?))?(?: from (?<from>${DATE}))?(?: (?:to|until) (?<to>${DATE}))?$`,
    ),
  },
  // Reads "when did the talks begin?"; leaves "what happened when the talks began?".
  {
    command: 'timeline',
    pattern: /^when (?:(?:did|do|does|was|were|is|are|will|has|have|had) )?(?<about>.+)$/,
  },
];

/** The request that a text calls for by its phrasing; null where only its words do. */
export function readPhrase(text: string): RequestWords | null {
  const asked = text.replace(/[\s?!.]+$/, '');
  for (const { command, pattern } of PHRASES) {
    const match = new RegExp(pattern, 'iu').exec(asked);
    if (match) return requestWords(command, match.groups ?? {});
  }
  return null;
}
