import type { AnalyzedArticle } from '../../analyze.ts';
import { MOST_SENTENCES } from './language-model.ts';
import type { Meaning } from './meaning.ts';

/** What a topic of one word means, beside sentences and other words. */
export interface TopicMeaning {
  /** How near the sentences of a paragraph come, for choosing where to look; null while there are no vectors. */
  cosines(analyzed: AnalyzedArticle, paragraph: number): readonly number[] | null;
  /** Those of some words, the first dozens, that mean nearly the same: "ceasefire" for "truce", not "peace". */
  alike(words: readonly string[]): Promise<readonly string[]>;
}

/** A word means nearly the same when it comes so near to the topic, as a share of how near the topic's own word comes. */
const ALIKE = 0.75;

/** Asks a model for a topic; null without one, or where it fails or comes too late. */
export async function readTopicMeaning(meaning: Meaning | null, topic: string): Promise<TopicMeaning | null> {
  if (!meaning) return null;
  const question = meaning.model.ask(topic);
  const asked = await question.vector().catch(() => null);
  if (!asked) return null;
  const dot = (vector: Float32Array): number => vector.reduce((sum, x, at) => sum + x * asked[at]!, 0);
  return {
    cosines: (analyzed, paragraph) => meaning.vectors.held?.cosines(analyzed, paragraph, asked) ?? null,
    alike: async (words) => {
      if (words.length === 0) return [];
      const given = words.slice(0, MOST_SENTENCES - 1);
      const made = await question.encode({ title: '', before: '', sentences: [topic, ...given] }).catch(() => []);
      const [own, ...near] = made.map(dot);
      return own === undefined || own <= 0 ? [] : given.filter((_, at) => near[at]! >= ALIKE * own);
    },
  };
}
