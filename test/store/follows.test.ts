import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { HOUR_MS, keepFollows, MOST_WISHES, type Place } from '../../src/store/follows.ts';

const CHANNEL: Place = 'channel:1';
const MEMBER: Place = 'member:2';
const opened: Database[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const database of opened.splice(0)) await database.destroy();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function open(folder?: string, time = { now: Date.UTC(2026, 10, 2) }) {
  const at = folder ?? (await mkdtemp(join(tmpdir(), 'parley-store-')));
  if (!folder) folders.push(at);
  const database = await openDatabase(at);
  opened.push(database);
  return { follows: keepFollows(database, () => time.now), time, folder: at, database };
}

describe('follows', () => {
  it('are kept over restarts, each once however it is spelt', async () => {
    const { follows, folder, database } = await open();
    expect(await follows.add(CHANNEL, { kind: 'topic', words: 'the Border' })).toBe('new');
    expect(await follows.add(CHANNEL, { kind: 'topic', words: 'the border' })).toBe('already');
    expect(await follows.add(CHANNEL, { kind: 'speaker', words: 'Asif' })).toBe('new');
    expect(await follows.add(MEMBER, { kind: 'topic', words: 'the border' })).toBe('new');
    opened.splice(opened.indexOf(database), 1);
    await database.destroy();
    const again = await open(folder);
    expect(await again.follows.list(CHANNEL)).toEqual([
      { place: CHANNEL, kind: 'speaker', words: 'Asif' },
      { place: CHANNEL, kind: 'topic', words: 'the Border' },
    ]);
    expect(await again.follows.list()).toHaveLength(3);
  });

  it('end one by one or all of a place, and are limited in number', async () => {
    const { follows } = await open();
    for (let n = 0; n < MOST_WISHES; n++) await follows.add(CHANNEL, { kind: 'topic', words: `topic ${n}` });
    expect(await follows.add(CHANNEL, { kind: 'topic', words: 'one more' })).toBe('too-many');
    expect(await follows.add(MEMBER, { kind: 'topic', words: 'one more' })).toBe('new');
    expect(await follows.remove(CHANNEL, 'Topic 3')).toBe(1);
    expect(await follows.remove(CHANNEL, 'topic 3')).toBe(0);
    expect(await follows.remove(CHANNEL, null)).toBe(MOST_WISHES - 1);
    expect(await follows.list()).toEqual([{ place: MEMBER, kind: 'topic', words: 'one more' }]);
  });

  it('tell what is new in one message, the next one an hour later, and nothing twice', async () => {
    const { follows, time } = await open();
    const items = ['a', 'b'].map((article) => ({ place: CHANNEL, article, words: 'the border' }));
    await follows.note(items);
    await follows.note(items);
    const due = await follows.claim();
    expect(due).toEqual([{ place: CHANNEL, items: items.map(({ article, words }) => ({ article, words })) }]);
    expect(await follows.claim(), 'claimed by another').toEqual([]);
    await follows.told(due[0]!);
    await follows.note([...items, { place: CHANNEL, article: 'c', words: 'the border' }]);
    expect(await follows.claim(), 'within the hour').toEqual([]);
    time.now += HOUR_MS;
    expect(await follows.claim()).toEqual([{ place: CHANNEL, items: [{ article: 'c', words: 'the border' }] }]);
  });

  it('tell what a process had claimed before it fell', async () => {
    const { follows, time, folder } = await open();
    await follows.note([{ place: MEMBER, article: 'a', words: 'Asif' }]);
    expect(await follows.claim()).toHaveLength(1);
    time.now += HOUR_MS;
    const other = await open(folder, time);
    expect(await other.follows.claim()).toEqual([{ place: MEMBER, items: [{ article: 'a', words: 'Asif' }] }]);
  });

  it('forget a place with all that waits for it', async () => {
    const { follows } = await open();
    await follows.add(CHANNEL, { kind: 'topic', words: 'x' });
    await follows.note([{ place: CHANNEL, article: 'a', words: 'x' }]);
    await follows.forget(CHANNEL);
    expect([await follows.list(), await follows.claim()]).toEqual([[], []]);
  });

  it('give back whatever words they were given', async () => {
    const { follows } = await open();
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(words, async (wish) => {
        await follows.remove(CHANNEL, null);
        await follows.add(CHANNEL, { kind: 'topic', words: wish });
        expect((await follows.list(CHANNEL)).map((one) => one.words)).toEqual([wish]);
        expect(await follows.remove(CHANNEL, wish)).toBe(1);
      }),
      { numRuns: 20 },
    );
  });
});
