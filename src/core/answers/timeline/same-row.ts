import type { AnalyzedArticle } from '../../analyze.ts';
import { textOf } from '../../article/span.ts';
import { areCopies, type ComparedText, figuresOf } from '../../ask/near-duplicates.ts';
import type { Event } from '../../events/event.ts';
import { onceFor } from '../../once-for.ts';
import { fold } from '../../terms/fold.ts';
import { wordsOf } from '../../terms/words.ts';
import type { Candidate } from './timeline-candidates.ts';

/** So many sentences of one date are compared for copies with a word changed; further ones are copies word for word only. */
const COMPARED = 50;

/** A sentence as it is compared with others. */
export interface ComparedSentence extends ComparedText {
  readonly words: string;
}

interface Row extends ComparedSentence {
  first: Candidate;
}

/** The sentence that tells an event; read once for each. */
export const sentenceOf = onceFor((event: Event, { article }: AnalyzedArticle): ComparedSentence => {
  const text = textOf(article.body, event.sentence);
  const words = fold(text).replace(/\s+/g, ' ').trim();
  const terms = new Set(words.match(/[\p{L}\d]+/gu) ?? []);
  return { words, terms, figures: figuresOf(wordsOf(text)) };
});

/**
 * One row for one sentence and date: what a sentence dates twice, and what other articles tell of that date in the same
 * words, word for word or nearly. The first stands, and the others are told beside it. Statements stay as they are.
 */
export function joinSameRows(candidates: readonly Candidate[]): Candidate[] {
  const rows: { readonly first: Candidate }[] = [];
  const ofDate = new Map<string, { readonly all: Row[]; readonly byWords: Map<string, Row> }>();
  for (const candidate of candidates) {
    const [event] = candidate.events;
    if (!event) {
      rows.push({ first: candidate });
      continue;
    }
    const row: Row = { ...sentenceOf(event, candidate.analyzed), first: candidate };
    const others = ofDate.get(candidate.date) ?? { all: [], byWords: new Map<string, Row>() };
    ofDate.set(candidate.date, others);
    const same =
      others.byWords.get(row.words) ??
      others.all.find((one) => one.first.analyzed !== candidate.analyzed && areCopies(one, row));
    if (same) {
      same.first = join(same.first, candidate);
      continue;
    }
    rows.push(row);
    others.byWords.set(row.words, row);
    if (others.all.length < COMPARED) others.all.push(row);
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
