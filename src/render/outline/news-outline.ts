import type { AnswerOf } from '../../core/answers/answer.ts';
import { count } from './count.ts';
import { disagreementBlock } from './disagreements-outline.ts';
import { outline } from './entries.ts';
import { articleBlock } from './latest-outline.ts';
import type { Outline } from './outline.ts';
import type { Quoting } from './quoting.ts';
import { listWishes } from './wish-words.ts';

/** What new articles bring for those who follow something, a block each, the newest first; what they deny behind it. */
export const newsOutline = ({ wishes, articles, all, disagreements }: AnswerOf<'news'>, quoting: Quoting): Outline =>
  outline({
    title: `${count(all, 'new article')}: ${listWishes(wishes)}`,
    entries: [
      ...articles.map((one) => articleBlock(one, quoting)),
      ...disagreements.map((one) => disagreementBlock(one, quoting)),
    ],
  });
