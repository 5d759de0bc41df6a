import type {
  AskedWord,
  PassageIndex,
  PassageQuery,
  ScoredPassage,
  WeightedTerm,
  WordEntry,
} from '../../../core/index/passage-index.ts';
import { Vocabulary } from '../../../core/index/vocabulary.ts';
import { slipsAllowed, soundKey } from '../../../core/terms/spelling.ts';
import { termOf } from '../../../core/terms/words.ts';
import { anyOf } from '../requests/any-of.ts';
import type { ClusterRequest, Nodes } from '../requests/nodes.ts';
import type { WordDocument } from './index-form.ts';

/** What a match in the title counts for, beside 1 in the text; and what is added for each match however seldom (BM25+): as in the embedded index. */
const TITLE = 0.5;
const LOWER_BOUND = 0.5;
/** Passages that are looked at for each one wanted: the cluster ranks them nearly as they are ranked here. */
const LOOKED_AT = 4;
/** Spellings that are compared with an unknown word. */
const NEAR = 300;
/** Words whose counts are remembered; the one asked for first goes first. */
const REMEMBERED = 50_000;

interface Found<Document> {
  readonly hits: { readonly hits: readonly Hit<Document>[] };
}
interface Hit<Document> {
  readonly fields?: { readonly [Field in keyof Document]?: readonly Document[Field][] };
  readonly matched_queries?: readonly string[];
  /** Score and passage. */
  readonly sort?: readonly [number, number];
}

interface WordCounts {
  readonly passages: number;
  readonly capitals: number;
}
const NONE: WordCounts = { passages: 0, capitals: 0 };

/**
 * One index of a cluster, which nobody changes any more. The cluster brings the passages by plain BM25; here they are ranked as in the
 * embedded index: by the root of how many terms matched, and of equal ones the one with the lower number first.
 */
export class ClusterIndex implements PassageIndex {
  readonly name: string;
  readonly size: number;
  readonly #nodes: Nodes;
  readonly #counts = new Map<string, WordCounts>();

  constructor(nodes: Nodes, name: string, size: number) {
    this.#nodes = nodes;
    this.name = name;
    this.size = size;
  }

  async lookUp(words: readonly AskedWord[]): Promise<readonly WordEntry[]> {
    const counts = await this.#countsOf(words.map(({ term }) => term));
    const entries = words.map(async (word, at): Promise<WordEntry> => {
      const { passages, capitals } = counts[at]!;
      if (passages === 0) return { frequency: 0, capitals: 0, nearest: await this.#nearest(word) };
      return { frequency: passages, capitals: capitals / passages, nearest: [] };
    });
    return Promise.all(entries);
  }

  async frequencies(terms: readonly string[]): Promise<readonly number[]> {
    return (await this.#countsOf(terms)).map(({ passages }) => passages);
  }

  async search({ terms, limit, articles }: PassageQuery): Promise<readonly ScoredPassage[]> {
    const counts = await this.frequencies(terms.map(({ term }) => term));
    const known = terms
      .map((term, at) => ({ ...term, frequency: counts[at]! }))
      .filter(({ frequency }) => frequency > 0);
    if (known.length === 0 || articles?.size === 0) return [];
    const filter = articles === undefined ? {} : { filter: anyOf('article', [...articles]) };
    const { hits } = await this.#read<Found<object>>({
      ...this.#asking({ search_type: 'dfs_query_then_fetch' }),
      body: {
        size: limit * LOOKED_AT,
        track_total_hits: false,
        stored_fields: '_none_',
        // Copies give equal passages in one order.
        sort: [{ _score: 'desc' }, { passage: 'asc' }],
        query: { bool: { ...filter, minimum_should_match: 1, should: known.flatMap(clausesOf) } },
      },
    });
    return hits.hits
      .map(({ sort, matched_queries = [] }) => ({
        passage: sort![1],
        score: this.#rank(sort![0], matched_queries, known),
      }))
      .sort((a, b) => b.score - a.score || a.passage - b.passage)
      .slice(0, limit);
  }

  #rank(score: number, matched: readonly string[], terms: readonly KnownTerm[]): number {
    let lowest = 0;
    const places = new Set<number>();
    for (const name of matched) {
      const [place, share] = [Number(name.slice(1)), name[0] === 't' ? TITLE : 1];
      places.add(place);
      lowest += share * this.#leastOf(terms[place]!);
    }
    return Math.fround((score + lowest) * Math.sqrt(places.size));
  }

  #leastOf({ strength, frequency }: KnownTerm): number {
    return LOWER_BOUND * strength * Math.log(1 + (this.size - frequency + 0.5) / (frequency + 0.5));
  }

  async #countsOf(terms: readonly string[]): Promise<WordCounts[]> {
    const lacking = [...new Set(terms)].filter((term) => !this.#counts.has(term));
    if (lacking.length === 0) return terms.map((term) => this.#counts.get(term)!);
    const { hits } = await this.#read<Found<WordDocument>>({
      ...this.#asking(),
      body: {
        size: lacking.length,
        track_total_hits: false,
        stored_fields: '_none_',
        docvalue_fields: ['word', 'passages', 'capitals'],
        query: { constant_score: { filter: { terms: { word: lacking } } } },
      },
    });
    const told = new Map(
      hits.hits.map(({ fields }) => [
        fields!.word![0]!,
        { passages: fields!.passages![0]!, capitals: fields!.capitals![0]! },
      ]),
    );
    const counts = terms.map((term) => this.#counts.get(term) ?? told.get(term) ?? NONE);
    for (const term of lacking) this.#counts.set(term, told.get(term) ?? NONE);
    for (const term of this.#counts.keys()) {
      if (this.#counts.size <= REMEMBERED) break;
      this.#counts.delete(term);
    }
    return counts;
  }

  /** The cluster brings spellings that may be near; which are, is told as everywhere. */
  async #nearest({ norm, term }: AskedWord): Promise<readonly WeightedTerm[]> {
    const fuzziness = slipsAllowed(norm.length);
    if (fuzziness === 0) return [];
    const { hits } = await this.#read<Found<{ spelling: string }>>({
      ...this.#asking(),
      body: {
        size: NEAR,
        track_total_hits: false,
        stored_fields: '_none_',
        docvalue_fields: ['spelling'],
        query: {
          bool: {
            should: [
              { fuzzy: { spelling: { value: norm, fuzziness, max_expansions: NEAR } } },
              { constant_score: { filter: { term: { sound: soundKey(norm) } }, boost: 0.01 } },
            ],
          },
        },
      },
    });
    const spellings = hits.hits.map(({ fields }) => fields!.spelling![0]!);
    const terms = [...new Set(spellings.map(termOf))];
    const counts = await this.#countsOf(terms);
    const vocabulary = new Vocabulary();
    terms.forEach((near, at) => {
      vocabulary.restoreTerm([near, counts[at]!.passages, counts[at]!.capitals]);
    });
    for (const spelling of spellings) vocabulary.restoreSpelling([spelling, 1]);
    return vocabulary.lookUp({ norm, term }).nearest;
  }

  #asking(more: NonNullable<ClusterRequest['query']> = {}): Pick<ClusterRequest, 'method' | 'path' | 'query'> {
    return {
      method: 'POST',
      path: `/${this.name}/_search`,
      query: {
        // A node that holds all parts asks no other one, which may be slow.
        preference: '_local',
        allow_partial_search_results: false,
        request_cache: false,
        ...more,
      },
    };
  }

  #read<Body>(request: ClusterRequest): Promise<Body> {
    return this.#nodes.read<Body>(request);
  }
}

interface KnownTerm extends WeightedTerm {
  readonly frequency: number;
}

/** A term in text and title; each clause is named by field and place, so that a passage tells which matched. */
const clausesOf = ({ term, strength }: KnownTerm, place: number) => [
  { term: { text: { value: term, boost: strength, _name: `x${place}` } } },
  { term: { title: { value: term, boost: strength * TITLE, _name: `t${place}` } } },
];
