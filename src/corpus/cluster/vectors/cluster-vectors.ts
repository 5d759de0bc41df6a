import { setTimeout as sleep } from 'node:timers/promises';
import type { Articles } from '../../../core/articles.ts';
import type { VectorIndex, VectorStore } from '../../../core/ask/meaning/vectors/vector-index.ts';
import { isGone } from '../requests/failures.ts';
import type { Nodes } from '../requests/nodes.ts';
import { type TellerSettings, toldBy } from '../requests/tell-failures.ts';
import type { ArticleKeys, NumberedKeys } from './article-keys.ts';
import { KeptSentences } from './kept-sentences.ts';
import { findNear } from './near-paragraphs.ts';

/** A question goes by words where the cluster takes longer. */
const WITHIN_MS = 3_000;
/** Where the cluster failed, nothing is asked of it for so long. */
const AVOIDED_MS = 30_000;

/** What is told of vectors, and to whom. */
export interface VectorEvents extends TellerSettings {
  /** The vectors of these articles, by their keys, are damaged; null: the whole index is gone. */
  readonly onLost: (keys: readonly string[] | null) => void;
}

/** The vectors in a cluster. What fails is told of, and questions are then compared by their words alone. */
export class ClusterVectors implements VectorStore {
  readonly held = null;
  /** Whether there is an index: one that was never made is not missed. */
  isThere = false;
  readonly #nodes: Nodes;
  readonly #name: string;
  readonly #keys: ArticleKeys;
  readonly #events: VectorEvents;
  readonly #sentences: KeptSentences;
  #avoidedUntil = Number.NEGATIVE_INFINITY;

  constructor(nodes: Nodes, name: string, keys: ArticleKeys, events: VectorEvents) {
    this.#nodes = nodes;
    this.#name = name;
    this.#keys = keys;
    this.#events = events;
    this.#sentences = new KeptSentences(nodes, name, keys, events.onLost);
  }

  among(articles: Articles, pause: () => Promise<void>): VectorIndex {
    let reckoned: Promise<NumberedKeys> | null = null;
    const keyed = (): Promise<NumberedKeys> => {
      reckoned ??= this.#keys.ofAll(articles, pause).catch((error) => {
        reckoned = null;
        throw error;
      });
      return reckoned;
    };
    return {
      nearest: (asked, limit, accepted) =>
        this.#attempt(async () => findNear(this.#nodes, this.#name, await keyed(), asked, limit, accepted), []),
      cosines: (asked, paragraphs) =>
        this.#attempt(
          () => this.#sentences.cosines(asked, paragraphs),
          paragraphs.map(() => null),
        ),
    };
  }

  /** Asks again what was asked before: the vectors were changed. */
  refresh(): void {
    this.#sentences.forget();
    this.#avoidedUntil = Number.NEGATIVE_INFINITY;
  }

  async #attempt<Value>(work: () => Promise<Value>, without: Value): Promise<Value> {
    const { clock } = this.#events;
    if (!this.isThere || clock() < this.#avoidedUntil) return without;
    const done = work().catch((error) => {
      this.#tell(error);
      return without;
    });
    const late = new AbortController();
    const timer = sleep(WITHIN_MS, null, { ref: false, signal: late.signal }).catch(() => null);
    const inTime = await Promise.race([done, timer]);
    late.abort();
    if (inTime !== null) return inTime;
    this.#avoidedUntil = clock() + AVOIDED_MS;
    return without;
  }

  #tell(error: unknown): void {
    const { urls, onWarning, clock, onLost } = this.#events;
    if (!isGone(error)) {
      this.#avoidedUntil = clock() + AVOIDED_MS;
      onWarning(`${toldBy(error, urls).message} Questions are compared by words.`);
      return;
    }
    // Those that ask at once find it gone at once.
    if (!this.isThere) return;
    this.isThere = false;
    this.#sentences.forget();
    onWarning(
      `The vectors ${this.#name} are gone from the search cluster; they are made again. Until then questions are compared by words.`,
    );
    onLost(null);
  }
}
