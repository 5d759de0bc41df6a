import type { SentenceView } from '../sentence-view.ts';

const CONNECTIVE =
  /\b(?:because|due to|in order to|so that|as a result of|caused by|on account of|owing to|thanks to|in response to|prompted by|in protest|after|until|unless|saying|complain(?:ed|s|ing)? that|arguing|when|where|over|led to|leading to|could not|but was|for fear|citing|as|since|at issue|brought on|reasons?)\b/gi;
/** "since April", "after Monday", "over seven weeks": these tell a time. */
const TIME =
  /^\s+(?:the\s+)?(?:\d|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\w+ (?:weeks?|months?|days?|hours?|years?)\b)/i;
const WEAK = /^(?:as|when|where|over|could not|reasons?)$/i;
/** What is asked about stands right behind the connective and is thus itself the reason of something else. */
const BEHIND = 35;

/**
 * How far a sentence gives a reason for what is asked: 1 by "because …" or "after …", unless what is asked is itself that reason
 * ("after Hungary dropped its objections" tells not why it dropped them).
 */
export function reasonSlot({ question, sentence, matches }: SentenceView): number {
  const asked = matches
    .filter(({ concept }) => !question.concepts[concept]!.light && !question.concepts[concept]!.name)
    .map(({ at }) => sentence.words[at]!.start - sentence.start);
  let best = 0;
  for (const found of sentence.text.matchAll(CONNECTIVE)) {
    const end = found.index + found[0].length;
    if (TIME.test(sentence.text.slice(end))) continue;
    if (asked.some((at) => at >= end && at < end + BEHIND) && !asked.some((at) => at < found.index)) continue;
    best = Math.max(best, WEAK.test(found[0]) ? 0.4 : 1);
  }
  return best;
}
