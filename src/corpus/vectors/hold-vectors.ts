import type { LanguageModel } from '../../core/ask/meaning/language-model.ts';
import { SentenceVectors } from '../../core/ask/meaning/vectors/sentence-vectors.ts';
import type { KeeperSettings } from '../snapshot/keep-snapshot.ts';
import { keepVectors } from './keep-vectors.ts';
import { makeVectors } from './make-vectors.ts';
import type { VectorKeeper, VectorSource } from './vector-keeper.ts';

/** Holds the vectors of articles that are in memory, and keeps them on disk from one start to the next where `snapshots` says so. */
export function holdVectors(corpus: string, model: LanguageModel, snapshots: KeeperSettings | undefined): VectorKeeper {
  const vectors = new SentenceVectors(model.id);
  const kept = snapshots ? keepVectors(corpus, vectors, snapshots) : null;
  const lackingAmong = ({ articles: { all } }: VectorSource) =>
    (all ?? []).filter((analyzed) => vectors.lacks(analyzed));
  const keyed = ({ articles: { all }, keys }: VectorSource) =>
    (all ?? []).map(({ article }, at) => ({ article, key: keys[at]! }));
  return {
    store: vectors,
    load: async (source) => kept?.load(keyed(source)),
    make: async (source, goOn, onProgress) => {
      const lacking = lackingAmong(source);
      const isDone = await makeVectors(lacking, model, vectors, goOn, onProgress);
      if (isDone && lacking.length > 0) await kept?.save(keyed(source));
      return isDone;
    },
    left: (source) => lackingAmong(source).length,
    close: () => {},
  };
}
