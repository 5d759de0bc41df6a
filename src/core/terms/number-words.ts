const CARDINALS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const TENS = 'thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** From a number's word to its figures: "five" to `5`, "third" and "3rd" to `#3`, so that both spellings meet. */
export const NUMBER_WORDS: ReadonlyMap<string, string> = new Map([
  ...CARDINALS.map((word, value) => [word, String(value)] as const),
  ...TENS.map((word, index) => [word, String(10 * (index + 3))] as const),
  ...ORDINALS.map((word, index) => [word, `#${index + 1}`] as const),
]);

const AMOUNTS = new Set(
  'hundred hundreds thousand thousands million millions billion billions trillion half third quarter twice once dozen dozens percent several both'.split(
    ' ',
  ),
);

/** Whether a folded word states an amount: figures, "five", "hundreds". Ordinals do not: "third round" counts nothing. */
export const isNumber = (norm: string): boolean =>
  /^\d/.test(norm) ? !/^\d+(?:st|nd|rd|th)$/.test(norm) : AMOUNTS.has(norm) || /^\d/.test(NUMBER_WORDS.get(norm) ?? '');
