import { composeDates } from './compose.ts';
import { readEdtf } from './edtf-date.ts';
import { findTimexes } from './find-timexes.ts';

/** Longer input is no date. */
const LONGEST = 80;
const LEAD = /^(?:(?:in|on|from|since|until|till|to|by|at|about|around|circa|ca\.?|the month of)\s+)*/i;
const FIGURES_MONTH = /^(0?[1-9]|1[0-2])[/.](\d{4})$/;
/** A word that a person types without its capital: "25 oct". */
const WORD = /(?<![\p{L}\p{N}])\p{Ll}/gu;

/**
 * The date that a person types into a filter: "October", "25 oct", "2025-10-25", "late October 2025", "November 6-7",
 * "Q3 2025", "2019 to 2021", or EDTF. A date without a year stays without one. Null for what is no date, for one that only
 * today's date would tell ("last year"), and for figures that may be read in two orders ("10/11/2025").
 */
export function parseDateInput(typed: string): { readonly edtf: string } | null {
  const text = typed
    .normalize('NFKC')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.,;]$/, '');
  if (text === '' || text.length > LONGEST) return null;
  if (readEdtf(text)) return { edtf: text };
  const month = FIGURES_MONTH.exec(text);
  if (month) return { edtf: `${month[2]}-${month[1]!.padStart(2, '0')}` };
  const words = text.replace(LEAD, '').replace(WORD, (letter) => letter.toUpperCase());
  for (const attempt of [`On ${lowered(words)}`, `In ${lowered(words)}`]) {
    const edtf = wholeDate(attempt, 3);
    if (edtf) return { edtf };
  }
  return null;
}

const SMALL =
  /(?<=.)\b(?:And|To|Or|Of|The|Through|Until|Between|Early|Late|Mid|Beginning|End|Middle|Summer|Spring|Fall|Autumn|Winter|Quarter|First|Second|Third|Fourth|Half)\b|^(?:The|Between|Early|Late|Mid|Beginning|End|Middle|Summer|Spring|Fall|Autumn|Winter|First|Second|Third|Fourth|From)\b/g;

/** Words that are no names go without a capital, as the rules expect. */
const lowered = (words: string): string =>
  words.replace(SMALL, (word) => word.toLowerCase()).replace(/(\d)(?:St|Nd|Rd|Th)\b/g, (end) => end.toLowerCase());

/** The EDTF of a text that is one date from `start` to its end. */
function wholeDate(text: string, start: number): string | null {
  const span = { start: 0, end: text.length };
  const timexes = findTimexes(text, [{ ...span, sentences: [span] }], null);
  const dates = composeDates(text, timexes);
  const [date] = dates;
  if (dates.length !== 1 || !date || date.end < text.length) return null;
  if (/\S/.test(text.slice(start, date.start).replace(/\b(?:between|from|the)\b/g, ''))) return null;
  const ambiguous = /^\d{4}$/.test(date.edtf) && /[/.]/.test(text);
  return ambiguous ? null : date.edtf;
}
