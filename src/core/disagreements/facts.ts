import type { AnalyzedArticle } from '../analyze.ts';
import type { Span } from '../article/span.ts';
import { edtfBounds } from '../dates/edtf-date.ts';
import { onceFor } from '../once-for.ts';
import { type ToldDate, toldDates } from './dates/dates.ts';
import { isName } from './likeness/concepts.ts';
import { type PlacedSentence, type ToldSentence, tellSentences } from './likeness/told.ts';
import { type RoleName, roleNamesIn } from './names/roles.ts';
import { type Amount, amountsIn } from './numbers/amounts.ts';
import { lengthsIn } from './numbers/durations.ts';
import { type Outcome, outcomesIn } from './outcomes/outcomes.ts';

interface Told {
  readonly sentence: ToldSentence;
  /** By these alone can another article's fact be the same. */
  readonly keys: readonly string[];
  /** The words that may differ. */
  readonly span: Span;
}

/** What an article tells that another may tell otherwise. */
export type Fact = Told &
  (
    | { readonly kind: 'number'; readonly amount: Amount }
    | { readonly kind: 'date'; readonly date: ToldDate }
    | { readonly kind: 'name'; readonly role: RoleName }
    | { readonly kind: 'outcome'; readonly outcome: Outcome }
  );

/** A fact of one kind. */
export type FactOf<Kind extends Fact['kind']> = Extract<Fact, { kind: Kind }>;

/** An article as far as it is compared with others. */
export interface ArticleFacts {
  readonly analyzed: AnalyzedArticle;
  readonly sentences: readonly PlacedSentence[];
  readonly facts: readonly Fact[];
  /** The ordinal numbers that it tells, as terms: "#7". */
  readonly ordinals: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly concepts: ReadonlySet<string>;
  /** First and last day of publication; null where it is unknown. */
  readonly published: { readonly first: number; readonly last: number } | null;
  readonly corrects: boolean;
}

/** The same with the words of every sentence, which take most of its memory. */
export interface ReadArticle extends ArticleFacts {
  readonly sentences: readonly ToldSentence[];
}

/** What an article tells, read once for it; of sentences without facts only their places are kept. */
export const factsOf = onceFor((analyzed: AnalyzedArticle): ArticleFacts => {
  const read = readFacts(analyzed);
  const placed = ({ start, end, at, paragraph, place, timexes }: ToldSentence): PlacedSentence => ({
    start,
    end,
    analyzed,
    at,
    paragraph,
    place,
    timexes,
  });
  return { ...read, sentences: read.sentences.map(placed) };
});

const CORRECTS =
  /^(?:correction|clarification|editor[’']s note|update)\b[:.]|\b(?:an? )?(?:earlier|previous) (?:version|edition|report)\b|\bhas been (?:corrected|amended)\b|\bmisstated\b|\bincorrectly (?:said|stated|gave)\b|\bwe apologi[sz]e\b|\bregrets? the error\b/i;

/** Reads what an article tells. Linear in its length. */
export function readFacts(analyzed: AnalyzedArticle): ReadArticle {
  const sentences = tellSentences(analyzed);
  const concepts = new Set(sentences.flatMap((sentence) => [...sentence.concepts]));
  const bounds = analyzed.article.published === null ? null : edtfBounds(analyzed.article.published);
  return {
    analyzed,
    sentences,
    facts: sentences.flatMap(factsIn),
    ordinals: new Set(sentences.flatMap(({ words }) => words.flatMap(({ term }) => (/^#\d/.test(term) ? [term] : [])))),
    names: new Set([...concepts].filter(isName)),
    concepts,
    published: bounds && !bounds.masked ? { first: bounds.first, last: bounds.last } : null,
    corrects: sentences.some(({ text }) => CORRECTS.test(text)),
  };
}

function factsIn(sentence: ToldSentence): Fact[] {
  const amounts = [...amountsIn(sentence), ...lengthsIn(sentence)];
  return [
    ...amounts.map(
      (amount): Fact => ({ kind: 'number', sentence, keys: amountKeys(amount), span: amount.span, amount }),
    ),
    ...toldDates(sentence).map((date): Fact => ({ kind: 'date', sentence, keys: date.keys, span: date.span, date })),
    ...roleNamesIn(sentence).map(
      (role): Fact => ({ kind: 'name', sentence, keys: [`r ${role.role}`], span: role.span, role }),
    ),
    ...outcomesIn(sentence).map(
      (outcome): Fact => ({ kind: 'outcome', sentence, keys: [`o ${outcome.of}`], span: outcome.span, outcome }),
    ),
  ];
}

/** Counts of whom the same is told are compared whatever they call them. */
const amountKeys = ({ head, fate, kinds }: Amount): string[] => [
  ...(head === null ? [] : [head, ...kinds.filter((kind) => !isName(kind))].map((word) => `n ${word}`)),
  ...(fate === null ? [] : [`f ${fate}`]),
];
