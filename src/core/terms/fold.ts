/**
 * A text as it is compared, never as it is shown: compatibility forms unified (NFKD), accents and other marks dropped,
 * lower case, one kind of apostrophe, white space collapsed. "Türkiye" and "turkiye", "İstanbul" and "istanbul" fold alike.
 */
export const fold = (text: string): string => {
  // Most words are so, and have nothing to be unified.
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
};

const PLAIN = /^[A-Za-z\d]*$/;
