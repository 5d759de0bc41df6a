import type { Paragraph } from '../segment.ts';
import type { WhoIsWho } from '../who-is-who.ts';
import { findHedge, isQuestion } from './distance.ts';
import type { Found } from './found.ts';
import { kindOf } from './kinds.ts';
import { findPhrases, type Phrases } from './noun-phrases.ts';
import { findQuotations } from './quotations.ts';
import { readUnit, type UnitReading } from './read-unit.ts';
import { findLabels } from './rules/labels.ts';
import { resolveSpeakers } from './speakers/resolve.ts';
import { takeStandAlone } from './stand-alone.ts';
import type { Statement } from './statement.ts';
import { readUnits, type Unit } from './units.ts';

/**
 * Every statement that an article attributes to somebody, in the order of the text. Spans lie within the body, content
 * spans are in order, and no two statements have content over the same words. Never throws; time grows linearly.
 */
export function findStatements(body: string, paragraphs: readonly Paragraph[], whoIsWho: WhoIsWho): Statement[] {
  const quotations = findQuotations(body, paragraphs);
  const units = readUnits(body, paragraphs, quotations);
  const phrases = units.map(({ nodes }) => findPhrases(nodes));
  const found = readAll(body, paragraphs, units, phrases);
  const speakers = resolveSpeakers(body, units, phrases, found, whoIsWho);
  return found.map(({ source, cue, content, negated, asks, verbatim }, i) => ({
    kind: verbatim ? 'direct' : kindOf(body, content, quotations),
    source,
    cue,
    content,
    speaker: speakers[i]!.speaker,
    reportedBy: speakers[i]!.reportedBy,
    negated,
    hedge: findHedge(body, { source, cue, content }, quotations),
    question: isQuestion(body, content, asks),
  }));
}

function readAll(
  body: string,
  paragraphs: readonly Paragraph[],
  units: readonly Unit[],
  phrases: readonly Phrases[],
): Found[] {
  const found: Found[] = [];
  const labels = new Map(findLabels(body, paragraphs).map((label) => [label.paragraph, label]));
  let announced: UnitReading['announced'] = null;
  for (const [i, unit] of units.entries()) {
    const label = labels.get(unit.paragraph);
    if (label) {
      const { source, cue, content } = label;
      if (unit.firstInParagraph)
        found.push({
          source,
          reporter: null,
          cue,
          content: [content],
          negated: false,
          asks: false,
          verbatim: true,
          unit,
          sourceUnit: unit,
        });
      continue;
    }
    const reading = readUnit(unit, phrases[i]!);
    if (reading.found.length > 0) found.push(...reading.found);
    else if (announced && unit.nodes[0]!.quotation) {
      const { start, end } = unit.nodes[0]!;
      found.push({
        ...announced,
        reporter: null,
        content: [{ start, end }],
        negated: false,
        asks: false,
        verbatim: false,
        unit,
        sourceUnit: unit,
      });
    } else takeStandAlone(unit, found.at(-1));
    announced = reading.announced;
  }
  return found;
}
