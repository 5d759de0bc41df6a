import type { AnsweringExcerpt } from '../core/answers/answer.ts';
import type { Entry } from './outline.ts';
import type { Quoting } from './quoting.ts';
import { excerptLabel } from './statement-label.ts';

/** What comes nearest, said not to be taken for an answer. Bold marks the words that answer: nothing here has any. */
export const nearestEntries = (nearest: readonly AnsweringExcerpt[], quoting: Quoting): Entry[] =>
  nearest.map((found, at) => ({
    heading: at === 0 ? 'Nearest passages, not taken for an answer' : null,
    tone: 'nearest',
    quotes: [quoting.quote({ ...found.excerpt, emphasis: [] }, excerptLabel(found))],
    notes: [],
  }));
