import type { Paragraph } from '../segment.ts';
import type { WhoIsWho } from '../who-is-who.ts';
import type { Found } from './found.ts';
import { kindOf } from './kinds.ts';
import { findPhrases } from './noun-phrases.ts';
import { findQuotations } from './quotations.ts';
import { readUnit } from './read-unit.ts';
import { resolveSpeakers } from './speakers/resolve.ts';
import { takeStandAlone } from './stand-alone.ts';
import type { Statement } from './statement.ts';
import { readUnits } from './units.ts';

/**
 * Every statement that an article attributes to somebody, in the order of the text. Spans lie within the body, content
 * spans are in order, and no two statements have content over the same words. Never throws; time grows linearly.
 */
export function findStatements(body: string, paragraphs: readonly Paragraph[], whoIsWho: WhoIsWho): Statement[] {
  const quotations = findQuotations(body, paragraphs);
  const units = readUnits(body, paragraphs, quotations);
  const found: Found[] = [];
  const phrases = units.map(({ nodes }) => findPhrases(nodes));
  for (const [i, unit] of units.entries()) {
    const here = readUnit(unit, phrases[i]!);
    if (here.length === 0) takeStandAlone(unit, found.at(-1));
    found.push(...here);
  }
  const speakers = resolveSpeakers(body, units, phrases, found, whoIsWho);
  return found.map(({ source, cue, content, negated, asks }, i) => ({
    kind: kindOf(body, content, quotations),
    source,
    cue,
    content,
    speaker: speakers[i] ?? null,
    negated,
    hedge: null,
    question: asks,
  }));
}
