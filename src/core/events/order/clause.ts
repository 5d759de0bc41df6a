import type { Paragraph } from '../../article/segment.ts';
import type { Span } from '../../article/span.ts';
import type { Event } from '../event.ts';
import { isToldAsDone } from './told-as-done.ts';

/** An event with the words of its sentence that its date belongs to. */
export interface DatedClause {
  /** Index of the event. */
  readonly index: number;
  readonly event: Event;
  readonly clause: Span;
  /** Which paragraph and which sentence of the article, counted through: they tell how near two events stand. */
  readonly paragraph: number;
  readonly sentence: number;
}

/** Where one statement of a sentence ends and the next begins. */
const BORDER =
  /;\s|,\s(?=(?:which|who|where|whose|when|while|but|and|before|after|following|prompting|leading|triggering|sparking|paving|culminating|resulting|then|until|followed|preceded)\s)|\s(?=(?:after|before|following|until|while|although|because)\s(?!dawn|daybreak|sunrise|noon|dusk|sunset|midnight|nightfall|dark\b|the (?:courts?|judges?)\b))|\s(?=and (?:then |later |eventually |finally |subsequently |also )?(?:[a-z]{3,}ed|began|ended|held|met|signed|went|came|took|left|broke|fell|won|lost|gave|was|were|a|the|another|[a-z]+ talks)\s)/g;

/** The words around a date, between the borders of its sentence and the dates beside it. */
function clauseAround(body: string, timex: Span, from: number, to: number): Span {
  let [start, end] = [from, to];
  for (const match of body.slice(from, to).matchAll(BORDER)) {
    const at = from + match.index;
    if (at >= timex.end) {
      end = at;
      break;
    }
    if (at + match[0].length <= timex.start) start = at + match[0].length;
  }
  return { start, end };
}

/** "earlier in the year, in October": one date told twice. */
const isSpelledOut = (body: string, { timex }: Event, next: Event | undefined): boolean =>
  next !== undefined &&
  /^(?: that)?, (?:on|in) (?:the )?$/.test(body.slice(timex.end, Math.min(next.timex.start, timex.end + 20)));

/** Every event that is told as done, with its clause, in the order of the text. */
export function datedClauses(body: string, paragraphs: readonly Paragraph[], events: readonly Event[]): DatedClause[] {
  const clauses: DatedClause[] = [];
  let next = 0;
  let sentence = 0;
  paragraphs.forEach((place, paragraph) => {
    for (const { start, end } of place.sentences) {
      sentence++;
      for (let previousEnd = start; next < events.length && events[next]!.timex.start < end; next++) {
        const event = events[next]!;
        if (isSpelledOut(body, event, events[next + 1])) continue;
        const after = events[next + 1]?.timex.start ?? end;
        const clause = clauseAround(body, event.timex, previousEnd, Math.min(end, after));
        if (isToldAsDone(body, place, event)) clauses.push({ index: next, event, clause, paragraph, sentence });
        previousEnd = event.timex.end;
      }
    }
  });
  return clauses;
}
