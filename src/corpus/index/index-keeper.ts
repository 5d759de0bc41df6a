import type { AnalyzedArticle } from '../../core/analyze.ts';
import type { LanguageModel } from '../../core/ask/meaning/language-model.ts';
import type { PassageIndex } from '../../core/index/passage-index.ts';
import type { IndexedPassage } from '../../core/index/passage-words.ts';
import type { Party } from '../../core/terms/who-is-who.ts';
import type { AnalysisKeeper } from '../analysis-keeper.ts';
import type { VectorKeeper } from '../vectors/vector-keeper.ts';

/** What one version of the index is made from, and can be made from again. */
export interface IndexSource {
  readonly parties: readonly Party[];
  readonly articles: readonly AnalyzedArticle[];
}

/** How the former version becomes the next one. */
export interface IndexChange extends IndexSource {
  /** By article of the former version, its number in the next one; -1 for one left out. Empty without a former version. */
  readonly places: readonly number[];
}

/** The next version while it is made. */
export interface IndexFiller {
  /** Passages that the former version lacks, an article's all at once, by their articles' numbers in the next one. */
  add(passages: readonly IndexedPassage[]): Promise<void>;
  /** Passages that the next version lacks, an article's all at once, by their articles' numbers in the former one. */
  leave(passages: readonly IndexedPassage[]): Promise<void>;
}

/**
 * The versions of one corpus's index, wherever they are kept. Whoever holds a version can ask it, however old it is; one
 * that is no longer at hand is made again.
 */
export interface IndexKeeper<Version extends PassageIndex = PassageIndex> {
  /** Keeps what was read from the articles, where the index is shared with other processes; null where it is not. */
  readonly analyses: AnalysisKeeper | null;
  /**
   * Keeps the vectors that a model makes, where the index is shared with other processes and can keep them; null otherwise. `again` is called
   * when some that were there are lost, for somebody to have them made again.
   */
  vectors(model: LanguageModel, again: () => void): Promise<VectorKeeper | null>;
  /** Makes the next version. When that fails, the former one goes on as if nothing had been begun. */
  change(
    former: Version | null,
    parties: readonly Party[],
    fill: (filler: IndexFiller) => Promise<IndexChange>,
  ): Promise<Version>;
  /** Gives a version in pieces, none where it outlives the process; whoever takes them holds up the next change, but no search. */
  save(index: Version, take: (piece: Uint8Array) => Promise<void>): Promise<void>;
  /** A version made of the pieces that `save` gave, or of its source where there are none. */
  restore(source: Promise<IndexSource>, pieces: AsyncIterable<Uint8Array>): Promise<Version>;
  /** Ends whatever was begun; calls that wait reject, and so do later ones. */
  close(): Promise<void>;
}
