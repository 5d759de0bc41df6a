import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerOf } from '../../../src/core/answers/answer.ts';
import { renderNews } from '../../../src/discord/render/news.ts';
import { phoneHeight } from '../../../src/discord/render/phone-height.ts';
import { outlineOf } from '../../../src/render/outline/outline-of.ts';
import { anyAnswers } from '../../support/answers.ts';
import { articleOf, libraryOf } from '../../support/library.ts';

const anyNews = anyAnswers.find(([type]) => type === 'news')![1] as fc.Arbitrary<AnswerOf<'news'>>;

describe('news as a message', () => {
  it('fit into plain text, and end with how to end them', () => {
    fc.assert(
      fc.property(anyNews, (news) => {
        const text = renderNews(outlineOf(news), news);
        expect(text.length).toBeLessThanOrEqual(2000);
        expect(text.split('\n').at(-1)).toMatch(/^-# (?:\d+ more: ask me \/latest · )?\/unfollow ends this$/);
      }),
    );
  });

  it('are read on a phone at a glance, however much is new', async () => {
    const ids = Array.from({ length: 9 }, (_, at) => `article ${at}`);
    const body = `“We will open the bridge of Tolna, whatever it may cost us and however long it may take to do so,” said General Ugo Fenn.`;
    const library = libraryOf(ids.map((id) => articleOf(body, { id, url: `https://example.com/${id}` })));
    const news = await library.news({
      wishes: [{ kind: 'topic', words: 'bridge' }],
      brought: ids.map((article) => ({ article, words: 'bridge' })),
    });
    const text = renderNews(outlineOf(news!), news!);
    expect(phoneHeight(text)).toBeLessThan(600);
    const [, more] = /^-# (\d+) more/m.exec(text)!;
    expect(text.match(/^> /gm)).toHaveLength(9 - Number(more));
  });
});
