import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../src/core/analyze.ts';
import { buildLibrary } from '../../../../src/core/answers/library.ts';
import { inMemory } from '../../../../src/core/articles.ts';
import type { LanguageModel } from '../../../../src/core/ask/meaning/language-model.ts';
import { type Meaning, meaningAmong } from '../../../../src/core/ask/meaning/meaning.ts';
import { readTopicMeaning } from '../../../../src/core/ask/meaning/topic-meaning.ts';
import { packVectors } from '../../../../src/core/ask/meaning/vectors/article-vectors.ts';
import { SentenceVectors } from '../../../../src/core/ask/meaning/vectors/sentence-vectors.ts';
import { WhoIsWho } from '../../../../src/core/terms/who-is-who.ts';
import { BROKEN_MODEL } from '../../../support/fake-model.ts';
import { articleOf } from '../../../support/library.ts';

/** How near each word comes to every topic; a sentence comes as near as its nearest word. */
const NEARNESS: Readonly<Record<string, number>> = { levy: 0.6, tariff: 0.5, bread: 0.2 };
const nearness = (text: string): number =>
  Math.max(
    0.1,
    ...text
      .toLowerCase()
      .split(/\P{L}+/u)
      .map((word) => NEARNESS[word.replace(/s$/, '')] ?? 0),
  );
const vectorOf = (text: string) => Float32Array.of(nearness(text), Math.sqrt(1 - nearness(text) ** 2));
const model: LanguageModel = {
  id: 'nearness',
  ask: () => ({
    vector: async () => Float32Array.of(1, 0),
    read: () => Promise.reject(new Error('not asked to read')),
    encode: async ({ sentences }) => sentences.map(vectorOf),
  }),
  encode: () => Promise.reject(new Error('nobody waits for this')),
};
const meaningWith = (by: LanguageModel): Meaning<SentenceVectors> => ({
  model: by,
  vectors: new SentenceVectors(by.id),
  pause: async () => {},
});

/** An article, and its vectors among those of a meaning. */
function holding(meaning: Meaning<SentenceVectors>, body: string, about: { id?: string; published?: string } = {}) {
  const article = analyze(articleOf(body, about), new WhoIsWho([]));
  const sentences = article.paragraphs.map((paragraph) =>
    paragraph.sentences.map(({ start, end }) => vectorOf(body.slice(start, end))),
  );
  meaning.vectors.set(article.article, packVectors(sentences));
  return article;
}

const among = (meaning: Meaning) => meaningAmong(inMemory([]), meaning);

describe('readTopicMeaning', () => {
  it('takes a word for one of the same meaning when it comes nearly as near as the topic’s own', async () => {
    const topic = await readTopicMeaning(among(meaningWith(model)), 'levy', () => true);
    expect(await topic?.alike(['tariff', 'bread'])).toEqual(['tariff']);
    expect(await topic?.alike([])).toEqual([]);
  });

  it('is null without a model that answers', async () => {
    expect(await readTopicMeaning(null, 'levy', () => true)).toBeNull();
    expect(await readTopicMeaning(among(meaningWith(BROKEN_MODEL)), 'levy', () => true)).toBeNull();
  });

  it('lets /positions find a word of the same meaning, by meaning only, wherever vectors are kept', async () => {
    const body = 'Norland’s minister, Ana Bren, said the tariffs would fall. Otto Lind said bread was dear.';
    const meaning = meaningWith(model);
    const article = holding(meaning, body);
    const by = (settings: { meaning: Meaning } | object) => buildLibrary('test', [article], new WhoIsWho([]), settings);
    const elsewhere: Meaning = {
      ...meaning,
      vectors: { held: null, among: (...given) => meaning.vectors.among(...given) },
    };
    for (const known of [meaning, elsewhere]) {
      expect(await by({ meaning: known }).positions({ about: 'levy' })).toMatchObject({
        type: 'positions',
        positions: [{ side: 'Norland', statements: [{ speaker: { name: 'Ana Bren' } }] }],
      });
    }
    expect((await by({}).positions({ about: 'levy' })).type).toBe('nothing-found');
  });

  it('lets /latest find such a word in the articles of its days, however many others tell of the topic', async () => {
    const meaning = meaningWith(model);
    const old = Array.from({ length: 120 }, () => 'The levy was debated.').join('\n');
    const articles = [
      holding(meaning, old, { id: 'old', published: '2025-10-01' }),
      holding(meaning, 'Norland’s minister, Ana Bren, said the tariffs would fall.', {
        id: 'new',
        published: '2025-11-08',
      }),
    ];
    const library = buildLibrary('test', articles, new WhoIsWho([]), { meaning });
    expect(await library.latest({ about: 'levy', since: '2025-11-01' })).toMatchObject({
      type: 'latest',
      articles: [{ article: { id: 'new' } }],
    });
  });
});
