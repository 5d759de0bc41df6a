import type { Paragraph } from '../article/segment.ts';
import { overlapping } from '../article/span.ts';
import type { Found } from './found.ts';
import type { Phrases } from './grammar/noun-phrases.ts';
import type { Unit } from './grammar/units.ts';
import { reportsQuoted, reportsWithin } from './nested-reports.ts';
import { blockAfter } from './quotations/announced-block.ts';
import { findHeadlines } from './quotations/headlines.ts';
import type { Quotation } from './quotations/quotations.ts';
import { isSpeechAlone, resumesSpeech, takeStandAlone } from './quotations/stand-alone.ts';
import { type Announced, introductionIn, readUnit, type UnitReading } from './read-unit.ts';
import { findLabels, type LabelledParagraph } from './rules/labels.ts';

const PLAIN = { reporter: null, negated: false, asks: false, verbatim: false, inner: false } as const;

/** The statements of an article, in its order and each before its speaker is known; those that others pass on come after these. */
export function readAll(
  body: string,
  paragraphs: readonly Paragraph[],
  units: readonly Unit[],
  phrases: readonly Phrases[],
  quotations: readonly Quotation[],
): Found[] {
  const found: Found[] = [];
  const nested: Found[] = [];
  const read = (unit: Unit, of: Phrases) => readUnit(body, unit, of);
  const labels = new Map(findLabels(body, paragraphs).map((label) => [label.paragraph, label]));
  const headlines = findHeadlines(body, paragraphs);
  let before: { unit: Unit; reading: UnitReading } | null = null;
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!;
    const label = labels.get(unit.paragraph);
    if (!label && headlines.has(unit.paragraph)) continue;
    if (label) {
      const last = found.at(-1);
      if (unit.firstInParagraph && label.goesOn && last) {
        last.content.push(label.content);
        last.unit = unit;
      } else if (unit.firstInParagraph) found.push(turn(label, unit));
      nested.push(...reportsWithin(body, found.at(-1)!, unit, [label.content], read));
      before = null;
      continue;
    }
    const announced = before?.reading.announced ?? null;
    const block = announced?.block ? blockAfter(body, paragraphs, units, phrases, i) : null;
    if (announced && block) {
      const last = units[block.next - 1]!;
      const outer = { ...spoken(announced, before!.unit, last, block.content), verbatim: block.verbatim };
      found.push(outer);
      for (const unit of units.slice(i, block.next))
        nested.push(...reportsWithin(body, outer, unit, overlapping(outer.content, unit), read));
      i = block.next - 1;
      before = null;
      continue;
    }
    const reading = readUnit(body, unit, phrases[i]!);
    nested.push(...reading.nested);
    if (reading.found.length > 0) found.push(...reading.found);
    else if (unit.nodes[0]!.quotation) takeQuotation(found, units, phrases, i, before);
    before = { unit, reading };
  }
  const quoted = found.flatMap((outer) => (outer.verbatim ? [] : reportsQuoted(body, outer, quotations, read)));
  return [...found, ...nested, ...quoted].sort((a, b) => placeOf(a) - placeOf(b));
}

const placeOf = ({ source, cue, content }: Found): number =>
  Math.min(...[source, cue, ...content].flatMap((span) => (span ? [span.start] : [])));

const turn = ({ source, cue, content }: LabelledParagraph, unit: Unit): Found => ({
  ...PLAIN,
  source,
  cue,
  content: [content],
  verbatim: true,
  unit,
  sourceUnit: unit,
});

const spoken = ({ source, cue }: Announced, sourceUnit: Unit, unit: Unit, content: Found['content']): Found => ({
  ...PLAIN,
  source,
  cue,
  content,
  unit,
  sourceUnit,
});

/** A quotation that begins a unit without a report: of whom the unit before announces or introduces, else of the last speaker. */
function takeQuotation(
  found: Found[],
  units: readonly Unit[],
  phrases: readonly Phrases[],
  i: number,
  before: { unit: Unit; reading: UnitReading } | null,
): void {
  const unit = units[i]!;
  const content = [{ start: unit.nodes[0]!.start, end: unit.nodes[0]!.end }];
  if (before?.reading.announced) {
    found.push(spoken(before.reading.announced, before.unit, unit, content));
    return;
  }
  const near = before !== null && unit.paragraph - before.unit.paragraph <= (unit.firstInParagraph ? 1 : 0);
  if (near && before.reading.found.length === 0 && isSpeechAlone(unit, 0)) {
    const introduced = introductionIn(before.unit, phrases[i - 1]!);
    if (introduced) {
      found.push(spoken(introduced, before.unit, unit, content));
      return;
    }
  }
  const last = found.at(-1);
  if (takeStandAlone(unit, last) || !last) return;
  if (resumesSpeech(unit, last, paragraphBefore(units, phrases, i)))
    found.push({ ...PLAIN, source: last.source, cue: null, content, unit, sourceUnit: last.sourceUnit });
}

/** The units of the paragraph before the one that the unit at `i` begins. */
function paragraphBefore(units: readonly Unit[], phrases: readonly Phrases[], i: number) {
  const clauses = [];
  const { paragraph } = units[i - 1]!;
  for (let k = i - 1; k >= 0 && units[k]!.paragraph === paragraph; k--) {
    const unit = units[k]!;
    clauses.push({ unit, nodes: unit.nodes, phrases: phrases[k]!, cues: [], drafts: [] });
  }
  return clauses;
}
