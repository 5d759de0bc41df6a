import type { Answer } from '../answer.ts';
import type { Library } from '../library.ts';

export interface TimelineQuery {
  readonly about?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Dated events in calendar order, with the conflicts among them. */
export function listEvents({ coverage }: Pick<Library, 'coverage'>, _query: TimelineQuery): Answer {
  return { type: 'timeline', entries: [], coverage };
}
