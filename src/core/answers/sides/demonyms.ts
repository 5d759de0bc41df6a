/** Ends of words for what belongs to a place. */
const ENDINGS = ['an', 'ian', 'ean', 'ese', 'i', 'ic', 'ish'];
/** Shortest part of a place's name that its word must keep. */
const SHORTEST = 3;

/** Names that make words of this form and are no states. */
const NO_STATES = /^(?:Islam|Christ|Republic|Democrat|Arab|Jew|Kurd|Europe|Africa|Asia|Arabia|Catholic|Atlant)$/;

/**
 * Whether a word is formed from a place's name as words for what belongs to a place are: "Arvenian" from Arvenia, "Norlandic" from
 * Norland, "Tajik" from Tajikistan. Both as written, with a capital.
 */
export function isWordFor(word: string, place: string): boolean {
  if (word === place || NO_STATES.test(place)) return false;
  return stemsOf(place).some(
    ({ stem, bare }) =>
      stem.length >= SHORTEST &&
      word.startsWith(stem) &&
      (ENDINGS.includes(word.slice(stem.length)) ||
        (bare && word === stem) ||
        (word === `${stem}n` && /[aeio]$/.test(stem))),
  );
}

function stemsOf(place: string): { readonly stem: string; readonly bare: boolean }[] {
  const stems = [{ stem: place, bare: false }];
  const vowel = /[aeouy]$/.test(place) ? place.slice(0, -1) : null;
  if (vowel !== null) stems.push({ stem: vowel, bare: false });
  const land = /^(.{3,})land$/.exec(place)?.[1];
  if (land !== undefined) stems.push({ stem: land, bare: false }, { stem: `${land}n`, bare: false });
  const stan = /^(.{3,}?)i?stan$/.exec(place)?.[1];
  if (stan !== undefined) stems.push({ stem: stan, bare: true });
  return stems;
}
