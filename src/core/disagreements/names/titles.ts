import { conceptOf } from '../likeness/concepts.ts';
import type { ToldWord } from '../likeness/told.ts';

/** What those who bring others together do. */
export const MEDIATE = conceptOf('mediate');

/** The word before the titles that lead to a name: "by" in "by Canada's former foreign minister, Alain Thibodeau". */
export function beforeTitles(words: readonly ToldWord[], from: number, body: string): number {
  let at = from - 1;
  for (; at >= 0 && from - at < 9; at--) {
    const { norm, capital, start, end } = words[at]!;
    const gap = body.slice(end, words[at + 1]!.start);
    if (/[;:()\u201c\u201d"–—]/.test(gap) || /\.\s/.test(gap.replace(/^\. /, ''))) break;
    const titled = isTitleWord(words[at]!);
    // "By a doctor, Ingrid Moe"
    if (at === from - 1 && gap === ', ' && !capital && !titled) {
      const by = words.slice(Math.max(0, at - 4), at).findIndex(({ norm: word }) => word === 'by');
      if (by >= 0) return Math.max(0, at - 4) + by;
    }
    if (gap.includes(',') && !titled && !capital && words[at]!.concept !== MEDIATE) break;
    if (
      titled ||
      /['’]s$/.test(body.slice(start, end)) ||
      /^(?:the|its|their|his|her|former|a|an|for|to|retired)$/.test(norm)
    )
      continue;
    if (capital && at > 0 && hasTitle(words, at, at)) continue;
    if (norm === 'of' && hasTitle(words, at, at) && words[at + 1]?.capital) continue;
    break;
  }
  return at;
}

/** "By the Swiss jurist Beat Amsler": what a person is may be any few words. */
export function byBefore(words: readonly ToldWord[], from: number, body: string): number | null {
  for (let at = from - 1; at >= Math.max(0, from - 7); at--) {
    const { norm, end } = words[at]!;
    if (/[,;:.()–—]/.test(body.slice(end, words[at + 1]!.start))) return null;
    if (norm === 'by') return at;
    if (/^(?:in|at|on|with|for|from|to|and|that|who|which|after|before|near|between)$/.test(norm)) return null;
  }
  return null;
}

/** Whether a title stands among the few words before. */
const hasTitle = (words: readonly ToldWord[], from: number, to: number): boolean =>
  words.slice(Math.max(0, from - 4), to).some(isTitleWord);

const isTitleWord = ({ norm }: ToldWord): boolean =>
  /^(?:president|minister|premier|general|envoy|ambassador|secretary|chief|leader|foreign|prime|deputy|defen[cs]e|interior|finance|special|diplomat|colonel|judge|justice|commissioner|dame|sir|mr|mrs|ms|dr|state|former|retired|senior|veteran)$/.test(
    norm,
  );
