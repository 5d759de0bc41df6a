import type { Paragraph } from '../../article/segment.ts';
import { type Span, textOf } from '../../article/span.ts';
import type { Phrases } from '../grammar/noun-phrases.ts';
import type { Unit } from '../grammar/units.ts';
import { readUnit } from '../read-unit.ts';

/** Words said that stand without marks in paragraphs of their own. */
export interface Block {
  /** One span for each paragraph. */
  readonly content: Span[];
  /** Whether the words are the speaker's own: they say "I" or "we". */
  readonly verbatim: boolean;
  /** Index of the first unit behind it. */
  readonly next: number;
}

const OWN_WORDS = /\b(?:I|[Ww]e|[Oo]ur|[Mm]y|[Uu]s)\b/;
const ITEM = /^(?:[•·▪*–—-]|\(?\d{1,2}[.)])\s/;
const FEWEST_WORDS = 4;

/**
 * The block that begins with the unit at `i`, which follows "The minister said:": a paragraph without marks in which
 * nobody else is reported, or several where each is the item of a list. Null where there is none.
 */
export function blockAfter(
  body: string,
  paragraphs: readonly Paragraph[],
  units: readonly Unit[],
  phrases: readonly Phrases[],
  i: number,
): Block | null {
  const first = units[i]!;
  if (!first.firstInParagraph || first.nodes[0]!.quotation) return null;
  const content: Span[] = [];
  let next = i;
  for (let { paragraph } = first; next < units.length; paragraph++) {
    const { start, end } = paragraphs[paragraph]!;
    const text = body.slice(start, end);
    if (content.length > 0 && !(ITEM.test(text) && ITEM.test(textOf(body, content[0]!)))) break;
    const from = next;
    while (next < units.length && units[next]!.paragraph === paragraph) next++;
    if (units.slice(from, next).some((unit, k) => reportsAnother(body, unit, phrases[from + k]!))) {
      next = from;
      break;
    }
    content.push({ start, end });
    if (next < units.length && units[next]!.paragraph !== paragraph + 1) break;
  }
  const words = content.map((span) => textOf(body, span)).join(' ');
  if (words.split(/\s+/).length < FEWEST_WORDS) return null;
  return { content, verbatim: OWN_WORDS.test(words), next };
}

/** Whether somebody else is reported in a sentence that says neither "I" nor "me". */
function reportsAnother(body: string, unit: Unit, phrases: Phrases): boolean {
  if (/\b(?:I|me)\b/.test(textOf(body, unit))) return false;
  const isOwn = (source: Span | null): boolean => source !== null && /^(?:I|we)$/i.test(textOf(body, source));
  return readUnit(body, unit, phrases).found.some(({ source, cue }) => !isOwn(source) && !(cue && agrees(body, cue)));
}

/** What parties do together rather than say: "have agreed to". */
const agrees = (body: string, cue: Span): boolean => /\bagree[sd]?\b/.test(textOf(body, cue));
