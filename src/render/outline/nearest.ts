import type { AnsweringExcerpt } from '../../core/answers/answer.ts';
import { block } from './entries.ts';
import type { Block } from './outline.ts';
import type { Quoting } from './quoting.ts';
import { excerptLabel } from './statement-label.ts';

/** So many are shown: what does not answer is no list to read. */
const MOST_NEAREST = 2;

/** Characters of each: enough to see what it is about. */
const SHORT_NEAREST = 160;

/** What comes nearest, which is no answer, or `mayAnswer`: then as much of it as of an answer. Bold marks the words that answer: nothing here has any. */
export const nearestBlocks = (nearest: readonly AnsweringExcerpt[], quoting: Quoting, mayAnswer = false): Block[] =>
  nearest.slice(0, MOST_NEAREST).map((found, at) =>
    block({
      heading: at === 0 ? 'Closest I found' : null,
      tone: 'nearest',
      quotes: [
        quoting.quote({ ...found.excerpt, emphasis: [] }, excerptLabel(found), mayAnswer ? undefined : SHORT_NEAREST),
      ],
    }),
  );
