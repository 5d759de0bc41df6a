import { sentencesIn } from '../segment.ts';
import { contains, overlapping, type Span } from '../span.ts';
import type { Clause } from './clause.ts';
import { findCues } from './cues.ts';
import type { Found } from './found.ts';
import { findPhrases, type Phrases } from './noun-phrases.ts';
import { findQuotations, type Quotation } from './quotations.ts';
import { foundOf, readDrafts } from './read-unit.ts';
import { reportsWithin } from './rules/nested.ts';
import { readUnits, type Unit } from './units.ts';

/** What one unit of a transcript's turn tells that others have said; `by` is the turn's speaker, `from` where the turn's words begin. */
export function passedOnInTurn(unit: Unit, phrases: Phrases, by: Span, from: number): Found[] {
  const first = unit.nodes.findIndex(({ start }) => start >= from);
  return first < 0 ? [] : passedOn(unit, phrases, first, by);
}

function passedOn(unit: Unit, phrases: Phrases, from: number, reporter: Span): Found[] {
  const { nodes } = unit;
  const clause: Clause = { unit, nodes, phrases, cues: findCues(nodes), drafts: [] };
  return reportsWithin(clause, [{ from, to: nodes.length }], readDrafts).map((draft) => ({
    ...foundOf(unit, draft, true),
    reporter,
  }));
}

/** Words without which a quotation is not looked into. */
const REPORTS = /\b(?:said|says?|told|tells?|ask(?:s|ed)|wrote|insist(?:s|ed)|promised|warn(?:s|ed)|heard)\b/;

/** The statements in order, with those that stand in what others say between marks: “The commander told us that …,” Doe said. */
export function withPassedOn(body: string, quotations: readonly Quotation[], found: readonly Found[]): Found[] {
  const taken = found
    .filter(({ inner }) => inner)
    .flatMap(({ content }) => content)
    .sort((a, b) => a.start - b.start);
  const more = found.flatMap((outer) => {
    const { source, reporter, inner, verbatim } = outer;
    if (!source || reporter || inner || verbatim) return [];
    return outer.content.flatMap((span) =>
      overlapping(quotations, span)
        .filter((quotation) => contains(span, quotation) && overlapping(taken, quotation).length === 0)
        .filter((quotation) => REPORTS.test(body.slice(quotation.start, quotation.end)))
        .flatMap((quotation) => reportsInQuotation(body, quotation.inner, source))
        .map((one) => ({ ...one, unit: outer.unit, sourceUnit: outer.unit })),
    );
  });
  return more.length === 0 ? [...found] : [...found, ...more].sort((a, b) => placeOf(a) - placeOf(b));
}

function reportsInQuotation(body: string, words: Span, by: Span): Found[] {
  const paragraph = { ...words, sentences: sentencesIn(body, words) };
  return readUnits(body, [paragraph], findQuotations(body, [words])).flatMap((unit) =>
    passedOn(unit, findPhrases(unit.nodes), 0, by),
  );
}

const placeOf = ({ source, cue, content }: Found): number =>
  Math.min(...[source, cue, ...content].flatMap((span) => (span ? [span.start] : [])));
