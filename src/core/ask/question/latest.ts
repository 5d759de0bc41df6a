/** Asks for news as such, of all or of one topic: "what's the latest", "any news on the ceasefire?" */
const LATEST =
  /^(?:so,? |and |ok,? |hey,? )*(?:what(?:['’]?s| is| are)?|any|give me|show me|tell me)?\s*(?:the )?(?:very )?(?:latest|newest|new|news|updates?|most recent)(?: news| updates?| developments?)?(?:\s+(?:on|about|in|with|from|regarding|of)\s+(?<topic>.+?))?[\s?!.]*$/i;

/** Whether a question asks for the latest news; null when it does not, and the topic where it names one. */
export function latestAsked(question: string): { readonly topic: string | null } | null {
  const found = LATEST.exec(question.trim());
  return found ? { topic: found.groups?.['topic'] ?? null } : null;
}
