import { describe, expect, it, onTestFinished } from 'vitest';
import type { AnalyzedArticle } from '../../../src/core/analyze.ts';
import { passagesOf } from '../../../src/core/index/index-articles.ts';
import type { PassageIndex } from '../../../src/core/index/passage-index.ts';
import type { IndexKeeper } from '../../../src/corpus/index/index-keeper.ts';
import { type IndexKeeperSettings, keepIndex } from '../../../src/corpus/index/keep-index.ts';
import type { KeptIndex } from '../../../src/corpus/index/kept-index.ts';
import { analyzedOf } from '../../support/analyzed.ts';

const DYING = new URL('../../support/dying-index-worker.mjs', import.meta.url);

function keeperOf(settings: IndexKeeperSettings = {}): IndexKeeper<KeptIndex> {
  const keeper = keepIndex(settings);
  onTestFinished(() => keeper.close());
  return keeper;
}

const articlesOf = (bodies: readonly string[]): AnalyzedArticle[] => bodies.map((body) => analyzedOf(body, {}));

/** The version that has exactly these articles; of the former one is kept what stands in the same place. */
const change = (
  keeper: IndexKeeper<KeptIndex>,
  bodies: readonly string[],
  former: KeptIndex | null = null,
  onAdded: () => unknown = () => {},
): Promise<KeptIndex> => {
  const articles = articlesOf(bodies);
  const old = former?.source.articles ?? [];
  const isKept = (at: number): boolean => old[at]?.article.body === bodies[at];
  return keeper.change(former, [], async ({ add, leave }) => {
    await add(articles.flatMap((article, at) => (isKept(at) ? [] : passagesOf(article, at))));
    await onAdded();
    await leave(old.flatMap((article, at) => (isKept(at) ? [] : passagesOf(article, at))));
    return { parties: [], articles, places: old.map((_, at) => (isKept(at) ? at : -1)) };
  });
};

const find = async (index: PassageIndex, term: string): Promise<number[]> =>
  (await index.search({ terms: [{ term, strength: 1 }], limit: 10 })).map(({ passage }) => passage);

const GENEVA = ['Talks in Geneva.', 'A border was closed.'];
const VIENNA = ['Talks in Vienna.', 'A border was closed.'];

describe('a keeper of an index', () => {
  it('answers from each version what that version has, while the next one is made and after', async () => {
    const keeper = keeperOf();
    const first = await change(keeper, GENEVA);
    const said = async (index: KeptIndex) => [await find(index, 'geneva'), await find(index, 'vienna'), index.size];
    const second = await change(keeper, VIENNA, first, async () => {
      expect(await said(first)).toEqual([[0], [], 2]);
      expect(await first.frequencies(['vienna', 'talk', 'border'])).toEqual([0, 1, 1]);
    });
    expect([await said(first), await said(second)]).toEqual([
      [[0], [], 2],
      [[], [0], 2],
    ]);
  });

  it('makes a version again that is asked after it was let go of', async () => {
    const keeper = keeperOf({ lingerMs: 0 });
    const first = await change(keeper, GENEVA);
    const second = await change(keeper, VIENNA, first);
    await expect.poll(() => first.home).toBe(null);
    expect([await find(first, 'geneva'), await find(second, 'geneva')]).toEqual([[0], []]);
  });

  it('makes two versions from one', async () => {
    const keeper = keeperOf({ lingerMs: 0 });
    const first = await change(keeper, GENEVA);
    await change(keeper, VIENNA, first);
    const third = await change(keeper, [GENEVA[0]!, 'A border in Vienna.'], first);
    expect([await find(third, 'geneva'), await find(third, 'vienna')]).toEqual([[0], [1]]);
  });

  it('goes on with the former version when a change fails half way', async () => {
    const keeper = keeperOf();
    const first = await change(keeper, GENEVA);
    const scores = await first.search({ terms: [{ term: 'border', strength: 1 }], limit: 5 });
    const failing = change(keeper, VIENNA, first, () => Promise.reject(new Error('no more')));
    await expect(failing).rejects.toThrow('no more');
    expect(await first.search({ terms: [{ term: 'border', strength: 1 }], limit: 5 })).toEqual(scores);
    expect(await first.frequencies(['vienna', 'geneva'])).toEqual([0, 1]);
    expect(await find(await change(keeper, VIENNA, first), 'vienna')).toEqual([0]);
  });

  it('answers while many passages are added', async () => {
    const keeper = keeperOf();
    const first = await change(keeper, GENEVA);
    const many = Array.from({ length: 3_000 }, (_, at) => `Round ${at} of the talks in hall ${at % 70} took long.`);
    let isMade = false;
    const making = change(keeper, [...GENEVA, ...many], first).then((made) => {
      isMade = true;
      return made;
    });
    let answers = 0;
    while (!isMade) {
      expect(await find(first, 'geneva')).toEqual([0]);
      answers++;
    }
    expect(answers).toBeGreaterThan(5);
    expect((await making).size).toBe(3_002);
  });

  it('says that its thread ended and makes the index again', async () => {
    const warnings: string[] = [];
    const keeper = keeperOf({ program: DYING, onWarning: (line) => warnings.push(line) });
    const index = await change(keeper, GENEVA);
    const waiting = [find(index, 'die'), find(index, 'geneva')].map((answer) => answer.catch(String));
    for (const answer of await Promise.all(waiting)) {
      expect(answer).toBe('Error: the index cannot be asked (its thread ended with 3)');
    }
    expect(await find(index, 'geneva')).toEqual([0]);
    expect(warnings).toEqual(['The index was lost (its thread ended with 3); it is made again from the articles.']);
    expect(await find(await change(keeper, VIENNA, index), 'vienna')).toEqual([0]);
  });

  it('gives up a change during which its thread ends, and goes on', async () => {
    const keeper = keeperOf({ program: DYING });
    const first = await change(keeper, GENEVA);
    await expect(change(keeper, VIENNA, first, () => find(first, 'die'))).rejects.toThrow('its thread ended with 3');
    expect(await find(first, 'geneva')).toEqual([0]);
  });

  it('restores what it saved, and is as it was when that fails', async () => {
    const keeper = keeperOf();
    const first = await change(keeper, GENEVA);
    const pieces: Uint8Array[] = [];
    await keeper.save(first, async (piece) => void pieces.push(piece));
    const other = keeperOf();
    const source = Promise.resolve(first.source);
    await expect(other.restore(source, piecesOf(pieces.slice(1)))).rejects.toThrow('without its first piece');
    const restored = await other.restore(source, piecesOf(pieces));
    expect([await find(restored, 'geneva'), restored.size]).toEqual([[0], 2]);
    expect(await find(await change(other, VIENNA, restored), 'vienna')).toEqual([0]);
  });

  it('makes a version from its articles where nothing was saved of it', async () => {
    const articles = articlesOf(GENEVA);
    const index = await keeperOf().restore(Promise.resolve({ parties: [], articles }), piecesOf([]));
    expect([await find(index, 'geneva'), index.size]).toEqual([[0], 2]);
  });

  it('answers nothing when it is closed', async () => {
    const keeper = keeperOf();
    const index = await change(keeper, GENEVA);
    await keeper.close();
    await expect(find(index, 'geneva')).rejects.toThrow('the index is closed');
  });
});

async function* piecesOf(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces;
}
