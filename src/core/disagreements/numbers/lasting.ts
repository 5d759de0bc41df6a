import { textOf } from '../../article/span.ts';
import type { Fact, FactOf } from '../facts.ts';
import { isOneDeed } from '../likeness/classes.ts';
import { isName } from '../likeness/concepts.ts';

/** "Extended by 45 days", "a second period of two weeks": it is not how long it was to last at first. */
const MORE_TIME = [
  /\b(?:extend|extension|prolong|renew)/i,
  /\b(?:a|another|the) (?:second|third|further|new|additional) /i,
];

/** Characters behind a length of time in which "extension" may stand. */
const BEHIND = 14;

function isMoreTime({ sentence: { text, start }, span }: Fact): boolean {
  const near = text.slice(0, span.end - start + BEHIND);
  return MORE_TIME.some((words) => words.test(near));
}

/** Whether two lengths of time are plainly of two things. */
export function lastOthers(a: FactOf<'number'>, b: FactOf<'number'>): boolean {
  if (a.amount.head !== 'hour' || b.amount.head !== 'hour') return false;
  if (isMoreTime(a) !== isMoreTime(b)) return true;
  const [own, other] = [lastingOf(a), lastingOf(b)];
  return (
    own.length > 0 && other.length > 0 && !own.some((one) => other.some((two) => one === two || isOneDeed(one, two)))
  );
}

/** "72 hours to answer": time to do something in, by whatever verb. */
const GIVEN: readonly string[] = ['to'];

/** What may last: the truce in "a 48-hour truce" and "a truce of two days", all before it in "no licences in the area for two years". */
function lastingOf({ sentence, span }: FactOf<'number'>): readonly string[] {
  const { words, analyzed } = sentence;
  const from = words.findIndex(({ start }) => start >= span.start);
  const { clause } = words[from]!;
  const here = words.filter((word) => word.clause === clause);
  const after = here.find(({ start }) => start >= span.end);
  if (after && textOf(analyzed.article.body, span).includes('-')) return after.concept === null ? [] : [after.concept];
  if (after?.norm === 'to') return GIVEN;
  const leads = words[from - 1]?.norm;
  if (leads !== 'of' && leads !== 'for') return [];
  const before = here.flatMap(({ concept, end }) =>
    end <= span.start && concept !== null && !isName(concept) ? [concept] : [],
  );
  return leads === 'of' ? before.slice(-1) : before;
}
