/**
 * How many slips of the keyboard (a letter more, less, other, or two swapped) make `a` into `b`: Damerau and Levenshtein's
 * distance in its restricted form. Gives `most + 1` as soon as it must be more than `most`.
 */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length]!, most + 1);
}

/** Whether two words have the same letters: "tlaks" and "talks". */
export const sameLetters = (a: string, b: string): boolean => a.length === b.length && sorted(a) === sorted(b);

const sorted = (word: string): string => [...word].sort().join('');

/**
 * What a stem has in common with others made from the same word: "fail" for "failur" (failure), "assur" for "assuranc"
 * (assurance), "negoti" for itself. Stems whose root would be shorter than four letters are their own.
 */
export const rootOf = (term: string): string => {
  const root = term.replace(
    /(?:ur|anc|enc|ant|ent|at|er|or|al|iv|ion|ment|ness|ship|ist|ism|ful|less|ous|abl|ibl)$/,
    '',
  );
  return root.length < 4 ? term : root;
};

/** Slips that a word of so many letters may hold and still be taken for another one. */
export const slipsAllowed = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : 2);

/**
 * How a name sounds, roughly, whatever way it was put into Latin letters: "Mujahid" and "Mojahed", "Zabihullah" and
 * "Zabiullah", "Khwaja" and "Khawaja" give one key. Only for words that are spelt like nothing in the corpus.
 */
export const soundKey = (norm: string): string =>
  norm
    .replace(/ph/g, 'f')
    .replace(/(?:kh|q|ck|c(?![eihy]))/g, 'k')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/gh/g, 'g')
    .replace(/(?:dj|zh)/g, 'j')
    .replace(/w/g, 'v')
    .replace(/(?<=[^cst])h/g, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?!^)[aeiouy]/g, '');
