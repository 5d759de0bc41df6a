import { overlaps, type Span, textOf } from '../../article/span.ts';
import { compareFacts } from '../../disagreements/compare.ts';
import { daysIn, touch } from '../../disagreements/dates/days.ts';
import type { ArticleFacts, Fact, FactOf } from '../../disagreements/facts.ts';
import { Nearness } from '../../disagreements/likeness/alike.ts';
import type { ToldSentence } from '../../disagreements/likeness/told.ts';
import { nameRuns } from '../../disagreements/names/name-runs.ts';
import { fold } from '../../terms/fold.ts';
import type { ClaimPart } from '../answer.ts';

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
  const nearness = new Nearness([compared.article, compared.claim]);
  const differing = (kind: Fact['kind'], span: Span): Span | null => {
    for (const own of factsAt(compared.claim, [compared.sentence], kind).filter((fact) => overlaps(fact.span, span))) {
      for (const other of factsAt(compared.article, compared.told, kind)) {
        if (compareFacts(other, own, compared.article, compared.claim, nearness)) return other.span;
      }
    }
    return null;
  };
  const parts = [
    ...quotationsIn(compared),
    ...numbersIn(compared, differing),
    ...datesIn(compared, differing),
    ...outcomesIn(compared, differing),
    ...namesIn(compared, differing),
  ];
  const apart = parts.filter((one, at) => !parts.slice(0, at).some((other) => overlaps(one.span, other.span)));
  return apart.sort((a, b) => a.span.start - b.span.start).map(({ span: _, ...part }) => part);
}

type Part = ClaimPart & { readonly span: Span };

type Differing = (kind: Fact['kind'], span: Span) => Span | null;

/** A part with the article's words, where they tell the same or where they tell otherwise. */
function partOf(
  kind: ClaimPart['kind'],
  { sentence }: Compared,
  span: Span,
  same: Span | null,
  other: Span | null,
): Part {
  const words = textOf(sentence.analyzed.article.body, span).replace(/['’]s?$/, '');
  return { kind, span, words, found: same ? 'matches' : other ? 'differs' : 'absent', told: same ?? other };
}

const factsAt = ({ facts }: ArticleFacts, sentences: readonly ToldSentence[], kind: Fact['kind']): Fact[] =>
  facts.filter((fact) => fact.kind === kind && sentences.some(({ start }) => start === fact.sentence.start));

/** Below this, equal numbers of different things are told all the time. */
const FEW = 10;

function numbersIn(compared: Compared, differing: Differing): Part[] {
  const { claim, sentence, article, told } = compared;
  const numbers = (facts: readonly Fact[]) => facts.filter((fact): fact is FactOf<'number'> => fact.kind === 'number');
  const others = numbers(factsAt(article, told, 'number'));
  return numbers(factsAt(claim, [sentence], 'number')).map(({ amount, span, keys }) => {
    const same = others.find(
      (other) =>
        other.amount.value === amount.value && (amount.value >= FEW || other.keys.some((key) => keys.includes(key))),
    );
    return partOf('number', compared, span, same?.span ?? null, differing('number', span));
  });
}

function datesIn(compared: Compared, differing: Differing): Part[] {
  const { sentence, told } = compared;
  // "Yesterday" is another day for whoever wrote the claim.
  const spans = sentence.timexes.filter(({ anchor }) => anchor === 'explicit' || anchor === 'year-implied');
  const days = told.flatMap((one) =>
    daysIn(one).map((day) => ({ day, span: one.timexes.find(({ start }) => start === day.start)! })),
  );
  return daysIn(sentence).flatMap((own) => {
    const span = spans.find(({ start }) => start === own.start);
    if (!span) return [];
    const same = days.find(({ day }) => day.masked === own.masked && touch(day, own));
    return [
      partOf('date', compared, { start: span.start, end: span.end }, same?.span ?? null, differing('date', span)),
    ];
  });
}

/** How things came out is told where the article has it otherwise: the same may stand there in quite other words. */
function outcomesIn(compared: Compared, differing: Differing): Part[] {
  const { claim, sentence } = compared;
  return factsAt(claim, [sentence], 'outcome').flatMap(({ span }) => {
    const other = differing('outcome', span);
    return other ? [partOf('outcome', compared, span, null, other)] : [];
  });
}

function namesIn(compared: Compared, differing: Differing): Part[] {
  const { sentence, told } = compared;
  return nameRuns(sentence).map(({ names, span }) => {
    // A surname alone means the same person.
    const last = names.at(-1)!;
    const same = told.flatMap(({ words }) => words).find(({ concept }) => concept === last);
    return partOf('name', compared, span, same ?? null, differing('name', span));
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
