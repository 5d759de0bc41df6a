import type { Span } from '../../article/span.ts';
import { conceptOf } from './concepts.ts';

/** Several words that say what one word says; `…` stands for up to three words between. */
const PHRASES: readonly [words: RegExp, as: string][] = [
  [/\b(?:United Nations|U\.N\.|UN)(?![\w’'])/g, '@un'],
  [/\b(?:United States|U\.S\.|US)(?![\w’'])/g, '@unita'],
  [/\b(?:European Union|E\.U\.|EU)(?![\w’'])/g, '@eu'],
  [/\bput (?:their|his|her|its) (?:names?|signatures?) to\b/gi, 'sign'],
  [/\bshook hands on\b/gi, 'sign'],
  [/\b(?:lost|lose|losing|claimed) (?:their|his|her|the)? ?(?:lives|life)\b/gi, 'die'],
  [/\b(?:claimed|cost|took) (?=(?:\S+ ){1,4}lives\b)/gi, 'die'],
  [/\bbodies of\b/gi, 'die'],
  [/\b(?:nobody|no one|none) survived\b/gi, 'die'],
  [/\b(?:got|get|gets|getting) (?:under ?way)\b/gi, 'begin'],
  [/\bkick(?:ed|s|ing)? off\b/gi, 'begin'],
  [/\b(?:sat|sit|sits) down\b/gi, 'begin'],
  [/\b(?:wrapped|wrap|wound) up\b/gi, 'end'],
  [/\b(?:came|come|drew) to (?:an end|a close)\b/gi, 'end'],
  [/\b(?:took|take|takes|taking) place\b/gi, 'hold'],
  [/\b(?:took|take|takes|taking) part\b/gi, 'attend'],
  [/\b(?:called|call|calls|calling) off\b/gi, 'cancel'],
  [/\b(?:put|puts|putting|pushed|push) (?:off|back)\b/gi, 'postpone'],
  [/\b(?:pull|pulled|pulling|pulls|move|moved) (?:out|back)\b/gi, 'withdraw'],
  [/\bset free\b|\bwalk(?:ed)? free\b|\blet go\b/gi, 'free'],
  [/\b(?:let|lets|letting) (?:out|loose)\b|\bturned loose\b/gi, 'free'],
  [/\b(?:got|get|gets|getting) back\b/gi, 'free'],
  [/\bchang(?:ed|e|ing) hands\b/gi, 'exchange'],
  [/\bswap(?:ped|s)?\b/gi, 'exchange'],
  [/\b(?:turned|turn|turns) down\b|\bsaid no to\b|\bvoted down\b/gi, 'reject'],
  [/\b(?:said yes to|signed up to|bowed to)\b/gi, 'accept'],
  [/\b(?:fled|flee|left|leave|driven from|forced from) (?:their|his|her) homes?\b/gi, 'displace'],
  [/\btaken (?:prisoner|captive)\b/gi, 'prisoner'],
  [/\btaken into custody\b/gi, 'arrest'],
  [/\btalk(?:ed|s|ing)? (?:\w+ ){0,3}into (?:it|\w+ing)\b/gi, 'persuade'],
  [/\btook up arms\b/gi, 'fight'],
  [/\bcease-fire\b/gi, 'ceasefire'],
  [/\bgo-betweens?\b/gi, 'mediator'],
  [
    /\b(?:conclud|reach|struck|strik|clinch|seal)(?:e|ed|ing)?(?= (?:an?|the) (?:[\w-]+ ){0,2}?(?:agreement|accord|deal|pact|treaty|truce|ceasefire)\b)/gi,
    'sign',
  ],
  [/\b(?:carried|carry) out\b/gi, 'hold'],
];

/** "The agreement that the two sides concluded": as a treaty's verb, it stands for its signing. */
const SEALED = /\b(?:concluded|reached|struck)\b/gi;
const OF_TREATY = /\b(?:agreement|accord|deal|pact|treaty|truce|ceasefire) (?:that|which) (?:[\w-]+ ){0,4}$/i;
/** Characters before that verb in which its treaty is looked for. */
const BEFORE = 80;

/** Phrases of a text that say what one word says, in order, apart. */
export function phrasesIn(text: string): (Span & { readonly concept: string })[] {
  const found: (Span & { readonly concept: string })[] = [];
  for (const [words, as] of PHRASES) {
    for (const match of text.matchAll(words)) {
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        concept: as.startsWith('@') ? as : conceptOf(as),
      });
    }
  }
  for (const match of text.matchAll(SEALED)) {
    const at = match.index;
    if (!OF_TREATY.test(text.slice(Math.max(0, at - BEFORE), at))) continue;
    found.push({ start: at, end: at + match[0].length, concept: conceptOf('sign') });
  }
  return found.sort((a, b) => a.start - b.start);
}
