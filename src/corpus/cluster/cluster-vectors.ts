import { setTimeout as sleep } from 'node:timers/promises';
import type { AnalyzedArticle } from '../../core/analyze.ts';
import { MOST_SENTENCES } from '../../core/ask/meaning/language-model.ts';
import { cosinesOf, type NearParagraph, type ParagraphAt, type Rows } from '../../core/ask/meaning/sentence-vectors.ts';
import type { VectorIndex, VectorStore } from '../../core/ask/meaning/vector-index.ts';
import type { ArticleKeys } from './article-keys.ts';
import { isGone } from './failures.ts';
import type { Nodes } from './nodes.ts';
import { bytesOfQuestion, paragraphId, unpackSentences, type VectorsDocument } from './vectors-form.ts';
import { toldBy } from './versions.ts';

/** So many times more are asked for, since some may be of articles that are no longer there, or of others' corpora; then so many times these. */
const SPARE = 1.25;
const MORE = 4;
/** More are not asked for in vain: the articles are named instead. */
const MOST = 1_000;
/** OpenSearch takes no longer list of one field's values. */
const LONGEST_LIST = 65_536;
/** Paragraphs whose vectors are remembered, some kilobytes each; the one not asked for longest goes first. */
const REMEMBERED = 2_000;
/** A question goes by words where the cluster takes longer. */
const WITHIN_MS = 3_000;
/** Where the cluster failed, nothing is asked of it for so long. */
const AVOIDED_MS = 30_000;

/** What is told of vectors, and to whom. */
export interface VectorEvents {
  readonly urls: readonly string[];
  /** Told in one line of what whoever runs Parley must know. */
  readonly onWarning: (line: string) => void;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** The vectors of these articles, by their keys, are damaged; null: the whole index is gone. */
  readonly onLost: (keys: readonly string[] | null) => void;
}

interface Found<Document> {
  readonly hits: { readonly hits: readonly Hit<Document>[] };
}
interface Hit<Document> {
  readonly _id: string;
  readonly _score: number;
  readonly _source?: Partial<Document>;
  readonly fields?: { readonly [Field in keyof Document]?: readonly Document[Field][] };
}

/** The vectors in a cluster. What fails is told of, and questions are then compared by their words alone. */
export class ClusterVectors implements VectorStore {
  readonly held = null;
  /** Whether an index was there: one that was never made is not missed. */
  isThere = false;
  readonly #nodes: Nodes;
  readonly #name: string;
  readonly #keys: ArticleKeys;
  readonly #events: VectorEvents;
  readonly #remembered = new Map<string, Rows>();
  #avoidedUntil = Number.NEGATIVE_INFINITY;

  constructor(nodes: Nodes, name: string, keys: ArticleKeys, events: VectorEvents) {
    this.#nodes = nodes;
    this.#name = name;
    this.#keys = keys;
    this.#events = events;
  }

  among(articles: readonly AnalyzedArticle[], pause: () => Promise<void>): VectorIndex {
    let known: ReturnType<ArticleKeys['of']> | null = null;
    const keysOf = () => {
      known ??= this.#keys.of(articles, pause);
      return known;
    };
    return {
      nearest: (asked, limit, accepted) =>
        this.#attempt(async () => this.#nearest(articles, await keysOf(), asked, limit, accepted), []),
      cosines: (asked, paragraphs) =>
        this.#attempt(
          async () => this.#cosines(articles, (await keysOf()).keys, asked, paragraphs),
          paragraphs.map(() => null),
        ),
    };
  }

  /** Forgets what was read of a cluster that is being filled again. */
  forget(): void {
    this.#remembered.clear();
    this.#avoidedUntil = Number.NEGATIVE_INFINITY;
  }

  async #nearest(
    articles: readonly AnalyzedArticle[],
    { keys, numbers }: Awaited<ReturnType<ArticleKeys['of']>>,
    asked: Float32Array,
    limit: number,
    accepted: ReadonlySet<number> | undefined,
  ): Promise<readonly NearParagraph[]> {
    if (accepted?.size === 0) return [];
    const vector = bytesOfQuestion(asked);
    const own = (hits: readonly Hit<VectorsDocument>[]): NearParagraph[] =>
      hits.flatMap(({ fields, _score }) => {
        const article = numbers.get(fields!.record![0]!);
        const paragraph = fields!.paragraph![0]!;
        if (article === undefined || (accepted && !accepted.has(article))) return [];
        // Of a text that was divided otherwise.
        if (paragraph >= articles[article]!.paragraphs.length) return [];
        // OpenSearch scores a cosine by (1 + cosine) / 2.
        return [{ article, paragraph, cosine: 2 * _score - 1 }];
      });
    const some = Math.ceil((SPARE * limit * articles.length) / (accepted?.size ?? articles.length));
    for (const size of [some, MORE * some]) {
      if (size > MOST) break;
      const hits = await this.#search(vector, size);
      const found = own(hits);
      if (found.length >= limit || hits.length < size) return found.slice(0, limit);
    }
    const named = accepted ? [...accepted].map((article) => keys[article]!) : keys;
    return own(await this.#search(vector, limit, named));
  }

  async #search(
    vector: readonly number[],
    size: number,
    records?: readonly string[],
  ): Promise<readonly Hit<VectorsDocument>[]> {
    const { hits } = await this.#nodes.read<Found<VectorsDocument>>({
      ...this.#asking(),
      body: {
        size,
        track_total_hits: false,
        _source: false,
        stored_fields: '_none_',
        docvalue_fields: ['record', 'paragraph'],
        query: {
          nested: {
            path: 'near',
            score_mode: 'max',
            query: { knn: { 'near.vector': { vector, k: size, ...(records && { filter: ofRecords(records) }) } } },
          },
        },
      },
    });
    return hits.hits;
  }

  async #cosines(
    articles: readonly AnalyzedArticle[],
    keys: readonly string[],
    asked: Float32Array,
    paragraphs: readonly ParagraphAt[],
  ): Promise<readonly (readonly number[] | null)[]> {
    const ids = paragraphs.map(({ article, paragraph }) => paragraphId(keys[article]!, paragraph));
    const rows = new Map<string, Rows>();
    for (const id of ids) {
      const known = this.#remembered.get(id);
      if (known) rows.set(id, known);
    }
    const lacking = [...new Set(ids.filter((id) => !rows.has(id)))];
    const kept = lacking.length === 0 ? new Map<string, string>() : await this.#keptOf(lacking);
    const damaged = new Set<string>();
    for (const [at, id] of ids.entries()) {
      const { article, paragraph } = paragraphs[at]!;
      const text = kept.get(id);
      if (text === undefined) continue;
      const sentences = Math.min(MOST_SENTENCES, articles[article]!.paragraphs[paragraph]!.sentences.length);
      const unpacked = unpackSentences(text, sentences, asked.length);
      if (unpacked) rows.set(id, unpacked);
      else damaged.add(keys[article]!);
    }
    if (damaged.size > 0) this.#events.onLost([...damaged]);
    this.#remember(rows);
    return ids.map((id) => {
      const known = rows.get(id);
      return known ? cosinesOf(known, 0, known.scales.length, asked) : null;
    });
  }

  async #keptOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const { hits } = await this.#nodes.read<Found<VectorsDocument>>({
      ...this.#asking(),
      body: { size: ids.length, track_total_hits: false, _source: ['kept'], query: { ids: { values: ids } } },
    });
    return new Map(hits.hits.flatMap(({ _id, _source }) => (_source?.kept ? [[_id, _source.kept] as const] : [])));
  }

  #remember(rows: ReadonlyMap<string, Rows>): void {
    for (const [id, known] of rows) {
      this.#remembered.delete(id);
      this.#remembered.set(id, known);
    }
    for (const id of this.#remembered.keys()) {
      if (this.#remembered.size <= REMEMBERED) break;
      this.#remembered.delete(id);
    }
  }

  #asking() {
    return {
      method: 'POST',
      path: `/${this.#name}/_search`,
      query: { preference: '_local', allow_partial_search_results: false, request_cache: false },
    } as const;
  }

  async #attempt<Value>(work: () => Promise<Value>, without: Value): Promise<Value> {
    const { clock } = this.#events;
    if (!this.isThere || clock() < this.#avoidedUntil) return without;
    const done = work().catch((error) => {
      this.#tell(error);
      return without;
    });
    const late = new AbortController();
    const inTime = await Promise.race([
      done,
      sleep(WITHIN_MS, null, { ref: false, signal: late.signal }).catch(() => null),
    ]);
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
    this.#remembered.clear();
    onWarning(
      `The vectors ${this.#name} are gone from the search cluster; they are made again. Until then questions are compared by words.`,
    );
    onLost(null);
  }
}

/** Paragraphs of these articles. */
function ofRecords(records: readonly string[]) {
  const lists: (readonly string[])[] = [];
  for (let at = 0; at < records.length; at += LONGEST_LIST) lists.push(records.slice(at, at + LONGEST_LIST));
  return { bool: { should: lists.map((list) => ({ terms: { record: list } })) } };
}
