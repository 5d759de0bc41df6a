/** Which documents of the index one version has, and under which numbers: its passages, article after article. */
export class PassageTable {
  /** By article, in the order of its passages. */
  readonly idsByArticle: readonly (readonly number[])[];
  readonly #articles = new Map<number, number>();
  readonly #numbers = new Map<number, number>();

  constructor(idsByArticle: readonly (readonly number[])[]) {
    this.idsByArticle = idsByArticle;
    idsByArticle.forEach((ids, article) => {
      for (const id of ids) {
        this.#numbers.set(id, this.#numbers.size);
        this.#articles.set(id, article);
      }
    });
  }

  get size(): number {
    return this.#numbers.size;
  }

  has(id: number): boolean {
    return this.#numbers.has(id);
  }

  /** The number of a passage that this version has. */
  numberOf(id: number): number {
    return this.#numbers.get(id)!;
  }

  /** The number of the article that it stands in; -1 for a passage that this version lacks. */
  articleOf(id: number): number {
    return this.#articles.get(id) ?? -1;
  }
}
