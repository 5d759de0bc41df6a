import { pointsBack } from '../question/points-back.ts';
import type { SentenceView } from './sentence-view.ts';
import { amountSlot } from './slots/amount.ts';
import { dateSlot } from './slots/date.ts';
import { nameSlot } from './slots/name.ts';
import { placeSlot } from './slots/place.ts';
import { reasonSlot } from './slots/reason.ts';
import { speakerSlot } from './slots/speaker.ts';

/** What is left of a slot filled in a sentence that holds nothing of what is asked but names. */
const ADRIFT = 0.4;

/** From 0 to 1, how far a sentence holds what the question leaves open; null where its words do not tell what that is. */
export function slotOf(view: SentenceView): number | null {
  const { question, matches } = view;
  if (question.statement === 'what-said') return speakerSlot(view);
  const slot = fillOf(view);
  if (slot === null) return null;
  const asks = question.concepts.some(({ name, light }) => !name && !light);
  const anchored =
    pointsBack(view.sentence) ||
    matches.some(({ concept }) => !question.concepts[concept]!.name && !question.concepts[concept]!.light);
  const share = (asks && !anchored) || lacksDeed(view) || lacksRank(view) ? ADRIFT : 1;
  return slot * share;
}

/** Whether the question tells of deeds ("killed", "drafted") and neither the sentence nor one beside it tells of any. */
function lacksDeed({ question, held, heldBefore, heldAfter }: SentenceView): boolean {
  if (question.kind !== 'how-many' && question.kind !== 'who') return false;
  let deeds = 0;
  for (const [i, { tag, light, name, cue }] of question.concepts.entries()) {
    if ((tag !== 'VERB' && tag !== 'ADJ') || light || name || cue) continue;
    if (held[i]! > 0 || heldBefore[i]! > 0 || heldAfter[i]! > 0) return false;
    deeds++;
  }
  return deeds > 0;
}

/** "The eighth round": another one's place is no answer. The first may be told by any word for a beginning. */
const lacksRank = (view: SentenceView): boolean => {
  const { question, held, heldBefore } = view;
  return question.concepts.some(
    ({ term }, i) =>
      /^#\d/.test(term) && term !== '#1' && held[i] === 0 && !(heldBefore[i]! > 0 && pointsBack(view.sentence)),
  );
};

function fillOf(view: SentenceView): number | null {
  const { question } = view;
  if (question.slot.name) return nameSlot(view);
  switch (question.kind) {
    case 'how-many':
      return amountSlot(view);
    case 'why':
      return reasonSlot(view);
    case 'where':
      return /\bwhere\b/i.test(question.text) ? placeSlot(view) : Math.max(placeSlot(view), nameSlot(view));
    case 'who':
      return nameSlot(view);
    case 'when':
      return dateSlot(view);
    default:
      // "Which talks in Geneva" names its own already; "which ship" asks for a name.
      return /\bwhich\b/i.test(question.text) && !question.concepts.some(({ name }) => name) ? nameSlot(view) : null;
  }
}
