import { indexAt, overlaps, textOf } from '../../article/span.ts';
import type { TopicMeaning } from '../../ask/meaning/topic-meaning.ts';
import type { Pipeline } from '../../ask/pipeline.ts';
import { onceFor } from '../../once-for.ts';
import { wordsOf } from '../../terms/words.ts';
import { readWanted } from '../match.ts';
import type { CataloguedStatement } from './statement-catalogue.ts';

/** So many of the statements nearest in meaning are looked through for words. */
const LOOKED_THROUGH = 40;
/** Shorter words mean little by themselves. */
const SHORTEST = 4;

const articlesOf = onceFor(
  (all: readonly CataloguedStatement[]): ReadonlySet<string> => new Set(all.map(({ analyzed }) => analyzed.article.id)),
);

/** Words of the articles that mean nearly the same as a topic of one word; none where the topic is more, or without a model. */
export async function nearWords(
  all: readonly CataloguedStatement[],
  topic: string,
  pipeline: Pipeline,
): Promise<readonly string[]> {
  const { terms, phrases } = readWanted(topic);
  if (terms.size !== 1 || phrases.length > 0) return [];
  const ids = articlesOf(all);
  const meaning = await pipeline.topic(topic, ({ article }) => ids.has(article.id));
  if (!meaning) return [];
  const nearest = all
    .map((one) => ({ one, cosine: cosineOf(meaning, one) }))
    .filter(({ cosine }) => cosine > 0)
    .sort((a, b) => b.cosine - a.cosine)
    .slice(0, LOOKED_THROUGH);
  const words = new Map<string, string>();
  for (const { one } of nearest) {
    for (const { norm, term, stop, capital, number } of wordsOf(textOf(one.analyzed.article.body, one.sentences))) {
      if (!stop && !capital && !number && norm.length >= SHORTEST && !terms.has(term) && !words.has(term))
        words.set(term, norm);
    }
  }
  return meaning.alike([...words.values()]);
}

/** How near the nearest of a statement's sentences comes; -1 where it is in no near paragraph. */
function cosineOf({ near }: TopicMeaning, { analyzed, sentences }: CataloguedStatement): number {
  const paragraphs = near.get(analyzed.article.id);
  if (!paragraphs) return -1;
  const at = indexAt(analyzed.paragraphs, sentences.start);
  const told = analyzed.paragraphs[at]?.sentences ?? [];
  const cosines = paragraphs.get(at) ?? [];
  return Math.max(-1, ...cosines.filter((_, place) => overlaps(told[place]!, sentences)));
}
