import type { AnalyzedArticle } from '../../analyze.ts';
import type { Article } from '../../article/article.ts';
import type { Articles } from '../../articles.ts';

/** The vectors of an article's sentences, one after another, as small integers. */
export interface ArticleVectors {
  /** By paragraph: the number of its first sentence; then how many there are. */
  readonly starts: Uint32Array;
  /** As many numbers a sentence as the model's vectors have. */
  readonly rows: Int8Array;
  /** By sentence: what its numbers are multiplied by. */
  readonly scales: Float32Array;
  /** The same of each paragraph, the mean of its sentences. */
  readonly means: Rows;
}

/** Vectors as small integers, each with what its numbers are multiplied by. */
export interface Rows {
  readonly rows: Int8Array;
  readonly scales: Float32Array;
}

/** A paragraph by the number of its article among those that were given, and its own, with the cosine of its nearest sentence. */
export interface NearParagraph {
  readonly article: number;
  readonly paragraph: number;
  readonly cosine: number;
}

/** A paragraph by its article and its number there. */
export interface ParagraphIn {
  readonly analyzed: AnalyzedArticle;
  readonly paragraph: number;
}

/** A sentence by its article, its paragraph and its place there. */
export interface SentenceAt extends ParagraphIn {
  readonly place: number;
}

/** Vectors of the sentences of articles, as far as they are made, by one model: a `VectorStore` in this process. */
export class SentenceVectors {
  readonly #byArticle = new WeakMap<Article, ArticleVectors>();
  /** The model that made them. */
  readonly model: string;

  constructor(model: string) {
    this.model = model;
  }

  get held(): SentenceVectors {
    return this;
  }

  among({ all }: Articles, pause: () => Promise<void>) {
    return {
      nearest: (asked: Float32Array, limit: number, accepted?: ReadonlySet<number>) =>
        nearestParagraphs(this, all ?? [], asked, limit, accepted && ((article) => accepted.has(article)), pause),
      cosines: async (asked: Float32Array, paragraphs: readonly ParagraphIn[]) =>
        paragraphs.map(({ analyzed, paragraph }) => this.cosines(analyzed, paragraph, asked)),
    };
  }

  of(article: Article): ArticleVectors | null {
    return this.#byArticle.get(article) ?? null;
  }

  set(article: Article, vectors: ArticleVectors): void {
    this.#byArticle.set(article, vectors);
  }

  /** The cosine of two sentences, each by its article, its paragraph and its place there; null while either has no vector. */
  cosine(a: SentenceAt, b: SentenceAt): number | null {
    const [one, other] = [this.of(a.analyzed.article), this.of(b.analyzed.article)];
    if (!one || !other) return null;
    const [x, y] = [rowOf(one, a), rowOf(other, b)];
    return x === null || y === null ? null : cosineOf(one, x, other, y);
  }

  /** Whether vectors of an article are still to be made; one without sentences, as in another language, has none. */
  lacks({ article, paragraphs }: AnalyzedArticle): boolean {
    return paragraphs.length > 0 && this.of(article) === null;
  }

  /** The mean of an article's sentences as a unit vector; null while there are none. */
  mean(article: Article): Float32Array | null {
    const made = this.of(article);
    if (!made || made.scales.length === 0) return null;
    return meanOf(made, 0, made.scales.length);
  }

  /** Cosines of the sentences of a paragraph; null while there are none. */
  cosines({ article }: AnalyzedArticle, paragraph: number, asked: Float32Array): readonly number[] | null {
    const vectors = this.of(article);
    return vectors && cosinesOf(vectors, vectors.starts[paragraph]!, vectors.starts[paragraph + 1]!, asked);
  }
}

/** The row of a sentence; null for those behind as many as are read of a paragraph. */
function rowOf({ starts }: ArticleVectors, { paragraph, place }: SentenceAt): number | null {
  const row = starts[paragraph]! + place;
  return row < starts[paragraph + 1]! ? row : null;
}

/** Packs the vectors of an article's paragraphs, each a unit vector a sentence. */
export function packVectors(paragraphs: readonly (readonly Float32Array[])[]): ArticleVectors {
  const starts = new Uint32Array(paragraphs.length + 1);
  paragraphs.forEach((sentences, at) => {
    starts[at + 1] = starts[at]! + sentences.length;
  });
  const all = paragraphs.flat();
  return withMeans(starts, packRows(all, all[0]?.length ?? 0));
}

/** Sentences' vectors with their paragraphs' means. */
export function withMeans(starts: Uint32Array, { rows, scales }: Rows): ArticleVectors {
  const means = Array.from({ length: starts.length - 1 }, (_, paragraph) =>
    meanOf({ rows, scales }, starts[paragraph]!, starts[paragraph + 1]!),
  );
  return { starts, rows, scales, means: packRows(means, sizeOf({ rows, scales })) };
}

const sizeOf = ({ rows, scales }: Rows): number => (scales.length === 0 ? 0 : rows.length / scales.length);

/** The mean of the vectors from one row to before another, as a unit vector. */
function meanOf({ rows, scales }: Rows, from: number, to: number): Float32Array {
  const size = sizeOf({ rows, scales });
  const mean = new Float32Array(size);
  for (let at = from; at < to; at++) {
    for (let i = 0; i < size; i++) mean[i] = mean[i]! + rows[at * size + i]! * scales[at]!;
  }
  const length = Math.hypot(...mean) || 1;
  return mean.map((x) => x / length);
}

/** Packs vectors of one size. */
export function packRows(vectors: readonly Float32Array[], size: number): Rows {
  const rows = new Int8Array(vectors.length * size);
  const scales = new Float32Array(vectors.length);
  vectors.forEach((vector, row) => {
    let most = 0;
    for (const x of vector) most = Math.max(most, Math.abs(x));
    const scale = most / 127 || 1;
    scales[row] = scale;
    for (let i = 0; i < size; i++) rows[row * size + i] = Math.round(vector[i]! / scale);
  });
  return { rows, scales };
}

/** Cosines of the vectors from one row to before another. */
export function cosinesOf(rows: Rows, from: number, to: number, asked: Float32Array): number[] {
  const cosines: number[] = [];
  for (let at = from; at < to; at++) cosines.push(cosineAt(rows, at, asked));
  return cosines;
}

function cosineAt({ rows, scales }: Rows, at: number, asked: Float32Array): number {
  const size = asked.length;
  const from = at * size;
  // Two sums that do not wait for each other.
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < size; i += 2) {
    even += rows[from + i]! * asked[i]!;
    odd += rows[from + i + 1]! * asked[i + 1]!;
  }
  if (size % 2 === 1) even += rows[from + size - 1]! * asked[size - 1]!;
  return (even + odd) * scales[at]!;
}

function cosineOf(a: Rows, x: number, b: Rows, y: number): number {
  const size = sizeOf(a);
  let sum = 0;
  for (let i = 0, j = x * size, k = y * size; i < size; i++) sum += a.rows[j + i]! * b.rows[k + i]!;
  return sum * a.scales[x]! * b.scales[y]!;
}

/** Vectors that are compared before others have their turn: some milliseconds' work. */
const SLICE = 10_000;

/** So many times more paragraphs, and so many at least, are chosen by their means, of which the nearest by a sentence are given. */
const BY_MEAN = 8;
const LEAST_BY_MEAN = 500;

/**
 * The paragraphs nearest to a question by their nearest sentence, best first, at most `limit`, of the articles that `accepts` takes; in a
 * large corpus among those that are nearest by the mean of their sentences. Lets others have their turn, by `pause`, every few milliseconds.
 */
export async function nearestParagraphs(
  vectors: SentenceVectors,
  articles: readonly AnalyzedArticle[],
  asked: Float32Array,
  limit: number,
  accepts: ((article: number) => boolean) | undefined,
  pause: () => Promise<void>,
): Promise<NearParagraph[]> {
  const chosen = new Best(Math.max(LEAST_BY_MEAN, BY_MEAN * limit));
  let compared = 0;
  for (const [article, { article: key }] of articles.entries()) {
    const made = vectors.of(key);
    if (!made || (accepts && !accepts(article))) continue;
    const paragraphs = made.starts.length - 1;
    for (let paragraph = 0; paragraph < paragraphs; paragraph++) {
      const cosine = cosineAt(made.means, paragraph, asked);
      if (cosine > chosen.floor) chosen.add({ article, paragraph, cosine });
    }
    compared += paragraphs;
    if (compared < SLICE) continue;
    compared = 0;
    await pause();
  }
  const nearest = new Best(limit);
  for (const { article, paragraph } of chosen.list()) {
    const cosines = vectors.cosines(articles[article]!, paragraph, asked)!;
    if (cosines.length > 0) nearest.add({ article, paragraph, cosine: Math.max(...cosines) });
  }
  return nearest.list();
}

/** The nearest of those added. */
class Best {
  readonly #limit: number;
  #found: NearParagraph[] = [];
  /** Nothing that is not nearer than this is among them. */
  floor = Number.NEGATIVE_INFINITY;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(one: NearParagraph): void {
    if (one.cosine <= this.floor) return;
    this.#found.push(one);
    if (this.#found.length >= 4 * this.#limit) this.#cut();
  }

  list(): NearParagraph[] {
    this.#cut();
    return this.#found;
  }

  #cut(): void {
    this.#found.sort((a, b) => b.cosine - a.cosine);
    this.#found.length = Math.min(this.#found.length, this.#limit);
    if (this.#found.length === this.#limit) this.floor = this.#found.at(-1)!.cosine;
  }
}
