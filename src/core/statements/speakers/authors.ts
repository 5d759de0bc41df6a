import { type Span, textOf } from '../../article/span.ts';

const DOCUMENT = /(?:statement|release|letter|communiqu[ée]|post|tweet|message|memo|readout|note)s?/.source;
/** "Norland’s army’s terse | release": whose document, and the words between. */
const OWNED = new RegExp(`^(.+)[’']s?\\s(?:[\\p{Ll}-]+\\s){0,2}${DOCUMENT}$`, 'u');
/** "data released by", "a statement from". */
const BY = new RegExp(
  `^(?:an?\\s|the\\s)?(?:[\\p{Ll}-]+\\s){0,2}(?:${DOCUMENT}|data|figures|numbers)\\s(?:(?:released|issued|published|posted|sent|signed|made public)\\s)?(?:on\\s\\S+\\s)?(?:by|from)\\s(.+)$`,
  'iu',
);

/** Whose words a document's are, where a source says so: "Norland’s | letter", "a statement issued by | Norland". Null where not. */
export function authorIn(body: string, { start, end }: Span): Span | null {
  const text = textOf(body, { start, end });
  const owner = OWNED.exec(text)?.[1];
  if (owner && !/(?:^(?:an?|one|this|last|today|yesterday)|day|week|month|year)$/i.test(owner))
    return { start, end: start + owner.length };
  const by = BY.exec(text)?.[1];
  return by ? { start: end - by.length, end } : null;
}
