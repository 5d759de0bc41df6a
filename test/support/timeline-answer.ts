import type { AnswerOf } from '../../src/core/answers/answer.ts';
import type { Library } from '../../src/core/answers/library.ts';
import type { TimelineQuery } from '../../src/core/answers/list-events.ts';

/** A library's timeline; fails where it has none. */
export async function timelineOf(library: Library, query: TimelineQuery = {}): Promise<AnswerOf<'timeline'>> {
  const answer = await library.timeline(query);
  if (answer.type !== 'timeline') throw new Error(`got ${answer.type}`);
  return answer;
}
