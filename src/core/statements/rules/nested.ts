import type { Clause, Draft } from '../clause.ts';
import { contentStart } from '../content-start.ts';
import { isComma, isQuote } from '../marks.ts';
import type { Range } from '../noun-phrases.ts';
import { subjectBefore } from '../subjects.ts';

/**
 * A statement, and the one that it passes on where somebody else's report with words between marks stands in it: "Doe
 * said | the emir had told him that “…”". The words are then the emir's as Doe reports them, and no longer Doe's own.
 */
export function splitNested(clause: Clause, outer: Draft): readonly Draft[] {
  if (!outer.source || outer.reporter) return [outer];
  const inner = outer.content.map((range) => innerReport(clause, outer, range)).find((found) => found !== null);
  if (!inner) return [outer];
  const { at, report } = inner;
  const content = outer.content.flatMap((range) => {
    if (range.from > at || at >= range.to) return [range];
    return range.from < at ? [{ from: range.from, to: at }] : [];
  });
  return content.length > 0 ? [{ ...outer, content }, report] : [report];
}

function innerReport(clause: Clause, outer: Draft, range: Range): { at: number; report: Draft } | null {
  const { nodes, phrases } = clause;
  for (const cue of clause.cues) {
    if (cue.from <= range.from || cue.to >= range.to || cue.form !== 'finite' || cue.entry.family !== 'clause')
      continue;
    const subject = subjectBefore(nodes, phrases, cue.from);
    // the tagger takes the conjunction for the article: "said | that | soldiers shouted"
    const source = subject && nodes[subject.from]!.lower === 'that' ? { ...subject, from: subject.from + 1 } : subject;
    if (!source || source.from >= source.to || source.from < range.from || nodes[source.from]!.tag === 'PRON') continue;
    const start = contentStart(clause, cue.to, range.to, cue.entry.addressee);
    const closing =
      outer.source!.from >= range.to && start?.opening === 'that' && !nodes.slice(start.at, range.to).some(isComma);
    if (!start || !(closing || nodes.slice(start.at, range.to).some(isQuote))) continue;
    return {
      at: start.at,
      report: {
        source,
        reporter: outer.source,
        cue: { from: cue.from, to: cue.to },
        content: [{ from: start.at, to: range.to }],
        negated: cue.negated || cue.entry.denies,
        asks: cue.entry.asks,
      },
    };
  }
  return null;
}
