import type { LanguageModel } from '../../core/ask/meaning/language-model.ts';
import { SentenceVectors } from '../../core/ask/meaning/sentence-vectors.ts';
import type { KeeperSettings } from '../snapshot/keep-snapshot.ts';
import { keepVectors } from './keep-vectors.ts';
import { makeVectors } from './make-vectors.ts';
import type { VectorKeeper } from './vector-keeper.ts';

/** Holds the vectors in this process, and keeps them on disk from one start to the next where `snapshots` says so. */
export function holdVectors(corpus: string, model: LanguageModel, snapshots: KeeperSettings | undefined): VectorKeeper {
  const vectors = new SentenceVectors(model.id);
  const kept = snapshots ? keepVectors(corpus, vectors, snapshots) : null;
  return {
    store: vectors,
    load: async (articles) => kept?.load(articles),
    make: async (articles, goOn, onProgress) => {
      const lacking = articles.some((analyzed) => vectors.lacks(analyzed));
      const isDone = await makeVectors(articles, model, vectors, goOn, onProgress);
      if (isDone && lacking) await kept?.save(articles);
      return isDone;
    },
    left: (articles) => articles.filter((analyzed) => vectors.lacks(analyzed)).length,
    close: () => {},
  };
}
