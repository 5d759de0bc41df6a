import type { AnalyzedArticle } from '../../analyze.ts';
import { MOST_SENTENCES } from './language-model.ts';
import type { SearchMeaning } from './meaning.ts';

/** What a topic of one word means, beside sentences and other words. */
export interface TopicMeaning {
  /** How near the sentences of a paragraph come, for choosing where to look; null while there are no vectors, and where others come nearer by far. */
  cosines(analyzed: AnalyzedArticle, paragraph: number): readonly number[] | null;
  /** Those of some words, the first dozens, that mean nearly the same: "ceasefire" for "truce", not "peace". */
  alike(words: readonly string[]): Promise<readonly string[]>;
}

/** Where vectors are not in this process, so many paragraphs are looked at. */
const NEAREST = 100;

/** A word means nearly the same when it comes so near to the topic, as a share of how near the topic's own word comes. */
const ALIKE = 0.75;

/** Asks a model for a topic; null without one, or where it fails or comes too late. */
export async function readTopicMeaning(meaning: SearchMeaning | null, topic: string): Promise<TopicMeaning | null> {
  if (!meaning) return null;
  const question = meaning.model.ask(topic);
  const asked = await question.vector().catch(() => null);
  if (!asked) return null;
  const dot = (vector: Float32Array): number => vector.reduce((sum, x, at) => sum + x * asked[at]!, 0);
  const cosines = await cosinesBy(meaning, asked);
  return {
    cosines,
    alike: async (words) => {
      if (words.length === 0) return [];
      const given = words.slice(0, MOST_SENTENCES - 1);
      const made = await question.encode({ title: '', before: '', sentences: [topic, ...given] }).catch(() => []);
      const [own, ...near] = made.map(dot);
      return own === undefined || own <= 0 ? [] : given.filter((_, at) => near[at]! >= ALIKE * own);
    },
  };
}

async function cosinesBy(
  { articles, vectors, held }: SearchMeaning,
  asked: Float32Array,
): Promise<TopicMeaning['cosines']> {
  if (held) return (analyzed, paragraph) => held.cosines(analyzed, paragraph, asked);
  const near = await vectors.nearest(asked, NEAREST);
  const loaded = await articles.load(near.map(({ article }) => article));
  const places = near.map(({ paragraph }, at) => ({ analyzed: loaded[at]!, paragraph }));
  const cosines = await vectors.cosines(asked, places);
  const placeOf = ({ article: { id } }: AnalyzedArticle, paragraph: number): string => `${paragraph} ${id}`;
  const known = new Map(places.map(({ analyzed, paragraph }, at) => [placeOf(analyzed, paragraph), cosines[at]!]));
  return (analyzed, paragraph) => known.get(placeOf(analyzed, paragraph)) ?? null;
}
