import type { Span } from '../../article/span.ts';
import type { ToldSentence } from '../likeness/told.ts';
import { COURSES, NOT } from './courses.ts';

/** How something came out: it did, or it did not. */
export interface Outcome {
  readonly span: Span;
  /** What came out so or otherwise: `sign`, `open`. */
  readonly of: string;
  readonly positive: boolean;
  /** Told as still to come. */
  readonly ahead: boolean;
}

/** Told as decided, though still to come. */
const AHEAD =
  /\b(?:will|shall|(?:is|are|was|were|be) to|due to|set to|expected to|voted to|agreed to|decided to|plans? to)\s(?:[\w’'-]+ ){0,1}$/i;
/** Told as wished, asked or only possible. */
const UNSURE = /\b(?:would|to|if|unless|until|may|might|could|should|must|can|whether|before)\s(?:[\w’'-]+ ){0,2}$/i;
const NEGATED = new RegExp(
  String.raw`\b(?:${NOT}|nobody|no one|none|without|den(?:y|ied|ies) (?:\w+ ){0,4}?(?:had|has|have|was|were|it)?|n[’']t) (?:\w+ ){0,2}$`,
  'i',
);

/** Characters before an outcome in which it may be told as a wish or a claim. */
const LEFT = 80;

/** How things came out by a sentence; what is asked, wished or only possible has come out in no way. */
export function outcomesIn({ text, start }: ToldSentence): Outcome[] {
  if (text.endsWith('?')) return [];
  const found: Outcome[] = [];
  for (const { of, hint, did, didNot } of COURSES) {
    if (!hint.test(text)) continue;
    const negative = [...text.matchAll(didNot)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
    }));
    for (const { from, to } of negative)
      if (!isUnsure(text.slice(Math.max(0, from - LEFT), from)))
        found.push(outcomeAt(text, start, of, false, from, to));
    for (const match of text.matchAll(did)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (negative.some((one) => one.from < to && from < one.to)) continue;
      const left = text.slice(Math.max(0, from - LEFT), from);
      if (NEGATED.test(left) || isUnsure(left)) continue;
      found.push(outcomeAt(text, start, of, true, from, to));
    }
  }
  return joinNear(found);
}

/** Words of one outcome that stand so near are shown as one: "broke up on Thursday without an agreement". */
const NEAR = 30;

/** Of each outcome the first words, with those near them. */
function joinNear(outcomes: readonly Outcome[]): Outcome[] {
  const joined = new Map<string, Outcome>();
  for (const outcome of [...outcomes].sort((a, b) => a.span.start - b.span.start)) {
    const key = `${outcome.of} ${outcome.positive}`;
    const first = joined.get(key);
    if (!first) joined.set(key, outcome);
    else if (outcome.span.start - first.span.end <= NEAR) {
      joined.set(key, { ...first, span: { start: first.span.start, end: Math.max(first.span.end, outcome.span.end) } });
    }
  }
  return [...joined.values()];
}

/** "Rejects the claim that aircraft entered": told as what another says. */
const CLAIMED =
  /\b(?:accus\w+|alleg\w+|claim\w*|den(?:y|ies|ied|ial)|rumou?rs?|suggestions?|assertions?|reports?) (?:\w+ ){0,3}?(?:that|of)\b[^,;]*$/i;

const isUnsure = (left: string): boolean => (!AHEAD.test(left) && UNSURE.test(left)) || CLAIMED.test(left);

function outcomeAt(text: string, start: number, of: string, positive: boolean, from: number, to: number): Outcome {
  const left = text.slice(Math.max(0, from - LEFT), from);
  return {
    span: { start: start + from, end: start + to },
    of,
    positive,
    ahead: AHEAD.test(left) || /^(?:will|would|to)\b/i.test(text.slice(from, to)),
  };
}
