import type { AnalyzedArticle } from '../../../analyze.ts';
import type { Article } from '../../../article/article.ts';
import type { Articles } from '../../../articles.ts';
import { type ArticleVectors, rowOf } from './article-vectors.ts';
import { nearestParagraphs } from './nearest-paragraphs.ts';
import { cosineBetween, cosinesOf, meanOf } from './rows.ts';

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
        nearestParagraphs(
          all ?? [],
          (article) => this.of(article),
          asked,
          limit,
          accepted && ((article) => accepted.has(article)),
          pause,
        ),
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
    const [x, y] = [rowOf(one, a.paragraph, a.place), rowOf(other, b.paragraph, b.place)];
    return x === null || y === null ? null : cosineBetween(one, x, other, y);
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
