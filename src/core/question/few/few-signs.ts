import type { ChosenExcerpt } from '../choose-excerpts.ts';
import { askedMissing, CONFIDENCE_SIGNS, type ExcerptLook, lookAt, oddsBySigns } from '../confidence-signs.ts';
import { statementWorth } from '../steer.ts';
import { wanting } from '../wanting.ts';
import type { WeightedConcept } from '../weighted-question.ts';
import { isOtherMonth, isOtherPlace, KINDS, namesHeld } from './few-features.ts';
import { best, covered, type FewView, heaviestLacking } from './few-view.ts';

/** The best excerpt of a few articles, with its sentences by meaning. */
export interface FewLook {
  readonly look: ExcerptLook;
  readonly parts: readonly FewView[];
  /** Held by either sentence of the excerpt, and by their passage. */
  readonly held: readonly number[];
  readonly passage: readonly number[];
  /** The excerpt's part of the belief that one of its article's sentences answers. */
  readonly share: number;
}

type Toward = 'answer' | 'refusal' | 'either';

/** One thing that makes it more or less likely that the best excerpt of a few articles answers at all. */
export interface FewSign {
  readonly name: string;
  /**
   * Which way it may tell, whatever the questions at hand say: near misses made up for a test repeat an article's words more
   * faithfully than those who ask without having read it.
   */
  readonly toward: Toward;
  readonly of: (few: FewLook) => number;
}

/** Looks at an excerpt whose sentences were scored among few. */
export function lookAmongFew(excerpt: ChosenExcerpt): FewLook {
  const parts = excerpt.scored.flatMap(({ few }) => (few ? [few] : []));
  return {
    look: lookAt(excerpt),
    parts,
    held: best(...parts.map(({ held }) => held)),
    passage: parts[0]!.heldByPassage,
    share: excerpt.scored.reduce((sum, { share }) => sum + share, 0),
  };
}

const sign = (name: string, toward: Toward, of: (few: FewLook) => number): FewSign => ({ name, toward, of });
const towardOf = (name: string): Toward =>
  /^(?:base|few\.words)$/.test(name) ? 'either' : /missing|unknown/.test(name) ? 'refusal' : 'answer';
const when = (is: boolean): number => (is ? 1 : 0);

/** What was asked of the names: the question's words that are no names. */
function thingsHeld({ parts, held }: FewLook): number {
  const { asked } = parts[0]!;
  let sum = 0;
  let all = 0;
  asked.weights.forEach((weight, i) => {
    const concept = asked.concepts[i]!;
    if (concept >= 0 && asked.question.concepts[concept]!.name) return;
    all += weight;
    sum += weight * held[i]!;
  });
  return all === 0 ? 1 : sum / all;
}

/** Log-odds, for or against, beyond which a large corpus's coefficients tell no more here. */
const MOST_ODDS = 4;

/** What is left where a word merely near in meaning counts little. */
const strict = (held: readonly number[]): number[] =>
  held.map((one) => (one >= 1 ? 1 : Math.max(0, (one - 0.4) / 0.6)));

/** How well the least held of the concepts that `is` chooses is held; 1 when there are none. */
function least({ parts, held }: FewLook, is: (concept: WeightedConcept) => boolean): number {
  const { asked } = parts[0]!;
  const some = strict(held).filter((_, i) => {
    const concept = asked.question.concepts[asked.concepts[i]!];
    return concept !== undefined && !concept.light && is(concept);
  });
  return some.length === 0 ? 1 : Math.min(...some);
}

/** How far a statement in the excerpt is the one asked for; 0 when none is asked for. */
const worthOfStatement = ({ look: { view }, parts }: FewLook): number =>
  view.question.statement === null
    ? 0
    : Math.max(
        0,
        ...parts.flatMap((part) =>
          part.view.sentence.statements.map((statement) => statementWorth(view.question, statement)),
        ),
      );

/** Every sign, each with the sentence that tells its meaning above it. The first is always 1. */
export const FEW_SIGNS: readonly FewSign[] = [
  // All that tells in a large corpus, the constant first.
  ...CONFIDENCE_SIGNS.map(({ name, of }) => sign(name, towardOf(name), ({ look }) => of(look))),
  // How much of the belief that anything answers falls to the excerpt.
  sign('share', 'answer', ({ share }) => share),
  // Share of the question's weight that the excerpt holds by words near in meaning.
  sign('meaning.excerpt', 'answer', ({ parts, held }) => covered(parts[0]!.asked, held)),
  // The same with the whole passage.
  sign('meaning.passage', 'answer', ({ parts, passage }) => covered(parts[0]!.asked, passage)),
  // The same for the question's words that are no names.
  sign('things', 'answer', thingsHeld),
  // The heaviest word for which the excerpt has nothing near.
  sign('heaviest.lacking', 'refusal', ({ parts, held }) => heaviestLacking(parts[0]!.asked, held)),
  // The same for the whole passage.
  sign('heaviest.lacking.passage', 'refusal', ({ parts, passage }) => heaviestLacking(parts[0]!.asked, passage)),
  // The same shares and words where only what is very near in meaning counts: for the words that are no names,
  sign('things.strict', 'answer', (few) => thingsHeld({ ...few, held: strict(few.held) })),
  // for the heaviest word that the excerpt lacks,
  sign('heaviest.strict', 'refusal', ({ parts, held }) => heaviestLacking(parts[0]!.asked, strict(held))),
  // for the heaviest that its passage lacks,
  sign('heaviest.strict.passage', 'refusal', ({ parts, passage }) => heaviestLacking(parts[0]!.asked, strict(passage))),
  // and for all words.
  sign('meaning.strict', 'answer', ({ parts, held }) => covered(parts[0]!.asked, strict(held))),
  // The least held noun that is no name.
  sign('nouns.strict', 'answer', (few) => least(few, ({ tag, name }) => tag === 'NOUN' && !name)),
  // The least held verb.
  sign('verbs.strict', 'answer', (few) => least(few, ({ tag }) => tag === 'VERB')),
  // The least held name.
  sign('names.least', 'answer', (few) => least(few, ({ name }) => name)),
  // The noun that the whole passage holds least.
  sign('nouns.passage', 'answer', (few) =>
    least({ ...few, held: few.passage }, ({ tag, name }) => tag === 'NOUN' && !name),
  ),
  // An amount, an age, a clock's time or an office is asked and the excerpt has none.
  sign('wanting', 'refusal', ({ look }) => wanting(look)),
  // Share of the question's weight that a sentence of the excerpt holds word for word.
  sign('exact', 'answer', ({ parts }) => Math.max(...parts.map(({ asked, exact }) => covered(asked, exact)))),
  // How many words the question has.
  sign('words', 'either', ({ parts }) => parts[0]!.asked.words.length / 10),
  // Cosine of what question and sentence mean as a whole.
  sign('likeness', 'answer', ({ parts }) => Math.max(...parts.map(({ likeness }) => likeness))),
  // Question and excerpt name different places in a series.
  sign('order.other', 'refusal', ({ parts }) => when(parts.every(isOtherPlace))),
  // They name different months or days of the week.
  sign('month.other', 'refusal', ({ parts }) => when(parts.every(isOtherMonth))),
  // Share of the question's names that the excerpt holds.
  sign('names', 'answer', ({ parts }) => Math.max(...parts.map(namesHeld))),
  // How far the excerpt holds what the question leaves open, by kind of question.
  ...KINDS.map((kind) =>
    sign(`slot.${kind}`, 'answer', ({ look }) => (look.view.question.kind === kind ? (look.slot ?? 0) : 0)),
  ),
  // What the question leaves open is filled, where the excerpt holds something of what is asked.
  sign(
    'slot.filled',
    'answer',
    ({ look }) => (look.slot ?? 0) * Math.min(1, 2 * (1 - askedMissing(look.view.question, look.excerpt))),
  ),
  // It is not filled.
  sign('slot.empty', 'refusal', ({ look }) => (look.slot === null ? 0 : 1 - look.slot)),
  // What a large corpus's coefficients make of it all, within bounds.
  sign('as.in.many', 'answer', ({ look }) => Math.max(-MOST_ODDS, Math.min(MOST_ODDS, oddsBySigns(look))) / MOST_ODDS),
  // The kind of question itself.
  ...KINDS.map((kind) => sign(`kind.${kind}`, 'either', ({ look }) => when(look.view.question.kind === kind))),
  // How far the excerpt holds the statement that is asked for.
  sign('statement', 'answer', worthOfStatement),
  // A statement is asked for.
  sign('statement.asked', 'either', ({ look }) => when(look.view.question.statement !== null)),
];
