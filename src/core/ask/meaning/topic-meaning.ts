import { type ArticleEntry, acceptedNumbers } from '../../articles.ts';
import { askInTime, MOST_SENTENCES } from './language-model.ts';
import type { SearchMeaning } from './meaning.ts';

/** What a topic of one word means, beside sentences and other words. */
export interface TopicMeaning {
  /** The paragraphs nearest to it, by article's id and their numbers, with the cosines of their sentences: for choosing where to look. */
  readonly near: ReadonlyMap<string, ReadonlyMap<number, readonly number[]>>;
  /** Those of some words, the first dozens, that mean nearly the same: "ceasefire" for "truce", not "peace". */
  alike(words: readonly string[]): Promise<readonly string[]>;
}

/** Paragraphs that are looked at. */
const NEAREST = 100;

/** A word means nearly the same when it comes so near to the topic, as a share of how near the topic's own word comes. */
const ALIKE = 0.75;

/** Asks a model for a topic, and looks in those articles that are accepted; null without one, or where it has no time, fails or comes too late. */
export async function readTopicMeaning(
  meaning: SearchMeaning | null,
  topic: string,
  accepts: (entry: ArticleEntry) => boolean,
): Promise<TopicMeaning | null> {
  const question = meaning && askInTime(meaning.model, topic);
  const asked = question && (await question.vector().catch(() => null));
  if (!asked) return null;
  const dot = (vector: Float32Array): number => vector.reduce((sum, x, at) => sum + x * asked[at]!, 0);
  return {
    near: await paragraphsNear(meaning, asked, accepts),
    alike: async (words) => {
      if (words.length === 0) return [];
      const given = words.slice(0, MOST_SENTENCES - 1);
      const made = await question.encode({ title: '', before: '', sentences: [topic, ...given] }).catch(() => []);
      const [own, ...near] = made.map(dot);
      return own === undefined || own <= 0 ? [] : given.filter((_, at) => near[at]! >= ALIKE * own);
    },
  };
}

async function paragraphsNear(
  { articles, vectors }: SearchMeaning,
  asked: Float32Array,
  accepts: (entry: ArticleEntry) => boolean,
): Promise<TopicMeaning['near']> {
  const found = await vectors.nearest(asked, NEAREST, acceptedNumbers(articles.entries, accepts));
  const loaded = await articles.load(found.map(({ article }) => article));
  const places = found.map(({ paragraph }, at) => ({ analyzed: loaded[at]!, paragraph }));
  const cosines = await vectors.cosines(asked, places);
  const near = new Map<string, Map<number, readonly number[]>>();
  for (const [at, { analyzed, paragraph }] of places.entries()) {
    const { id } = analyzed.article;
    if (!near.has(id)) near.set(id, new Map());
    near.get(id)!.set(paragraph, cosines[at] ?? []);
  }
  return near;
}
