import type { AnsweringExcerpt, OtherTelling } from '../../core/answers/answer.ts';
import { citationMark } from './citation-line.ts';
import { count } from './count.ts';
import { note } from './entries.ts';
import type { Note } from './outline.ts';
import type { Quoting } from './quoting.ts';

/** As many copies are cited; more are counted. */
const MOST_COPIES = 2;

/** In which further articles the same words stand. */
export function copyNotes({ also }: Pick<AnsweringExcerpt, 'also'>, quoting: Quoting): Note[] {
  if (also.length === 0) return [];
  const cites = also.slice(0, MOST_COPIES).map(quoting.cite);
  const more = also.length - cites.length;
  const places = [...cites.map(citationMark), ...(more === 0 ? [] : [count(more, 'more article')])];
  const listed = places.length < 2 ? places.join('') : `${places.slice(0, -1).join(', ')} and ${places.at(-1)}`;
  return [note(`The same in ${listed}`, cites)];
}

/** A line for each other article that tells otherwise what an excerpt tells, with its own words. */
export const otherNotes = (otherwise: readonly OtherTelling[] = [], quoting: Quoting): Note[] =>
  otherwise.map(({ kind, excerpt }) => {
    const words = excerpt.emphasis.map(({ start, end }) => `“${excerpt.article.body.slice(start, end)}”`).join(', ');
    const citation = quoting.cite(excerpt);
    // A count that grew is no other telling of one fact.
    const how = kind === 'changed' ? 'has another count, of another time' : 'tells it otherwise';
    return note(`${citationMark(citation)} ${how}: ${words}`, [citation]);
  });
