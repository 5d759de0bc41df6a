import type { ToldSentence } from './told.ts';

/** Where a dateline ends: "GENEVA, 7 May (AP) — ". */
export function datelineEnd({ text, start }: ToldSentence): number {
  const dash = /^\p{Lu}[\p{L}\s.,'()\d-]{2,50}?(?: [—–-]{1,2} |\) )/u.exec(text);
  return dash && /^\p{Lu}{2}/u.test(text) ? start + dash[0].length : start;
}
