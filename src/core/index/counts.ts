/**
 * Numbers by name, 0 for a name that is not counted. One made from a base reads what it did not change from there, so that it
 * costs as much as it differs; the base stays as it is.
 */
export class Counts {
  #own = new Map<string, number>();
  #base: Counts | null;

  constructor(base: Counts | null = null) {
    this.#base = base;
  }

  get(name: string): number {
    return this.#own.get(name) ?? this.#base?.get(name) ?? 0;
  }

  /** Gives the new number. */
  add(name: string, by: number): number {
    const count = this.get(name) + by;
    this.set(name, count);
    return count;
  }

  set(name: string, count: number): void {
    if (count === 0 && this.#base === null) this.#own.delete(name);
    else this.#own.set(name, count);
  }

  /** Every name that counts, with its number. */
  *entries(): Generator<readonly [string, number]> {
    for (const entry of this.#own) if (entry[1] !== 0) yield entry;
    if (this.#base === null) return;
    for (const entry of this.#base.entries()) if (!this.#own.has(entry[0])) yield entry;
  }

  /** Takes over the numbers of its base, which nobody may read any more. */
  settle(): void {
    const base = this.#base;
    if (base === null) return;
    for (const [name, count] of this.#own) base.set(name, count);
    this.#own = base.#own;
    this.#base = base.#base;
  }
}
