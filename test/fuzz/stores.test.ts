import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Place } from '../../src/core/answers/wish.ts';
import { SentenceVectors } from '../../src/core/ask/meaning/vectors/sentence-vectors.ts';
import { openFeedStates } from '../../src/corpus/feeds/feed-state.ts';
import { keepIndex } from '../../src/corpus/index/keep-index.ts';
import { keptPath } from '../../src/corpus/kept-path.ts';
import { engineName } from '../../src/corpus/snapshot/engine-name.ts';
import { readSnapshot } from '../../src/corpus/snapshot/read-snapshot.ts';
import { readVectors } from '../../src/corpus/vectors/vectors-file.ts';
import { openDatabase } from '../../src/store/database.ts';
import { keepFollows } from '../../src/store/follows.ts';
import type { Database } from '../../src/store/tables.ts';
import { keepUnanswered } from '../../src/store/unanswered.ts';
import { takeUnansweredFile } from '../../src/store/unanswered-file.ts';
import { anyText, CASES, damaged, nearly, nearlyJson } from '../support/hostile.ts';

/** Each case writes a file and reads it, which takes a third of a millisecond and more; a database writes each to the disk. */
const WRITTEN = Math.max(1, Math.round(CASES / 4));
const COMMITTED = Math.max(1, Math.round(CASES / 40));

const NOW = Date.UTC(2025, 10, 20);

describe('whatever is found in DATA_DIR', () => {
  let folder: string;
  let database: Database;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-fuzz-'));
    database = await openDatabase(join(folder, 'database'));
  });
  afterAll(async () => {
    await database.destroy();
    await rm(folder, { recursive: true, force: true });
  });

  it('unanswered questions are read as far as they are whole', async () => {
    const store = keepUnanswered(database, { days: 30, clock: () => NOW, onWarning: () => {} });
    const lines = fc
      .array(fc.oneof(nearlyJson('day', 'command', 'question'), anyText), { maxLength: 5 })
      .map((some) => some.join('\n'));
    const whole = '{"day":"2025-11-19","command":"ask","question":"Who spoke?"}';
    await fc.assert(
      fc.asyncProperty(damaged(lines), async (bytes) => {
        await writeFile(join(folder, 'unanswered.jsonl'), Buffer.concat([bytes, Buffer.from(`\n${whole}\n`)]));
        await database.deleteFrom('unanswered').execute();
        await takeUnansweredFile(database, folder);
        const kept = await store.list();
        expect(kept).toContainEqual(expect.objectContaining({ question: 'Who spoke?' }));
        for (const { question, command, times } of kept) {
          expect([typeof question, typeof command, times > 0]).toEqual(['string', 'string', true]);
        }
      }),
      { numRuns: COMMITTED },
    );
  });

  it('what is known of feeds is read whole, or told of in a line and made again', async () => {
    const { path } = await keptPath(folder, folder, 'feeds');
    const state = '{"etag":null,"lastModified":null,"seen":[],"tries":{},"due":0,"askedUntil":0,"failures":0}';
    const text = nearly('{"version":1,', '"feeds":{', '"https://a.example/":', state, '}}', ',', '"__proto__":');
    await fc.assert(
      fc.asyncProperty(damaged(text), async (bytes) => {
        await writeFile(path, bytes);
        const warnings: string[] = [];
        const states = await openFeedStates(folder, folder, (line) => void warnings.push(line));
        expect(states.of('https://a.example/')).toMatchObject({ seen: [], failures: 0 });
        expect(warnings.length).toBeLessThanOrEqual(1);
        for (const line of warnings) expect(line).not.toMatch(/\n/);
      }),
      { numRuns: WRITTEN },
    );
    await rm(path);
  });

  it('a snapshot is believed whole, or not at all', async () => {
    const path = join(folder, 'a.snapshot');
    const indexes = keepIndex();
    const engine = await engineName();
    const number = fc.oneof(fc.nat(10_000), fc.constantFrom(-1, 1e15, Number.MAX_SAFE_INTEGER, 0.5));
    const section = fc.record({ start: number, bytes: number, hash: fc.constantFrom('', 'ab', null) });
    const head = fc
      .record({
        format: fc.constant('parley snapshot 3'),
        engine: fc.constant(engine),
        folder: fc.constant(folder),
        table: fc.oneof(section, fc.jsonValue()),
      })
      .map((value) => `${JSON.stringify(value).padEnd(4_096)}${'x'.repeat(2_000)}`);
    try {
      await fc.assert(
        fc.asyncProperty(damaged(fc.oneof(head, anyText)), async (bytes) => {
          await writeFile(path, bytes);
          const read = await readSnapshot(path, folder, indexes);
          expect(['broken', 'foreign'].filter((key) => key in read)).toHaveLength(1);
        }),
        { numRuns: WRITTEN },
      );
    } finally {
      await indexes.close();
    }
  });

  it('vectors are taken whole, or told of in a few words', async () => {
    const path = join(folder, 'a.vectors');
    const block = fc.record({
      key: fc.string(),
      paragraphs: fc.oneof(fc.nat(10), fc.constantFrom(-1, 1e15)),
      sentences: fc.nat(10),
      bytes: fc.oneof(fc.nat(100), fc.constantFrom(-1, 1e15)),
      hash: fc.string(),
    });
    const head = fc
      .record({
        format: fc.constant('parley vectors 1'),
        model: fc.constant('m'),
        articles: fc.oneof(fc.array(block, { maxLength: 3 }), fc.jsonValue()),
      })
      .map((value) => `${JSON.stringify(value)}\n${'x'.repeat(100)}`);
    await fc.assert(
      fc.asyncProperty(damaged(fc.oneof(head, anyText)), async (bytes) => {
        await writeFile(path, bytes);
        const fault = await readVectors(path, [], new SentenceVectors('m'));
        expect([null, 'is damaged', 'is empty']).toContain(fault);
      }),
      { numRuns: WRITTEN },
    );
  });

  it('a database keeps any words as they are, of one place each', async () => {
    const follows = keepFollows(database, () => NOW);
    const words = fc.oneof(
      anyText,
      nearly("'", '"', ';', '--', ' DROP TABLE follows', ' OR 1=1', '\0', '%', '_', '\\', '\ud800', 'ﷺ', 'the border'),
    );
    let count = 0;
    // Half characters are no text, and a database's text ends at a character of code 0.
    await fc.assert(
      fc.asyncProperty(
        words.filter((one) => !/[\p{Cs}\0]/u.test(one)),
        async (one) => {
          const place: Place = `channel:${count++}`;
          expect(await follows.add(place, { kind: 'topic', words: one })).toBe('added');
          expect(await follows.list(place)).toEqual([{ place, kind: 'topic', words: one }]);
          expect(await follows.remove(place, { kind: 'topic', words: one })).toBe(true);
        },
      ),
      { numRuns: COMMITTED },
    );
    expect(await follows.list()).toEqual([]);
  });

  it('is all that is there afterwards', async () => {
    expect((await readdir(folder)).sort()).toEqual(['a.snapshot', 'a.vectors', 'database']);
  });
});
