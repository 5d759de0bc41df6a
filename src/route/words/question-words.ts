/** Ask for a circumstance, each of which may take another's place; as alternatives of a pattern. */
export const QUESTION_ADVERBS = 'when|where|why|how';

/** With these a question begins that asks for what it does not say; as alternatives of a pattern. */
export const QUESTION_WORDS = `what|who|whom|whose|which|${QUESTION_ADVERBS}`;

/** With these a question begins that asks for yes or no; as alternatives of a pattern. Without "may", which is a month as well. */
export const AUXILIARIES = 'is|are|was|were|do|does|did|has|have|had|can|could|will|would|should';
