import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Place } from '../../src/core/answers/wish.ts';
import { MOST_WISHES } from '../../src/store/follows.ts';
import { describeKept, openStore } from '../support/store.ts';

const CHANNEL: Place = 'channel:1';
const MEMBER: Place = 'member:2';
const topic = (words: string) => ({ kind: 'topic', words }) as const;

describeKept('follows', () => {
  it('are kept over restarts, each once however it is spelt', async () => {
    const { follows, restart } = await openStore();
    expect(await follows.add(CHANNEL, topic('the Border'))).toBe('added');
    expect(await follows.add(CHANNEL, topic('the border'))).toBe('already');
    expect(await follows.add(CHANNEL, { kind: 'speaker', words: 'Asif' })).toBe('added');
    expect(await follows.add(MEMBER, topic('the border'))).toBe('added');
    const again = await restart();
    expect(await again.follows.list(CHANNEL)).toEqual([
      { place: CHANNEL, kind: 'speaker', words: 'Asif' },
      { place: CHANNEL, kind: 'topic', words: 'the Border' },
    ]);
    expect(await again.follows.list()).toHaveLength(3);
  });

  it('end one by one or all of a place, and are limited in number', async () => {
    const { follows } = await openStore();
    for (let n = 0; n < MOST_WISHES; n++) await follows.add(CHANNEL, topic(`topic ${n}`));
    expect(await follows.add(CHANNEL, topic('one more'))).toBe('too-many');
    expect(await follows.add(MEMBER, topic('one more'))).toBe('added');
    expect(await follows.remove(CHANNEL, { kind: 'speaker', words: 'topic 3' })).toBe(false);
    expect(await follows.remove(CHANNEL, topic('Topic 3'))).toBe(true);
    expect(await follows.remove(CHANNEL, topic('topic 3'))).toBe(false);
    expect(await follows.list(CHANNEL)).toHaveLength(MOST_WISHES - 1);
    expect(await follows.remove(CHANNEL, null)).toBe(true);
    expect(await follows.list()).toEqual([{ place: MEMBER, ...topic('one more') }]);
  });

  it('take what waits to be told along when they end', async () => {
    const { follows, notices } = await openStore();
    await follows.add(CHANNEL, topic('the Border'));
    await follows.add(CHANNEL, topic('bread'));
    const words = ['the Border', 'bread'];
    await notices.note(
      'corpus',
      ['a'],
      words.map((word) => ({ place: CHANNEL, article: 'a', words: word })),
    );
    await follows.remove(CHANNEL, topic('the border'));
    expect(await notices.claim()).toMatchObject([{ items: [{ article: 'a', words: 'bread' }] }]);
  });

  it('give back whatever words they were given', async () => {
    const { follows } = await openStore();
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(words, async (wish) => {
        await follows.remove(CHANNEL, null);
        await follows.add(CHANNEL, topic(wish));
        expect((await follows.list(CHANNEL)).map((one) => one.words)).toEqual([wish]);
        expect(await follows.remove(CHANNEL, topic(wish))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
