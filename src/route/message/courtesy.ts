import { type MessageWord, pieceOf, textOf } from './words.ts';

/** What is around a message's question. */
export interface Courtesy {
  /** The bare words with what else is said beside them, such as "lol": as they are asked. */
  readonly asked: readonly MessageWord[];
  /** The words without greeting, the bot's name, apology and thanks around them; empty where a message is nothing else. */
  readonly bare: readonly MessageWord[];
  /** The bare words, then the same without what only asks to be told: "can you tell me", "I would like to know". */
  readonly ways: readonly (readonly MessageWord[])[];
}

const NAMED =
  "(?:parley|bot|there|all|everyone|everybody|guys|friends?|buddy|mate|bro|team|folks|dear|sir|madam|man|dude|my friend|y'all|people|chat)";
const GREETING = `(?:(?:hi|hello|hey|yo|greetings|good (?:morning|evening|afternoon|day)|morning|evening|salaam|salam|hola|bonjour|dear)(?: (?:again|${NAMED}))*)`;
const THANKS = `(?:(?:and )?(?:many |much )?(?:thanks|thank you|much appreciated|appreciate it|i appreciate it))(?: (?:so much|very much|a lot|a bunch|a ton|again|in advance|for (?:the|your|all the) (?:help|answer|answers|info|information|assistance|time)|${NAMED}))*`;
/** The bot's name behind a question, unless the question is about it. */
const CALLED = '(?<!(?:about|of|to|on|with|by|for|from|is|are|like|use|call|mention) )(?:parley|bot)';
/** Before a question, by themselves or with what follows a break only. */
const BEFORE = new RegExp(
  `^(?:(?:${GREETING}|${THANKS}|(?:parley|bot|@parley)|um+|uh+|erm|hmm+|oh|ah|so|well|ok(?: (?:so|then|but|and))?|alright|excuse me|pardon(?: me)?|sorry(?! if)(?: (?:to (?:bother|disturb)(?: you)?|but))?|quick (?:one|question)|(?:a |one )?(?:quick |small |short |dumb |stupid |noob )*question|(?:sorry )?if this was asked before(?: but)?)(?: [,.])* |(?:yes|no|yeah|great|cool|nice|wow|look|listen|right|anyway|next|perfect|got it|i see|fine|good|awesome|amazing|and|but|also|hm) [,.] )+`,
  'u',
);
/** One of these at the end, the breaks around it aside: taken off one after the other, so that the time grows with the words alone. */
const AFTER = new RegExp(
  `(?:^|(?<=[^,.] )(?:[,.] )*)(?:(?:${THANKS}|(?:mate|bro|man|dude|buddy|friend|my friend|guys|sir|${GREETING})|if (?:possible|you can|you do not mind|you know|you may|you will)|would be (?:great|nice|appreciated)|in advance|asap|quick|fast|cheers)|(?<=[,.] |^)(?:ok|right|yeah|huh|eh|no|yes|again|man|dear)|${CALLED}) (?:[,.] )*$`,
  'u',
);

/** The same for the words of a question, which stays as it was asked. */
const BEFORE_QUESTION = new RegExp(
  `^(?:(?:${GREETING}|${THANKS}|parley|bot|um+|uh+|so|well|ok(?: so)?|excuse me|pardon(?: me)?|sorry(?: (?:to (?:bother|disturb)(?: you)?|but))?|quick (?:one|question)|(?:a |one )?quick question) (?:[,.] )*)+`,
  'u',
);
const AFTER_QUESTION = new RegExp(`(?:^|(?<=[^,.] )(?:[,.] )*)(?:${THANKS}|${CALLED}) (?:[,.] )*$`, 'u');

const VERB =
  '(?:tell|show|give|explain|find|get|list|say|send|remind|help|teach|inform|bring|fetch|summari[sz]e|provide|share|name|describe|clarify)';
const TO_ME = '(?: (?:to )?(?:me|us))?';
const OPENER = new RegExp(
  `^(?:(?:${[
    `(?:can|could|would|will|may|might) (?:you|someone|anyone|anybody|somebody|parley)(?: be so kind (?:as )?to| be able to| mind)?(?: (?:${VERB}|telling|showing|giving)${TO_ME}(?: (?:out|with|know|about|of|to know|understand|find(?: out)?))?)?`,
    `(?:i|we)(?: would)?(?: do)? (?:really )?(?:like|want|need|wish|love|have|try|got)(?: you)?(?: to)? (?:know|see|hear|read|get|find(?: out)?|learn|understand|ask|have|be told|check|look up|look at)(?: (?:about|what is|if))?`,
    '(?:i|we)(?: would)? (?:like|want|need|wish)(?: you)?(?: to)?',
    `(?:i|we) would be (?:grateful|glad|happy|thankful|interested)(?: (?:to (?:know|hear|learn|see)|in|if you (?:could|would|can) ${VERB}${TO_ME}))?`,
    '(?:may|can|could|might) (?:i|we) (?:ask|get|see|have|know|hear|read)(?: you)?',
    '(?:do|does|did|would) (?:you|anyone|anybody|someone|somebody|any of you) (?:know|remember|happen to know|have any idea|have)',
    `${VERB} (?:me|us)(?: (?:of|about|know|out))?`,
    '(?:show|give|list|find|get|display|provide|pull(?: up| out)?|dig up|look up|set out|lay out|see|share|need|make)(?: me| us)?(?: all)?',
    'let (?:me|us) (?:know|see|hear)(?: about)?',
    '(?:i am|i was|we are|am) (?:wondering|curious|asking|looking for|searching for|trying to (?:find|find out|understand|figure out)|interested in|after)(?: about)?',
    '(?:any|have you any|you have any|got any) (?:idea|clue)(?: about)?',
    '(?:i|we) (?:do not|did not|can not|could not|not) (?:know|understand|remember|recall|get|find|follow)',
    '(?:is it|would it be) possible to (?:see|know|get|have|hear)',
    'i (?:have|had|got) (?:a|one|another) (?:quick )?question(?: about)?',
    '(?:what i want to know is|my question is|the question is|i wonder|wondering|curious|i guess|i should like to know|i should like to see)',
  ].join('|')}) (?:[,.] )*(?:(?:if|whether) (?=there ))?)`,
  'u',
);

/** Takes off what is said for politeness around a message's words. */
export function readCourtesy(words: readonly MessageWord[]): Courtesy {
  const asked = withoutPolite(bareIn(words, BEFORE_QUESTION, AFTER_QUESTION));
  const bare = withoutFillers(bareIn(words, BEFORE, AFTER));
  const ways = [bare];
  for (;;) {
    const last = ways.at(-1)!;
    const opened = OPENER.exec(textOf(last))?.[0] ?? '';
    const rest = opened === '' ? last : last.slice(wordsOf(last, opened.length));
    if (rest.length === last.length || rest.length === 0 || ways.length > MOST_WAYS) return { asked, bare, ways };
    ways.push(withoutFillers(bareIn(rest, BEFORE, AFTER)));
  }
}

const MOST_WAYS = 4;

function bareIn(given: readonly MessageWord[], opening: RegExp, closing: RegExp): readonly MessageWord[] {
  let words = given;
  for (;;) {
    const text = textOf(words);
    const before = opening.exec(text)?.[0] ?? '';
    const after = before.length === text.length ? '' : (closing.exec(text)?.[0] ?? '');
    const kept = words.slice(wordsOf(words, before.length), wordsOf(words, text.length - after.length));
    if (kept.length === words.length) return words;
    words = kept;
  }
}

const withoutPolite = (words: readonly MessageWord[]) => trim(words, ({ polite }) => polite);
const withoutFillers = (words: readonly MessageWord[]) => trim(words, ({ norm }) => norm === '');

/** Words without some at either end. */
function trim(words: readonly MessageWord[], isLeft: (word: MessageWord) => boolean): readonly MessageWord[] {
  const from = words.findIndex((word) => !isLeft(word));
  return from < 0 ? [] : words.slice(from, words.findLastIndex((word) => !isLeft(word)) + 1);
}

/** How many of the words make up so much of their text. */
function wordsOf(words: readonly MessageWord[], length: number): number {
  let at = 0;
  for (let read = 0; at < words.length; at++) {
    const piece = pieceOf(words[at]!);
    // The break behind a word may belong to what follows.
    if (read + piece.replace(/(?:[,.] )$/, '').length > length) break;
    read += piece.length;
  }
  return at;
}
