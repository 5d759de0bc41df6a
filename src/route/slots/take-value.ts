import { withoutPossessive } from '../../core/terms/possessive.ts';
import { isStopWord } from '../../core/terms/stop-words.ts';
import { ASKS } from '../message/sentences.ts';
import { isSilent, type MessageWord, typed } from '../message/words.ts';
import type { Slot } from '../phrase/parse-phrase.ts';
import type { KnownNames } from './known-names.ts';
import { takeNames, takeSeveral } from './names.ts';
import type { Value } from './value.ts';

/** What some words of a message are for a slot; null where they cannot be that. */
export function takeValue(message: string, given: readonly MessageWord[], slot: Slot, names: KnownNames): Value | null {
  const words = trimmed(given);
  if (words.length === 0) return null;
  // What goes on behind the end of a sentence is no part of a name or a topic.
  if (slot.holds !== 'question' && words.slice(0, -1).some(({ after }) => after === '.')) return null;
  switch (slot.holds) {
    case 'name':
    case 'names':
      return takeNames(message, words, slot, names);
    case 'outlet':
      return slot.several
        ? takeSeveral(words, (part) => takeOutlet(message, part, names))
        : takeOutlet(message, words, names);
    case 'question':
      return { text: typed(message, words), isKnown: false };
    case 'words':
      return takeWords(message, words, slot.known);
    case 'topic':
      return takeTopic(message, words);
    case 'thing':
      return words.some(({ norm }) => norm.split(' ').some((word) => NO_THING.has(word)))
        ? null
        : takeTopic(message, words);
    default:
      return null;
  }
}

/** Without words at either end that say nothing of what is asked. */
function trimmed(words: readonly MessageWord[]): readonly MessageWord[] {
  let from = 0;
  let to = words.length;
  while (from < to && words[from]!.norm === '') from++;
  while (to > from && words[to - 1]!.norm === '') to--;
  return words.slice(from, to);
}

/** What is no topic by itself. */
const NO_TOPIC = new Set(
  'it that this these those them him her us me you everything anything something nothing all things stuff one more else so far yet again here there now then today people anyone'.split(
    ' ',
  ),
);
/** Words of clauses. */
const NO_THING = new Set(
  `i you he she it we they me us them him her who whom what when where why how which whose that this is are was were be been am do does did have has had
will would can could should may might must not tell show give let know up out`.split(/\s+/),
);
/** Before a topic, words of the asking: "news about", "the issue of". */
const LEADING =
  /^(?:(?:(?:any|some|all|more|my|new|latest|recent|anything|something|everything|news|updates?|stuff|things|information|word|developments?|reports?|articles?|issue|topic|subject|question|matter|story|case) )*(?:about|on|regarding|concerning|re|of) )+/;
/** Opens what is no topic without an earlier answer. */
const POINTER = /^(?:i|you|he|she|it|we|they|him|them)(?: |$)/;
/** Words behind a topic that belong to the asking. */
const TRAILING = new Set(
  'now then again yet lately recently though anyway already today too so far still thanks'.split(' '),
);

function takeTopic(message: string, words: readonly MessageWord[]): Value | null {
  let from = 0;
  let to = words.length;
  from += leading(words);
  while (to > from && TRAILING.has(words[to - 1]!.norm)) to--;
  const kept = words.slice(from, to);
  if (kept.length > 0 && POINTER.test(kept[0]!.norm)) return null;
  if (asksMore(kept)) return null;
  const telling = kept.some(
    ({ norm, quoted }) => quoted || norm.split(' ').some((word) => !isStopWord(word) && !NO_TOPIC.has(word)),
  );
  return telling ? { text: typed(message, kept), isKnown: false } : null;
}

/** How many words stand before the topic itself. */
function leading(words: readonly MessageWord[]): number {
  const pieces = words.map((word) => (isSilent(word) ? '' : `${word.norm} `));
  let left = (LEADING.exec(pieces.join(''))?.[0] ?? '').length;
  let at = 0;
  while (left > 0 && at < words.length) left -= pieces[at++]!.length;
  return at < words.length ? at : 0;
}

/** Whether words go on to ask something else: "the border and what did Kabul say". */
const asksMore = (words: readonly MessageWord[]): boolean =>
  words.some(
    ({ norm, after }, at) =>
      (after !== '' || /^(?:and|or|but)$/.test(norm)) && at + 1 < words.length && ASKS.test(`${words[at + 1]!.norm} `),
  );

function takeWords(message: string, words: readonly MessageWord[], inMarks: boolean): Value | null {
  const quoted = words.filter((word) => word.quoted);
  const isAlone = words.every((word) => word.quoted || isSilent(word));
  if (inMarks && !isAlone) return null;
  if (quoted.length === 1) return { text: typed(message, quoted), isKnown: true };
  const from = words[0]!.norm === 'that' && words.length > 1 ? 1 : 0;
  const kept = words.slice(from);
  // "Who said nothing about it?" asks for those who did not speak.
  if (asksMore(kept) || /^(?:nothing|not|no one|nobody)$/.test(kept[0]!.norm)) return null;
  if (
    !kept.some(({ norm, quoted }) => quoted || norm.split(' ').some((word) => !isStopWord(word) && !NO_TOPIC.has(word)))
  )
    return null;
  return { text: typed(message, kept), isKnown: false };
}

/** Outlets of one word that many articles are from. */
const AGENCY = /^(?:reuters|afp|ap|bbc|cnn|dawn|nyt|aljazeera|anadolu|tolonews|tolo|geo|trt|dw|xinhua|tass|npr)$/;

/** What a newspaper or a broadcaster calls itself, by its last word. */
const OUTLET_WORD =
  /^(?:newspapers?|wire|herald|courier|times|post|tribune|gazette|journal|telegraph|chronicle|dispatch|ledger|sentinel|newswire|reuters|bbc|cnn|jazeera|tv|broadcasting|network|magazine|enquirer|inquirer|daily|news)$/;

function takeOutlet(message: string, given: readonly MessageWord[], names: KnownNames): Value | null {
  const words = given.filter(({ norm }, at) => at > 0 || !/^(?:the|only|just|any|all)$/.test(norm));
  const text = withoutPossessive(typed(message, words));
  if (names.isOutlet(text)) return { text, isKnown: true };
  const norms = words.map(({ norm }) => withoutPossessive(norm));
  if (norms.length === 1 && (names.isOutletWord(norms[0]!) || AGENCY.test(norms[0]!))) return { text, isKnown: true };
  const looks =
    norms.length > 1 &&
    norms.length < 5 &&
    OUTLET_WORD.test(norms.at(-1)!) &&
    !norms.some((norm) => isStopWord(norm) && !/^(?:of|and)$/.test(norm)) &&
    !words.some(({ quoted }) => quoted);
  return looks ? { text, isKnown: true } : null;
}
