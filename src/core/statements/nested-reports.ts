import { segment } from '../article/segment.ts';
import { contains, overlapping, type Span, textOf } from '../article/span.ts';
import { cueVerb } from './cues/cue-lexicon.ts';
import type { Found } from './found.ts';
import { isComma, isQuote } from './grammar/marks.ts';
import { findPhrases, type Phrases } from './grammar/noun-phrases.ts';
import { readUnits, type Unit } from './grammar/units.ts';
import { findQuotations, type Quotation } from './quotations/quotations.ts';

/** Reads the statements of one unit; handed in because a unit's reading asks for the reports within its reports. */
type ReadUnit = (
  unit: Unit,
  phrases: Phrases,
) => { readonly found: readonly Found[]; readonly nested: readonly Found[] };

/** Who stands for whom is not told by a pronoun within what somebody else says, and "I" and "we" pass nobody's words on. */
const PRONOUN =
  /^(?:I|you|we|he|she|it|they|them|him|her|us|me|whom|which|that|this|these|those|one|what|there|some|many|others?|both|all|people|everyone|everybody|anyone|someone|somebody|nobody|no one)$/i;
/** What is not yet said, or need not be. */
const UNSAID = /\b(?:will|would|can|could|should|may|might|shall|must)\b/i;

/** The reports of others within those words of a unit that stand in `spans`, each passed on by `outer`. */
export function reportsWithin(body: string, outer: Found, unit: Unit, spans: readonly Span[], read: ReadUnit): Found[] {
  const all = unit.nodes.filter((node) => spans.some((span) => contains(span, node)));
  const from = all.findIndex(({ lower }) => lower !== 'that');
  const nodes = from < 0 ? [] : all.slice(from, isComma(all.at(-1)) ? -1 : undefined);
  if (nodes.length < 4 || !nodes.some(reports)) return [];
  const part: Unit = { ...unit, nodes, start: nodes[0]!.start, end: nodes.at(-1)!.end };
  return passedOn(body, outer, part, read(part, findPhrases(nodes))).map((inner) => ({
    ...inner,
    unit,
    sourceUnit: unit,
  }));
}

/** The reports of others within the quotations of a statement. */
export function reportsQuoted(body: string, outer: Found, quotations: readonly Quotation[], read: ReadUnit): Found[] {
  return outer.content
    .flatMap((span) => overlapping(quotations, span))
    .flatMap(({ inner }) => {
      const text = textOf(body, inner);
      if (!text.split(/[^\p{L}]+/u).some((word) => cueVerb(word.toLowerCase())?.family === 'clause')) return [];
      const paragraphs = segment(text).map(({ start, end, sentences }) => ({
        ...shifted({ start, end }, inner.start),
        sentences: sentences.map((sentence) => shifted(sentence, inner.start)),
      }));
      const units = readUnits(body, paragraphs, findQuotations(body, paragraphs));
      return units
        .flatMap((unit) => passedOn(body, outer, unit, read(unit, findPhrases(unit.nodes))))
        .map((inner) => ({ ...inner, unit: outer.unit, sourceUnit: outer.unit }));
    });
}

const reports = ({ tag, lower }: Unit['nodes'][number]): boolean => tag !== 'QUOTE' && cueVerb(lower) !== undefined;

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

function passedOn(body: string, outer: Found, unit: Unit, { found, nested }: ReturnType<ReadUnit>): Found[] {
  // What somebody denies is not what the other said.
  if (outer.negated) return [];
  return [...found, ...nested]
    .filter((inner) => inner.source !== null && mayPassOn(body, outer, inner.source) && tells(body, unit, inner))
    .map((one) => ({ ...one, inner: true, reporter: one.reporter ?? outer.source }));
}

/** Whether a source is no pronoun, or one that a turn of a transcript fills: "I met Ann Roe. She told me that …". */
function mayPassOn(body: string, outer: Found, source: Span): boolean {
  const words = textOf(body, source);
  return !PRONOUN.test(words) || (outer.verbatim && /^s?he$/i.test(words));
}

/** What may be so, rather than is. */
const IF = /^(?:if|unless|whether|until)$/;

const BE = /^(?:is|are|was|were|been|'s|'re)$/;

/** Whether a report tells that something was said: a verb that takes a clause and a clause, or words between marks. */
function tells(body: string, { nodes }: Unit, { cue, content }: Found): boolean {
  if (!cue) return false;
  const words = textOf(body, cue).toLowerCase().split(/\s+/);
  if (words.some((word) => UNSAID.test(word)) || (/ing$/.test(words.at(-1)!) && !words.some((word) => BE.test(word))))
    return false;
  if (nodes.some(({ lower, start }) => start < cue.start && IF.test(lower))) return false;
  const said = nodes.filter((node) => content.some((span) => contains(span, node)));
  if (said.some(isQuote)) return true;
  if (said.length < 2 || /^(?:who|whom|which)$/.test(said[0]!.lower)) return false;
  if (words.some((word) => cueVerb(word)?.asks)) return true;
  return words.some((word) => cueVerb(word)?.family === 'clause') && said.some(({ tag }) => /^(?:VERB|AUX)$/.test(tag));
}
