import { expect, it } from 'vitest';
import type { Place } from '../../src/core/answers/wish.ts';
import { HOUR_MS, MOST_REFUSALS, type Notices } from '../../src/store/notices.ts';
import { describeKept, openStore } from '../support/store.ts';

const CHANNEL: Place = 'channel:1';
const brought = (...articles: string[]) =>
  articles.map((article) => ({ place: CHANNEL, article, words: 'the border' }));
const items = (...articles: string[]) => articles.map((article) => ({ article, words: 'the border' }));
const note = (notices: Notices, ...articles: string[]) => notices.note('corpus', articles, brought(...articles));

describeKept('what is new', () => {
  it('is what came since the first process that looked at this corpus, over restarts, also into an empty one', async () => {
    const { notices, restart } = await openStore();
    expect(await notices.unseen('corpus', ['a', 'b'])).toEqual(new Set());
    expect(await notices.unseen('empty', [])).toEqual(new Set());
    const again = await restart();
    expect(await again.notices.unseen('corpus', ['a', 'b', 'c'])).toEqual(new Set(['c']));
    expect(await again.notices.unseen('empty', ['a'])).toEqual(new Set(['a']));
    await again.notices.note('corpus', ['c'], []);
    expect(await again.notices.unseen('corpus', ['b', 'c'])).toEqual(new Set());
    expect(await again.notices.unseen('another', ['c'])).toEqual(new Set());
  });

  it('is remembered of tens of thousands of articles', async () => {
    const { notices } = await openStore();
    const ids = Array.from({ length: 40_000 }, (_, at) => `article-${at}`);
    await notices.unseen('corpus', ids);
    expect(await notices.unseen('corpus', [...ids, 'new'])).toEqual(new Set(['new']));
  });
});

describeKept('notices', () => {
  it('tell what is new in one message, the next one an hour later, and nothing twice', async () => {
    const { notices, time } = await openStore();
    await note(notices, 'a', 'b');
    await note(notices, 'a', 'b');
    const due = await notices.claim();
    expect(due).toMatchObject([{ place: CHANNEL, items: items('a', 'b'), claimedBefore: null }]);
    expect(due[0]!.batch).toMatch(/^\w{1,25}$/);
    expect(await notices.claim(), 'claimed by another').toEqual([]);
    await notices.told(due[0]!);
    await note(notices, 'a', 'b', 'c');
    expect(await notices.claim(), 'within the hour').toEqual([]);
    time.now += HOUR_MS;
    expect(await notices.claim()).toMatchObject([{ place: CHANNEL, items: items('c'), claimedBefore: null }]);
  });

  it('tell what a process had claimed before it fell by the same mark, and what came since only afterwards', async () => {
    const { notices, time, restart } = await openStore();
    await note(notices, 'a');
    const [fallen] = await notices.claim();
    const fellAt = time.now;
    await note(notices, 'b');
    time.now += HOUR_MS;
    const again = await restart();
    const [due] = await again.notices.claim();
    expect(due).toEqual({ ...fallen, claimedBefore: fellAt });
    await again.notices.told(due!);
    time.now += HOUR_MS;
    expect(await again.notices.claim()).toMatchObject([{ items: items('b'), claimedBefore: null }]);
  });

  it('are given to one of two processes', async () => {
    const { notices, folder, time } = await openStore();
    await note(notices, 'a');
    const other = await openStore(folder, time);
    const claims = [await notices.claim(), await other.notices.claim()];
    expect(claims.map(({ length }) => length)).toEqual([1, 0]);
  });

  it('are told to all places, a few at a time', async () => {
    const { notices } = await openStore();
    const places = Array.from({ length: 12 }, (_, at): Place => `channel:${at}`);
    await notices.note(
      'corpus',
      ['a'],
      places.map((place) => ({ place, article: 'a', words: 'x' })),
    );
    const claimed: Place[] = [];
    for (let due = await notices.claim(); due.length > 0; due = await notices.claim()) {
      for (const one of due) await notices.told(one);
      claimed.push(...due.map(({ place }) => place));
    }
    expect(claimed.sort()).toEqual(places.sort());
  });

  it('give up a place that refuses again and again, an hour apart, with all that it follows', async () => {
    const { notices, follows, time } = await openStore();
    await follows.add(CHANNEL, { kind: 'topic', words: 'the border' });
    await note(notices, 'a');
    for (let refusal = 1; refusal <= MOST_REFUSALS; refusal++) {
      const [due] = await notices.claim();
      expect(await notices.refused(due!)).toBe(refusal === MOST_REFUSALS);
      expect(await notices.claim()).toEqual([]);
      time.now += HOUR_MS;
    }
    expect([await follows.list(), await notices.claim()]).toEqual([[], []]);
  });

  it('count refusals from the last that was told', async () => {
    const { notices, time } = await openStore();
    for (const article of ['a', 'b', 'c', 'd']) {
      await note(notices, article);
      const [due] = await notices.claim();
      expect(await notices.refused(due!)).toBe(false);
      time.now += HOUR_MS;
      const [again] = await notices.claim();
      await notices.told(again!);
      time.now += HOUR_MS;
    }
  });
});
