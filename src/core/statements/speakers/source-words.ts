/** Words without the article or determiner before them. */
export const withoutArticle = (text: string): string => text.replace(/^(?:the|a|an|whose|that)\s+/i, '').trim();

/** A source's words up to its first insertion or relative clause. */
export const leadOf = (text: string): string => text.split(/\s*(?:[,;(—–]| who | which | -- )/)[0]!.trim() || text;

/** The last of some words. */
export const lastWord = (text: string): string => text.split(/\s+/).at(-1) ?? '';
