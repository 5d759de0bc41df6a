import type { SentenceVectors } from '../../core/ask/meaning/vectors/sentence-vectors.ts';
import { keptPath } from '../kept-path.ts';
import { removeDrafts } from '../remove-drafts.ts';
import type { KeeperSettings } from '../snapshot/keep-snapshot.ts';
import { type KeyedArticle, readVectors, writeVectors } from './vectors-file.ts';

/** Keeps the vectors of one corpus folder on disk, so that a restart makes only those of what changed. */
export interface VectorsKeeper {
  /** Takes what was kept of these articles. Never throws. */
  load(articles: readonly KeyedArticle[]): Promise<void>;
  /** Keeps the vectors of these articles. Never throws; of a corpus that is read in a moment none are kept. */
  save(articles: readonly KeyedArticle[]): Promise<void>;
}

/** Characters whose vectors are made in a second or so. */
const WORTH_KEEPING = 25_000;

/** Keeps a corpus’s vectors under the data folder; a file that cannot be used is told of and replaced. */
export function keepVectors(
  corpus: string,
  vectors: SentenceVectors,
  { folder, from = WORTH_KEEPING, onWarning }: KeeperSettings,
): VectorsKeeper {
  return {
    load: async (articles) => {
      const place = await keptPath(folder, corpus, 'vectors').catch(() => null);
      const fault = place && (await readVectors(place.path, articles, vectors));
      if (fault) onWarning(`${place.path} ${fault}; vectors that it lacks are made again.`);
    },
    save: async (articles) => {
      const characters = articles.reduce((sum, { article }) => sum + article.body.length, 0);
      if (characters < from) return;
      try {
        const { path } = await keptPath(folder, corpus, 'vectors');
        await removeDrafts(path);
        await writeVectors(path, articles, vectors);
      } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException;
        onWarning(`The vectors could not be kept in ${folder} (${code ?? message}); the next start makes them again.`);
      }
    },
  };
}
