import { LRUCache } from 'lru-cache';
import { MOST_SENTENCES } from '../../../core/ask/meaning/language-model.ts';
import { cosinesOf, type Rows } from '../../../core/ask/meaning/vectors/rows.ts';
import type { ParagraphIn } from '../../../core/ask/meaning/vectors/sentence-vectors.ts';
import type { Nodes } from '../requests/nodes.ts';
import type { ArticleKeys } from './article-keys.ts';
import { askingVectors, paragraphId, unpackSentences, type VectorsDocument } from './vectors-form.ts';

/** Paragraphs whose vectors are remembered, some kilobytes each; the one not asked for longest goes first. */
const REMEMBERED = 2_000;

interface Found {
  readonly hits: {
    readonly hits: readonly { readonly _id: string; readonly _source?: Pick<VectorsDocument, 'kept'> }[];
  };
}

/** The sentences' vectors of the paragraphs that questions bring up, as they are kept in a cluster. */
export class KeptSentences {
  readonly #nodes: Nodes;
  readonly #name: string;
  readonly #keys: ArticleKeys;
  readonly #onDamaged: (keys: readonly string[]) => void;
  readonly #remembered = new LRUCache<string, Rows>({ max: REMEMBERED });

  constructor(nodes: Nodes, name: string, keys: ArticleKeys, onDamaged: (keys: readonly string[]) => void) {
    this.#nodes = nodes;
    this.#name = name;
    this.#keys = keys;
    this.#onDamaged = onDamaged;
  }

  /** By paragraph: the cosines of its sentences; null where there are none, or damaged ones, of which it tells. */
  async cosines(
    asked: Float32Array,
    paragraphs: readonly ParagraphIn[],
  ): Promise<readonly (readonly number[] | null)[]> {
    const places = paragraphs.map(({ analyzed, paragraph }) => {
      const key = this.#keys.of(analyzed);
      const sentences = Math.min(MOST_SENTENCES, analyzed.paragraphs[paragraph]!.sentences.length);
      return { id: paragraphId(key, paragraph), key, sentences };
    });
    // They may be forgotten, or let go of, while others are asked for.
    const held = new Map(places.map(({ id }) => [id, this.#remembered.get(id)]));
    const lacking = [...held].flatMap(([id, rows]) => (rows ? [] : [id]));
    const kept = lacking.length === 0 ? new Map<string, string>() : await this.#keptOf(lacking);
    const damaged = new Set<string>();
    const cosines = places.map(({ id, key, sentences }) => {
      const text = kept.get(id);
      const rows = held.get(id) ?? (text === undefined ? null : unpackSentences(text, sentences, asked.length));
      if (text !== undefined && rows === null) damaged.add(key);
      if (rows === null) return null;
      this.#remembered.set(id, rows);
      return cosinesOf(rows, 0, rows.scales.length, asked);
    });
    if (damaged.size > 0) this.#onDamaged([...damaged]);
    return cosines;
  }

  /** Forgets what may not be there any more. */
  forget(): void {
    this.#remembered.clear();
  }

  async #keptOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const { hits } = await this.#nodes.read<Found>({
      ...askingVectors(this.#name),
      body: { size: ids.length, track_total_hits: false, _source: ['kept'], query: { ids: { values: ids } } },
    });
    return new Map(hits.hits.flatMap(({ _id, _source }) => (_source?.kept ? [[_id, _source.kept] as const] : [])));
  }
}
