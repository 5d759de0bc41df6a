import type { AnalyzedArticle } from '../../analyze.ts';
import { overlaps, textOf } from '../../article/span.ts';
import { compareDates } from '../../dates/edtf-date.ts';
import { type Disagreements, disagreementsAmong } from '../../disagreements/disagreements-among.ts';
import type { Telling } from '../../disagreements/find-differences.ts';
import type { Event } from '../../events/event.ts';
import type { TimelineConflict } from '../answer.ts';

/** What contradicts an event: another event of its article or of another one. */
export interface EventConflict extends Pick<TimelineConflict, 'kind' | 'role' | 'reasons'> {
  readonly analyzed: AnalyzedArticle;
  readonly event: Event;
}

type Place = Pick<EventConflict, 'analyzed' | 'event'>;

type EventConflicts = ReadonlyMap<Event, readonly EventConflict[]>;

const known = new WeakMap<Disagreements, EventConflicts>();

/** What contradicts each event of a library's articles; found once for each time that the articles were compared. */
export function conflictsAmong(articles: readonly AnalyzedArticle[]): EventConflicts {
  const disagreements = disagreementsAmong(articles);
  let conflicts = known.get(disagreements);
  if (!conflicts) {
    conflicts = findAll(articles, disagreements);
    known.set(disagreements, conflicts);
  }
  return conflicts;
}

function findAll(articles: readonly AnalyzedArticle[], { differences }: Disagreements): EventConflicts {
  const found = new Map<Event, EventConflict[]>();
  const add = (event: Event, conflict: EventConflict) => {
    found.set(event, [...(found.get(event) ?? []), conflict]);
  };
  for (const analyzed of articles) {
    for (const { earlier, later, reasons } of analyzed.conflicts) {
      const [first, second] = [analyzed.events[earlier]!, analyzed.events[later]!];
      add(first, { kind: 'order', role: 'earlier', reasons, analyzed, event: second });
      add(second, { kind: 'order', role: 'later', reasons, analyzed, event: first });
    }
  }
  for (const { kind, a, b } of differences) {
    const [one, other] = [placeOf(a), placeOf(b)];
    if (kind !== 'date' || !one || !other) continue;
    const [first, second] = [one, other].sort((x, y) => compareDates(x.event.date, y.event.date)) as [Place, Place];
    const reasons = [`“${wordsOf(a)}” is not “${wordsOf(b)}”`];
    add(first.event, { kind: 'date', role: 'earlier', reasons, ...second });
    add(second.event, { kind: 'date', role: 'later', reasons, ...first });
  }
  return found;
}

/** The event whose date a telling differs in. */
function placeOf({ analyzed, differs }: Telling): Place | null {
  const event = analyzed.events.find(({ timex }) => overlaps(timex, differs));
  return event ? { analyzed, event } : null;
}

const wordsOf = ({ analyzed, differs }: Telling): string => textOf(analyzed.article.body, differs);
