/** A news article as the operator filed it. Facts that its front matter does not give are null: none is guessed. */
export interface Article {
  /** Path under the corpus folder without its extension, with forward slashes. Unique within a corpus. */
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly author: string | null;
  /** EDTF (ISO 8601-2): `2025-11-08`, `2025-11`, or `2025-11~` for the editor's estimate. */
  readonly published: string | null;
  /** BCP 47 tag. Articles that are not English are listed and cited, not analysed. */
  readonly language: string;
  /** The day on which it came into the corpus, where its file tells: `2025-11-23`. */
  readonly added?: string;
  /** The text after the front matter, character for character. */
  readonly body: string;
}

/** Whether the publication date is somebody's estimate rather than a fact: EDTF marks it with `~`, `?` or `%`. */
export const isEstimated = (published: string): boolean => /[~?%]/.test(published);
