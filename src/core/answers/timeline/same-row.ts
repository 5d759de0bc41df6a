import { textOf } from '../../article/span.ts';
import { areCopies, type ComparedText, figuresOf } from '../../ask/near-duplicates.ts';
import { fold } from '../../terms/fold.ts';
import { wordsOf } from '../../terms/words.ts';
import type { Candidate } from './timeline-candidates.ts';

/** So many sentences of one date are compared for copies with a word changed; further ones are copies word for word only. */
const COMPARED = 50;

interface Row extends ComparedText {
  readonly words: string;
  first: Candidate;
}

/**
 * One row for one sentence and date: what a sentence dates twice, and what other articles tell of that date in the same
 * words, word for word or nearly. The first stands, and the others are told beside it. Statements stay as they are.
 */
export function joinSameRows(candidates: readonly Candidate[]): Candidate[] {
  const rows: Row[] = [];
  const ofDate = new Map<string, { readonly all: Row[]; readonly byWords: Map<string, Row> }>();
  for (const candidate of candidates) {
    const text = textOf(candidate.analyzed.article.body, candidate.sentences);
    const words = fold(text).replace(/\s+/g, ' ').trim();
    const terms = new Set(words.match(/[\p{L}\d]+/gu) ?? []);
    const row: Row = { words, terms, figures: figuresOf(wordsOf(text)), first: candidate };
    if (candidate.events.length === 0) {
      rows.push(row);
      continue;
    }
    const known = ofDate.get(candidate.date) ?? { all: [], byWords: new Map<string, Row>() };
    ofDate.set(candidate.date, known);
    const same =
      known.byWords.get(words) ??
      known.all.find((one) => one.first.analyzed !== candidate.analyzed && areCopies(one, row));
    if (same) {
      same.first = join(same.first, candidate);
      continue;
    }
    rows.push(row);
    known.byWords.set(words, row);
    if (known.all.length < COMPARED) known.all.push(row);
  }
  return rows.map(({ first }) => first);
}

function join(row: Candidate, other: Candidate): Candidate {
  const events = [...row.events, ...other.events];
  const isHere = ({ analyzed, sentences }: Candidate) =>
    analyzed === other.analyzed && sentences.start === other.sentences.start;
  if (isHere(row)) return { ...row, events, emphasis: [...row.emphasis, ...other.emphasis] };
  return row.also.some(isHere) ? { ...row, events } : { ...row, events, also: [...row.also, other] };
}
