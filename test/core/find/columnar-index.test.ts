import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ColumnarIndex } from '../../../src/core/find/columnar-index.ts';
import { mergeColumns } from '../../../src/core/find/merge-columns.ts';
import { type IndexedPassage, PassageCollector } from '../../../src/core/find/passage-collector.ts';
import { areSound, type PassageColumns } from '../../../src/core/find/passage-columns.ts';
import { PartyNames } from '../../../src/core/terms/party-names.ts';
import { termOf } from '../../../src/core/terms/words.ts';
import { WhoIsWho } from '../../../src/core/who-is-who.ts';
import { MiniSearchIndex } from '../../support/minisearch-index.ts';

const names = new PartyNames(
  new WhoIsWho([
    { name: 'Turkey', kind: 'body', role: null, side: null, aliases: ['Ankara', 'Türkiye'], gender: null },
    { name: 'Kim Lee', kind: 'person', role: null, side: null, aliases: [], gender: null },
  ]),
);

function collect(passages: readonly IndexedPassage[]): PassageColumns {
  const collector = new PassageCollector(names);
  for (const passage of passages) collector.add(passage);
  return collector.finish();
}

const WORDS =
  'talks Talks talk ceasefire Ankara Türkiye Kim Lee Geneva Mujahid Mojahed border the of won win 5 five mediators mediation U.S. Ōtani';
const word = fc.constantFrom(...WORDS.split(' '));
const textOf = (length: number) => fc.array(word, { maxLength: length }).map((words) => words.join(' '));
const articleWith = fc.record({
  title: textOf(4),
  texts: fc.array(textOf(14), { minLength: 1, maxLength: 3 }),
});
const corpus = fc.array(articleWith, { maxLength: 12 });

type Written = { readonly title: string; readonly texts: readonly string[] };
const passagesOf = (articles: readonly Written[]): IndexedPassage[] =>
  articles.flatMap(({ title, texts }, article) => texts.map((text) => ({ article, title, text })));

const TERMS = [...new Set(WORDS.split(' ').map((one) => termOf(one.toLowerCase()))), '@0', '@1', 'absent'];

describe('ColumnarIndex', () => {
  it('scores passages as MiniSearch does', async () => {
    await fc.assert(
      fc.asyncProperty(
        corpus,
        fc.uniqueArray(fc.record({ term: fc.constantFrom(...TERMS), strength: fc.constantFrom(1, 0.8, 0.5) }), {
          maxLength: 6,
          selector: ({ term }) => term,
        }),
        fc.option(fc.array(fc.nat(11)), { nil: undefined }),
        async (articles, terms, only) => {
          const passages = passagesOf(articles);
          const query = { terms, limit: 50, articles: only && new Set(only) };
          const expected = await new MiniSearchIndex(passages, names).search(query);
          const found = await new ColumnarIndex(collect(passages)).search(query);
          const byPassage = (list: typeof found) => [...list].sort((a, b) => a.passage - b.passage);
          expect(byPassage(found).map(({ passage }) => passage)).toEqual(
            byPassage(expected).map(({ passage }) => passage),
          );
          byPassage(found).forEach(({ score }, at) => {
            expect(score).toBeCloseTo(byPassage(expected)[at]!.score, 9);
          });
          expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a));
        },
      ),
    );
  });

  it('knows words, their capitals and their nearest spellings as the vocabulary does', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, async (articles) => {
        const passages = passagesOf(articles);
        const asked = ['talks', 'mujahed', 'mediatros', 'geneve', 'ankara', 'wim', 'tolks', 'borders', 'tokyo'].map(
          (norm) => ({
            norm,
            term: termOf(norm),
          }),
        );
        const sorted = (entries: readonly { readonly nearest: readonly { readonly term: string }[] }[]) =>
          entries.map((entry) => ({ ...entry, nearest: entry.nearest.map(({ term }) => term).toSorted() }));
        const index = new ColumnarIndex(collect(passages));
        const model = new MiniSearchIndex(passages, names);
        expect(sorted(await index.lookUp(asked))).toEqual(sorted(await model.lookUp(asked)));
        expect(await index.frequencies(TERMS)).toEqual(await model.frequencies(TERMS));
      }),
    );
  });

  it('gives the best of many passages, of equals the first', async () => {
    const passages = Array.from({ length: 3_000 }, (_, article) => ({
      article,
      title: '',
      text: article % 1_000 === 7 ? 'talks in Geneva, Geneva' : `talks border ceasefire Geneva`,
    }));
    const terms = ['talk', 'geneva', 'border'].map((term) => ({ term, strength: 1 }));
    const index = new ColumnarIndex(collect(passages));
    const first = await index.search({ terms: [terms[1]!], limit: 4 });
    expect(first.map(({ passage }) => passage)).toEqual([7, 1007, 2007, 0]);
    expect(await index.search({ terms, limit: 2 })).toEqual(await index.search({ terms, limit: 2 }));
  });
});

describe('mergeColumns', () => {
  it('gives the same index as collecting what is kept and what is new at once', () => {
    fc.assert(
      fc.property(corpus, corpus, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (before, added, drops) => {
        const isKept = (article: number): boolean => !drops[article];
        const after = [
          ...before.map((article, at) => ({ article, from: 'old' as const, kept: isKept(at) })),
          ...added.map((article, at) => ({ article, from: 'new' as const, kept: true, at })),
        ]
          .filter(({ kept }) => kept)
          // New articles between the old ones, as their ids fall.
          .map((one, at) => ({ ...one, key: one.from === 'old' ? at * 2 : (at * 7) % 13 }))
          .map((one, at, all) => ({
            ...one,
            key: one.from === 'old' ? one.key : one.key + all.length / 100 + at / 1000,
          }))
          .sort((a, b) => a.key - b.key);
        const numbersOf = (from: 'old' | 'new', source: readonly Written[]): Int32Array => {
          const numbers = new Map<Written, number>();
          let next = 0;
          for (const { article } of after) {
            if (source.includes(article)) numbers.set(article, next);
            next += article.texts.length;
          }
          return Int32Array.from(
            source.flatMap((article, at) =>
              article.texts.map((_, place) => (from === 'old' && !isKept(at) ? -1 : numbers.get(article)! + place)),
            ),
          );
        };
        const whole = collect(passagesOf(after.map(({ article }) => article)));
        const merged = mergeColumns({
          parts: [
            { columns: collect(passagesOf(before)), numbers: numbersOf('old', before) },
            { columns: collect(passagesOf(added)), numbers: numbersOf('new', added) },
          ],
          articles: whole.articles,
          left: collect(passagesOf(before.filter((_, at) => !isKept(at)))),
        });
        expect(merged).toEqual(whole);
        expect(areSound(merged)).toBe(true);
      }),
    );
  });
});
