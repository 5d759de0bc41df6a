/** What the model was trained to take; longer texts are read so far only. */
export const MOST_TOKENS = 500;
export const MOST_QUESTION_TOKENS = 60;

/** Characters of a text that surely hold so many tokens; more are not looked at. */
export const charactersOf = (tokens: number): number => tokens * 20;
