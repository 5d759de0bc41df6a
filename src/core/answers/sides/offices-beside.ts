import { isGovernmentOffice } from './offices.ts';
import { readWords } from './words.ts';

/** Most characters before or behind a name that are looked at. */
const REACH = 90;
/** Of more introductions the first so many are read. */
const MOST = 20;

/** The offices by which a text introduces somebody by their full name: right before it, or behind a comma right after it. */
export function officesOf(body: string, name: string): string[] {
  const found: string[] = [];
  for (let at = body.indexOf(name); at >= 0 && found.length < MOST; at = body.indexOf(name, at + name.length)) {
    const before = /[^,.;:!?—–()“”"\n]*(?:,\s)?$/u.exec(body.slice(Math.max(0, at - REACH), at))![0];
    // "he told | Norlandic minister Ana Bren"
    const lead = before
      .replace(/,\s*$/, '')
      .split(/\b(?:with|by|to|from|said|told|and|but|that|when|as|after)\s/)
      .at(-1)!;
    if (isOneOffice(lead, true)) found.push(lead);
    const after = /^,\s([^,.;:!?—–()“”"\n]+)(?=[,.])/u.exec(
      body.slice(at + name.length, at + name.length + REACH),
    )?.[1];
    if (after && isOneOffice(after, false)) found.push(after);
  }
  return found;
}

/** Whether words tell the office of one person: "Norlandic ministers" are several. */
function isOneOffice(phrase: string, atEnd: boolean): boolean {
  const words = readWords(phrase);
  const offices = words.filter(({ lower }) => isGovernmentOffice(lower));
  if (offices.length === 0 || offices.some(({ lower }) => /(?:s|spokesmen|people)$/.test(lower))) return false;
  return !atEnd || isGovernmentOffice(words.at(-1)!.lower);
}
