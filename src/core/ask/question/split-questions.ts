/** Where a second question begins: after a question mark, or at a question word behind "and". */
const SEAM =
  /\?\s+(?=\S)|(?<!\s)\s*,?\s+and\s+(?=(?:who|whom|whose|what|when|where|why|how|which|did|does|do|is|are|was|were|has|have|will)\b)/gi;
/** Words that stand for something in the first question. */
const POINTS_BACK = /\b(?:he|she|it|they|him|her|them|his|its|their|this|that|these|those|there|then)\b/i;
/** Nobody asks more at once. */
const MOST = 3;
const FEWEST_WORDS = 3;

/** The questions that a text asks, in order; the text itself where it is one, or where a part is not understood without the other. */
export function splitQuestions(text: string): string[] {
  const parts = text
    .split(SEAM)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const isWhole = (part: string, at: number): boolean =>
    part.split(/\s+/).length >= FEWEST_WORDS && (at === 0 || !POINTS_BACK.test(part));
  return parts.length > 1 && parts.length <= MOST && parts.every(isWhole) ? parts : [text];
}
