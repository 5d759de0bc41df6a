/**
 * A text as it is compared, never as it is shown: compatibility forms unified (NFKD), accents and other marks dropped,
 * lower case, one kind of apostrophe, white space collapsed. "Türkiye" and "turkiye", "İstanbul" and "istanbul" fold alike.
 */
export const fold = (text: string): string => {
  // Most words are so, and have nothing to be unified.
  if (PLAIN.test(text)) return text.toLowerCase();
  const lower = ENGLISH.test(text)
    ? text.toLowerCase()
    : text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ı/g, 'i');
  return lower
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
};

const PLAIN = /^[A-Za-z\d]*$/;
/** Characters of which none is made of others or carries a mark. */
const ENGLISH = /^[\t\n\x20-\x7e“”‘’–—]*$/;
