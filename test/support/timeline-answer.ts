import type { AnswerOf } from '../../src/core/answer.ts';
import type { TimelineQuery } from '../../src/core/answers/list-events.ts';
import type { Library } from '../../src/core/library.ts';

/** A library's timeline; fails where it has none. */
export async function timelineOf(library: Library, query: TimelineQuery = {}): Promise<AnswerOf<'timeline'>> {
  const answer = await library.timeline(query);
  if (answer.type !== 'timeline') throw new Error(`got ${answer.type}`);
  return answer;
}
