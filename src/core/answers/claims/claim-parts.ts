import { overlaps, type Span, textOf } from '../../article/span.ts';
import { compareFacts } from '../../disagreements/compare.ts';
import type { ArticleFacts, Fact, FactOf } from '../../disagreements/facts.ts';
import { Nearness } from '../../disagreements/likeness/alike.ts';
import type { ToldSentence } from '../../disagreements/likeness/told.ts';
import { nameRuns } from '../../disagreements/names/name-runs.ts';
import { fold } from '../../terms/fold.ts';
import { withoutPossessive } from '../../terms/possessive.ts';
import type { ClaimPart } from '../answer.ts';
import { areAmong, isOfDays, toldDays } from './told-days.ts';

/** A sentence of a claim and the sentences of an article that it is compared with. */
export interface Compared {
  readonly claim: ArticleFacts;
  readonly sentence: ToldSentence;
  readonly article: ArticleFacts;
  readonly told: readonly ToldSentence[];
}

/**
 * What a sentence of a claim tells, part by part in its order, beside what sentences of an article have of it. Numbers, dates, names and
 * outcomes differ where the comparison of articles would say so of two of them; what cannot be set against anything is absent there.
 */
export function compareParts(compared: Compared): ClaimPart[] {
  const parts = [
    ...quotationsIn(compared),
    ...datesIn(compared),
    ...numbersIn(compared),
    ...outcomesIn(compared),
    ...namesIn(compared),
  ];
  const apart = parts.filter((one, at) => !parts.slice(0, at).some((other) => overlaps(one.span, other.span)));
  return apart.sort((a, b) => a.span.start - b.span.start).map(({ span: _, ...part }) => part);
}

type Part = ClaimPart & { readonly span: Span };

/** What the article tells otherwise of what the claim tells within a span. */
function differing({ claim, sentence, article, told }: Compared, kind: Fact['kind'], span: Span): Fact[] {
  const nearness = new Nearness([article, claim]);
  const own = factsAt(claim, [sentence], kind).filter((fact) => overlaps(fact.span, span));
  return factsAt(article, told, kind).filter((other) =>
    own.some((fact) => compareFacts(other, fact, article, claim, nearness) !== null),
  );
}

/** A part with the article's words, where they tell the same or where they tell otherwise. */
function partOf(
  kind: ClaimPart['kind'],
  { sentence }: Compared,
  span: Span,
  same: Span | null,
  other: Span | null,
): Part {
  const words = withoutPossessive(textOf(sentence.analyzed.article.body, span));
  const told = same ?? other;
  const found = same ? 'matches' : other ? 'differs' : 'absent';
  return { kind, span, words, found, told: told && { start: told.start, end: told.end } };
}

const factsAt = ({ facts }: ArticleFacts, sentences: readonly ToldSentence[], kind: Fact['kind']): Fact[] =>
  facts.filter((fact) => fact.kind === kind && sentences.some(({ start }) => start === fact.sentence.start));

/** Below this, equal numbers of different things are told all the time. */
const FEW = 10;

function numbersIn(compared: Compared): Part[] {
  const { claim, sentence, article, told } = compared;
  const numbers = (facts: readonly Fact[]) => facts.filter((fact): fact is FactOf<'number'> => fact.kind === 'number');
  const others = numbers(factsAt(article, told, 'number'));
  return numbers(factsAt(claim, [sentence], 'number')).flatMap(({ amount, span, keys }) => {
    if (amount.head === null && isOfDays(sentence, span)) return [];
    const same = others.find(
      (other) =>
        other.amount.value === amount.value && (amount.value >= FEW || other.keys.some((key) => keys.includes(key))),
    );
    // Of "12 soldiers" only the number stands where 12 people are told of.
    if (same && amount.head !== null && same.amount.head !== null && same.amount.head !== amount.head) {
      return [partOf('number', compared, amount.number, same.amount.number, null)];
    }
    return [partOf('number', compared, span, same?.span ?? null, differing(compared, 'number', span)[0]?.span ?? null)];
  });
}

function datesIn(compared: Compared): Part[] {
  const { sentence, told } = compared;
  const others = told.flatMap((one) => toldDays(one));
  return toldDays(sentence, true).map((own) => {
    const same = others.find((other) => areAmong(own, other));
    const facts = differing(compared, 'date', own);
    const other = others.filter((one) => facts.some(({ span }) => overlaps(span, one)));
    // Of a sentence with several dates it may be any that is told otherwise.
    return partOf('date', compared, own, same ?? null, other.length === 1 ? other[0]! : null);
  });
}

/** How things came out is told where the article has it otherwise: the same may stand there in quite other words. */
function outcomesIn(compared: Compared): Part[] {
  const { claim, sentence } = compared;
  return factsAt(claim, [sentence], 'outcome').flatMap(({ span }) => {
    const [other] = differing(compared, 'outcome', span);
    return other ? [partOf('outcome', compared, span, null, other.span)] : [];
  });
}

function namesIn(compared: Compared): Part[] {
  const { sentence, told } = compared;
  // Where all is in capitals, nothing shows a name.
  if (!/\p{Ll}/u.test(sentence.text)) return [];
  return nameRuns(sentence).map(({ names, span }) => {
    // A surname alone means the same person.
    const last = names.at(-1)!;
    const same = told.flatMap(({ words }) => words).find(({ concept }) => concept === last);
    return partOf('name', compared, span, same ?? null, differing(compared, 'name', span)[0]?.span ?? null);
  });
}

/** Words between quotation marks, two or more: exactly those, letter case and kinds of marks aside. */
function quotationsIn(compared: Compared): Part[] {
  const { sentence, told } = compared;
  return [...sentence.text.matchAll(/["“„«]([^"“”„«»]+)["”»]/g)].flatMap((match) => {
    const quoted = match[1]!;
    if (!/\S\s+\S/.test(quoted)) return [];
    const start = sentence.start + match.index + 1;
    const wanted = fold(quoted).replace(/^\W+|\W+$/g, '');
    const holder = told.find(({ text }) => fold(text).includes(wanted));
    return [partOf('quotation', compared, { start, end: start + quoted.length }, holder ?? null, null)];
  });
}
