import { isDated } from '../evidence.ts';
import type { SentenceView } from '../sentence-view.ts';

const BEFORE_PLACE = /^(?:in|at|from|near|to|on|through|across|inside|outside|towards?)$/;
const MODIFIER = /^(?:the|a|an|city|town|port|capital|village|of)$/;

/** 1 when a sentence has a new name of a place ("in Istanbul", "in the town of Rasht"), half for a place without a name. */
export function placeSlot({ sentence, fresh }: SentenceView): number {
  const isFresh = new Set(fresh);
  const { words } = sentence;
  let best = 0;
  words.forEach((word, i) => {
    if (!isFresh.has(word) || word.stop || isDated(word, sentence)) return;
    let before = i - 1;
    while (i - before < 6 && MODIFIER.test(words[before]?.norm ?? '')) before--;
    if (!words[before] || !BEFORE_PLACE.test(words[before]!.norm)) {
      // "in the Belisari city": the adjective has its place by the preposition already.
      if (word.capital && i > 0 && words[i - 1]!.capital && BEFORE_PLACE.test(words[i - 2]?.norm ?? '')) best = 1;
      return;
    }
    if (word.number) return;
    best = Math.max(best, word.capital ? 1 : 0.3);
  });
  return best;
}
