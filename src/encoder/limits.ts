/** Tokens that the model was trained to take: of a text in all, of a question, of a title, of the sentence before a passage. */
export const MOST_TOKENS = 256;
/** Of a question; the rest is left out. */
export const MOST_QUESTION_TOKENS = 60;
/** Of an article’s title. */
export const MOST_TITLE_TOKENS = 20;
/** Of the sentence before a passage. */
export const MOST_BEFORE_TOKENS = 24;

/** Characters of a text that surely hold so many tokens; more are not looked at. */
export const charactersOf = (tokens: number): number => tokens * 20;
