import type {
  AskedWord,
  PassageIndex,
  PassageQuery,
  ScoredPassage,
  WordEntry,
} from '../../core/index/passage-index.ts';
import type { IndexSource } from './index-keeper.ts';
import type { IndexThread } from './index-thread.ts';
import type { VersionNumber } from './job.ts';

/** Where a version is at hand. */
export interface Home {
  readonly thread: IndexThread;
  readonly version: VersionNumber;
}

/** One version of the index in another thread. */
export class KeptIndex implements PassageIndex {
  readonly source: IndexSource;
  readonly size: number;
  /** Null, or in a thread that has ended, where the version must be made again. */
  home: Home | null = null;
  readonly #present: (index: KeptIndex) => Promise<Home>;

  /** `present` gives its home, which it makes where there is none. */
  constructor(source: IndexSource, size: number, present: (index: KeptIndex) => Promise<Home>) {
    this.source = source;
    this.size = size;
    this.#present = present;
  }

  async lookUp(words: readonly AskedWord[]): Promise<readonly WordEntry[]> {
    const { thread, version } = await this.#present(this);
    return thread.jobs.lookUp({ version, words });
  }

  async frequencies(terms: readonly string[]): Promise<readonly number[]> {
    const { thread, version } = await this.#present(this);
    return thread.jobs.frequencies({ version, terms });
  }

  async search(query: PassageQuery): Promise<readonly ScoredPassage[]> {
    const { thread, version } = await this.#present(this);
    return thread.jobs.search({ version, query });
  }
}
