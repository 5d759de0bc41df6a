import type { Paragraph } from '../article/segment.ts';
import { type Span, textOf } from '../article/span.ts';
import type { WhoIsWho } from '../terms/who-is-who.ts';
import { findHedge, isQuestion } from './distance.ts';
import { findPhrases } from './grammar/noun-phrases.ts';
import { readUnits } from './grammar/units.ts';
import { kindOf } from './kinds.ts';
import { findQuotations } from './quotations/quotations.ts';
import { readAll } from './read-all.ts';
import { resolveSpeakers } from './speakers/resolve.ts';
import type { Statement } from './statement.ts';

const isPronoun = (body: string, source: Span | null): boolean =>
  source !== null && /^s?he$/i.test(textOf(body, source));

/**
 * Every statement that an article attributes to somebody, in the order of the text. Spans lie within the body, content
 * spans are in order, and what two statements say is apart unless the one passes on the other. Never throws; time grows
 * linearly.
 */
export function findStatements(body: string, paragraphs: readonly Paragraph[], whoIsWho: WhoIsWho): Statement[] {
  const quotations = findQuotations(body, paragraphs);
  const units = readUnits(body, paragraphs, quotations);
  const phrases = units.map(({ nodes }) => findPhrases(nodes));
  const found = readAll(body, paragraphs, units, phrases, quotations);
  const speakers = resolveSpeakers(body, units, phrases, found, whoIsWho);
  const statements = found.map(({ source, cue, content, negated, asks, verbatim }, i) => ({
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
  // whom "he" means in what another tells must be certain
  return statements.filter(
    ({ speaker, source }, i) => speaker !== null || !found[i]!.inner || !isPronoun(body, source),
  );
}
