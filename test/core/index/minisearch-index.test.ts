import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IndexDraft } from '../../../src/core/index/index-draft.ts';
import { IndexRestorer, piecesOf } from '../../../src/core/index/index-pieces.ts';
import type { MiniSearchIndex } from '../../../src/core/index/minisearch-index.ts';
import type { PassageIndex } from '../../../src/core/index/passage-index.ts';
import type { IndexedPassage } from '../../../src/core/index/passage-words.ts';
import { PartyNames } from '../../../src/core/terms/party-names.ts';
import { WhoIsWho } from '../../../src/core/terms/who-is-who.ts';
import { termOf } from '../../../src/core/terms/words.ts';

const names = new PartyNames(
  new WhoIsWho([
    { name: 'Turkey', kind: 'body', role: null, side: null, aliases: ['Ankara', 'Türkiye'], gender: null },
    { name: 'Kim Lee', kind: 'person', role: null, side: null, aliases: [], gender: null },
  ]),
);

interface Written {
  readonly title: string;
  readonly texts: readonly string[];
}

const WORDS =
  'talks Talks talk ceasefire Ankara Türkiye Kim Lee Geneva Mujahid Mojahed border the of won win 5 five mediators mediation U.S. Ōtani constructor';
const textOf = (length: number) =>
  fc.array(fc.constantFrom(...WORDS.split(' ')), { maxLength: length }).map((words) => words.join(' '));
const written = fc.record({ title: textOf(4), texts: fc.array(textOf(14), { maxLength: 3 }) });
const corpus = fc.array(written, { maxLength: 12 });

const TERMS = [...new Set(WORDS.split(' ').map((word) => termOf(word.toLowerCase()))), '@0', '@1', 'absent'];
const ASKED = ['talks', 'mujahed', 'mediatros', 'geneve', 'ankara', 'wim', 'tolks', 'borders', 'tokyo'].map((norm) => ({
  norm,
  term: termOf(norm),
}));

const passagesOf = ({ title, texts }: Written, article: number): IndexedPassage[] =>
  texts.map((text) => ({ article, title, text }));

function indexOf(articles: readonly Written[]): MiniSearchIndex {
  const draft = new IndexDraft(names);
  for (const passage of articles.flatMap(passagesOf)) draft.add(passage);
  return draft.finish([], articles.length).index;
}

/** All that an index says: of words, and to queries of one, two and all terms, with and without a filter. */
async function saidBy(index: PassageIndex) {
  const queries = [TERMS, ...TERMS.map((term) => [term]), ['talk', 'geneva'], ['@0', 'border', 'win']];
  const search = (terms: readonly string[], articles?: ReadonlySet<number>) =>
    index.search({ terms: terms.map((term, at) => ({ term, strength: at % 2 ? 0.8 : 1 })), limit: 50, articles });
  return {
    size: index.size,
    words: await index.lookUp(ASKED),
    frequencies: await index.frequencies(TERMS),
    found: await Promise.all(queries.map((terms) => search(terms))),
    filtered: await search(TERMS, new Set([0, 3])),
  };
}

const allOf = (steps: Iterable<void>): void => {
  for (const _ of steps);
};

describe('MiniSearchIndex', () => {
  const index = indexOf([
    { title: 'Talks in Geneva', texts: ['Talks between both sides resumed in Geneva.', 'Ankara mediates the talks.'] },
    { title: 'A border', texts: ['Mujahid spoke at the border, at the border crossing.'] },
    { title: 'Another border', texts: ['The border was closed.', 'The border was closed.'] },
  ]);
  const find = async (...terms: string[]) =>
    (await index.search({ terms: terms.map((term) => ({ term, strength: 1 })), limit: 3 })).map(
      ({ passage }) => passage,
    );

  it('finds passages by their terms, the best first, of equal ones the first', async () => {
    expect(await find('geneva')).toEqual([0, 1]);
    expect(await find('border')).toEqual([2, 3, 4]);
    expect(await find('close', 'border')).toEqual([3, 4, 2]);
  });

  it('finds a party by any of its names', async () => {
    expect(await find('@0')).toEqual([1]);
  });

  it('searches the articles that it is told to', async () => {
    const found = await index.search({ terms: [{ term: 'border', strength: 1 }], limit: 9, articles: new Set([2]) });
    expect(found.map(({ passage }) => passage)).toEqual([3, 4]);
  });

  it.each([
    ['mujahd', 'mujahid'],
    ['mojahed', 'mujahid'],
    ['mujhaid', 'mujahid'],
    ['broder', 'border'],
    ['crosing', 'cross'],
  ])('takes “%s” for “%s”', async (norm, term) => {
    const [entry] = await index.lookUp([{ norm, term: termOf(norm) }]);
    expect(entry!.nearest).toEqual([{ term, strength: 0.8 }]);
  });

  it.each(['bolder', 'genoa', 'talk5', 'spok'])('takes “%s” for no other word', async (norm) => {
    const [entry] = await index.lookUp([{ norm, term: termOf(norm) }]);
    expect(entry!.nearest).toEqual([]);
  });

  it('tells names by their capital letters in mid-sentence', async () => {
    const [geneva, border] = await index.lookUp(['geneva', 'border'].map((norm) => ({ norm, term: norm })));
    expect([geneva!.capitals, border!.capitals]).toEqual([1, 0]);
  });
});

describe('an index made from a former one', () => {
  const change = fc.record({
    before: corpus,
    added: corpus,
    drops: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
    order: fc.array(fc.nat(), { minLength: 24, maxLength: 24 }),
  });

  /** What is kept and what is new, mixed, with the old number of what is kept. */
  function mixed({ before, added, drops, order }: typeof change extends fc.Arbitrary<infer Change> ? Change : never) {
    const kept = before.flatMap((article, at) => (drops[at] ? [] : [{ article, from: at }]));
    return [...kept, ...added.map((article) => ({ article, from: -1 }))]
      .map((one, at) => ({ ...one, key: order[at]! }))
      .sort((a, b) => a.key - b.key);
  }

  it('is the same as one made at once, and the former one is as before until it is let go of', async () => {
    await fc.assert(
      fc.asyncProperty(change, async (changed) => {
        const { before } = changed;
        const after = mixed(changed);
        const former = indexOf(before);
        const saidBefore = await saidBy(former);

        const draft = new IndexDraft(names, former);
        after.forEach(({ article, from }, number) => {
          if (from < 0) for (const passage of passagesOf(article, number)) draft.add(passage);
        });
        const places = before.map((_, at) => after.findIndex(({ from }) => from === at));
        places.forEach((place, at) => {
          if (place < 0) for (const passage of passagesOf(before[at]!, at)) draft.leave(passage);
        });
        const { index, letGo } = draft.finish(places, after.length);
        const saidMeanwhile = await saidBy(former);
        expect(saidMeanwhile.words).toEqual(saidBefore.words);
        expect(saidMeanwhile.frequencies).toEqual(saidBefore.frequencies);
        const passages = (said: typeof saidBefore) =>
          said.found.map((found) => found.map(({ passage }) => passage).toSorted((a, b) => a - b));
        expect(passages(saidMeanwhile)).toEqual(passages(saidBefore));

        allOf(letGo());
        expect(await saidBy(index)).toEqual(await saidBy(indexOf(after.map(({ article }) => article))));
      }),
    );
  });

  it('leaves nothing behind when it is dropped', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, corpus, async (before, added) => {
        const former = indexOf(before);
        const draft = new IndexDraft(names, former);
        for (const passage of added.flatMap(passagesOf)) draft.add(passage);
        allOf(draft.drop());
        expect(await saidBy(former)).toEqual(await saidBy(indexOf(before)));
      }),
    );
  });
});

describe('an index in pieces', () => {
  it('gives the same answers, whatever other versions it was saved beside', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, corpus, async (articles, others) => {
        const index = indexOf(articles);
        const draft = new IndexDraft(names, index);
        for (const passage of others.flatMap(passagesOf)) draft.add(passage);
        const restorer = new IndexRestorer();
        for (const piece of piecesOf(index)) restorer.add(piece);
        expect(await saidBy(restorer.finish())).toEqual(await saidBy(indexOf(articles)));
      }),
    );
  });

  it('is never one long piece', () => {
    const text = (at: number): string =>
      Array.from({ length: 40 }, (_, word) => `word${(at * 7 + word * 13) % 5_000}`).join(' ');
    const pieces = [...piecesOf(indexOf([{ title: '', texts: Array.from({ length: 3_000 }, (_, at) => text(at)) }]))];
    expect(pieces.length).toBeGreaterThan(6);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(500_000);
  });

  it('cannot be made of nothing', () => {
    expect(() => new IndexRestorer().finish()).toThrow('without its first piece');
  });
});
