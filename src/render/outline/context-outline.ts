import type { AnswerOf } from '../../core/answers/answer.ts';
import { block, outline } from './entries.ts';
import type { Outline } from './outline.ts';
import { type Quoting, WHOLE_QUOTE } from './quoting.ts';
import { excerptLabel } from './statement-label.ts';

/** Characters of a paragraph that only stands beside: what was asked for is to be seen at once. */
const BESIDE = 600;

/** Paragraphs one below the other, whole where what was asked for stands in them; a block each passage. */
export const contextOutline = ({ passages }: AnswerOf<'context'>, quoting: Quoting): Outline =>
  outline({
    title: passages.length === 0 ? 'The articles no longer have this' : 'In context',
    entries: passages.map((paragraphs) =>
      block({
        quotes: paragraphs.map((one) =>
          quoting.quote(one.excerpt, excerptLabel(one), one.excerpt.emphasis.length > 0 ? WHOLE_QUOTE : BESIDE),
        ),
      }),
    ),
  });
