import { contains, type Span } from '../article/span.ts';
import { isVoice } from './cues/cue-lexicon.ts';
import { type Cue, findCues } from './cues/cues.ts';
import { saysNothing } from './cues/no-speech.ts';
import type { Found } from './found.ts';
import { canSpeak } from './grammar/can-speak.ts';
import { type Clause, type Draft, unitEnd } from './grammar/clause.ts';
import { isComma } from './grammar/marks.ts';
import type { Node } from './grammar/node.ts';
import type { Phrases, Range } from './grammar/noun-phrases.ts';
import type { Unit } from './grammar/units.ts';
import { reportsWithin } from './nested-reports.ts';
import { readIntroduction } from './quotations/introductions.ts';
import { readAccordingTo, readFinalSource, readInTheWordsOf, readPassedOn } from './rules/according-to.ts';
import { readClaimNoun } from './rules/claim-noun.ts';
import { readAnnouncement, readColon } from './rules/colon.ts';
import { readCredited } from './rules/credited.ts';
import { readVerbless, splitInTurn } from './rules/in-turn.ts';
import { CUE_RULES } from './rules/index.ts';
import { inverted } from './rules/inverted.ts';
import { endsInverted, endsSentenceOf, speaksForAnother } from './rules/parenthetical.ts';
import { endsQuoting } from './rules/quoted-as-saying.ts';
import { subjectFirst } from './rules/subject-first.ts';

/** What one unit holds. */
export interface UnitReading {
  readonly found: Found[];
  /** The reports of others within those of `found`, which pass them on. */
  readonly nested: Found[];
  /** Who is announced to speak in the next paragraph by a colon at the end. */
  readonly announced: Announced | null;
}

/** Who is told to speak in what follows, and by which words. */
export interface Announced {
  readonly source: Span;
  readonly cue: Span;
  /** Whether the words may follow without marks: "The minister said:". */
  readonly block: boolean;
}

/** How many reports deep within one another are read. */
const DEEPEST = 2;

/** The statements of one unit, in the order in which they are reported, and those that they pass on. */
export function readUnit(body: string, unit: Unit, phrases: Phrases, depth = 0): UnitReading {
  const { nodes } = unit;
  const drafts: Draft[] = [];
  const used = new Uint8Array(nodes.length);
  const clause: Clause = { unit, nodes, phrases, cues: findCues(nodes), drafts };
  const take = (draft: Draft | null): boolean => {
    if (!draft) return false;
    for (const { from, to } of draft.content) for (let i = from; i < to; i++) if (used[i]) return false;
    for (const { from, to } of draft.content) used.fill(1, from, to);
    drafts.push(draft);
    return true;
  };
  take(readCredited(clause));
  const last = clause.cues.length > 1 ? clause.cues.findLast((cue) => endsSentenceOf(clause, cue)) : undefined;
  if (last) take(subjectFirst.read(clause, last));
  const quoting = clause.cues.find((cue) => endsQuoting(clause, cue) !== null);
  if (quoting && take(endsQuoting(clause, quoting))) used[quoting.verb] = 1;
  if (!last && !quoting) {
    const behind = clause.cues.length > 1 ? clause.cues.findLast((cue) => endsInverted(clause, cue)) : undefined;
    if (!behind || !take(inverted.read(clause, behind))) take(readFinalSource(clause));
  }
  let next = 0;
  nodes.forEach((node, i) => {
    if (node.lower === 'according' && !used[i] && !drafts.some(({ cue }) => within(cue, i))) {
      const reporter = readPassedOn(clause, i);
      if (reporter) {
        const inner = drafts.pop()!;
        const whole = { from: placeOf(inner), to: isComma(nodes[i - 1]) ? i - 1 : i };
        const cue = { from: i, to: i + 2 };
        drafts.push({ source: reporter, cue, content: [whole], negated: false, asks: false }, { ...inner, reporter });
      } else take(readAccordingTo(clause, i));
    }
    if (node.lower === 'in' && !used[i]) take(readInTheWordsOf(clause, i));
    if (node.tag === 'NOUN' && !used[i]) take(readClaimNoun(clause, i));
    while (next < clause.cues.length && clause.cues[next]!.verb <= i) {
      const cue = clause.cues[next++]!;
      if (used[cue.verb] || drafts.some(({ source, cue: read }) => within(read, cue.verb) || within(source, cue.verb)))
        continue;
      CUE_RULES.some((rule) => take(believable(clause, cue, rule.read(clause, cue))));
    }
  });
  const office = clause.cues.findLast((cue) => !used[cue.verb] && speaksForAnother(clause, cue));
  if (office) {
    const whole = subjectFirst.read({ ...clause, drafts: [] }, office);
    if (whole && !drafts.some(({ cue }) => within(cue, office.verb))) drafts.push(whole);
  }
  take(readColon(clause, (node) => used[node] === 1));
  const announced = readAnnouncement(clause);
  for (let i = 0; i < nodes.length; i++) if (nodes[i]!.text === ';') take(readVerbless(clause, i, unitEnd(nodes)));
  const found = drafts
    .flatMap((draft) => splitInTurn(clause, draft))
    .sort(byPlace)
    .map((draft) => foundOf(unit, draft));
  const read = (part: Unit, of: Phrases) => readUnit(body, part, of, depth + 1);
  const nested = found
    .flatMap((outer) => (depth < DEEPEST ? reportsWithin(body, outer, unit, outer.content, read) : []))
    .filter((inner) => !found.some(({ cue }) => cue?.start === inner.cue?.start));
  return {
    found: [...found, ...nested.filter((inner) => found.some((outer) => endsWithQuoted(unit, outer, inner)))],
    nested: nested.filter((inner) => !found.some((outer) => endsWithQuoted(unit, outer, inner))),
    announced: announced && {
      source: spanOf(nodes, announced.source),
      cue: spanOf(nodes, announced.cue),
      block: announced.block,
    },
  };
}

function foundOf(unit: Unit, { source, reporter, cue, content, negated, asks }: Draft): Found {
  const { nodes } = unit;
  return {
    source: source && spanOf(nodes, source),
    reporter: reporter ? spanOf(nodes, reporter) : null,
    cue: spanOf(nodes, cue),
    content: [...content].sort((a, b) => a.from - b.from).map((range) => spanOf(nodes, range)),
    negated,
    asks,
    verbatim: false,
    inner: false,
    unit,
    sourceUnit: unit,
  };
}

/** Whether a report ends with the words between marks of another in it, to whom a quotation that follows belongs. */
function endsWithQuoted({ nodes }: Unit, outer: Found, inner: Found): boolean {
  const last = inner.content.at(-1)!;
  return (
    outer.content.at(-1)!.end === last.end &&
    nodes.some((node) => node.quotation && inner.content.some((span) => contains(span, node)))
  );
}

/** Who is introduced to speak by a unit without a statement: "The minister began talking to reporters." */
export function introductionIn(unit: Unit, phrases: Phrases): Announced | null {
  const { nodes } = unit;
  const read = readIntroduction({ unit, nodes, phrases, cues: [], drafts: [] });
  return read && { source: spanOf(nodes, read.source), cue: spanOf(nodes, read.cue), block: false };
}

const within = (range: Range | null, node: number): boolean => range !== null && range.from <= node && node < range.to;

const placeOf = ({ source, cue, content }: Draft): number =>
  Math.min(source?.from ?? cue.from, cue.from, ...content.map(({ from }) => from));

const byPlace = (a: Draft, b: Draft): number =>
  placeOf(a) - placeOf(b) || Number(holds(b, a)) - Number(holds(a, b)) || a.cue.from - b.cue.from;

/** Whether a report passes on another. */
const holds = ({ content }: Draft, inner: Draft): boolean => content.some((range) => within(range, inner.cue.from));

/** Drops silence ("declined to comment"), empty words ("said so"), blows ("attacked the post") and what a thing does without speaking ("the stalemate underscores …"). */
function believable({ nodes, phrases }: Clause, cue: Cue, draft: Draft | null): Draft | null {
  if (draft?.negated && /^(?:comment|respond|reply)$/.test(cue.entry.lemma)) return null;
  if (draft && saysNothing(nodes, phrases, cue, draft)) return null;
  // "you agree to receive letters" is what a page asks of its reader
  if (draft?.source && isOnly(nodes, draft.source, 'you')) return null;
  if (
    draft?.source &&
    isVoice(cue.entry.lemma) &&
    draft.source.to - draft.source.from > 1 &&
    !canSpeak(nodes, phrases, draft.source)
  )
    return null;
  const callsFor = cue.entry.lemma === 'call' && cue.to > cue.verb + 1;
  if (!draft?.source || !(cue.entry.soft || callsFor)) return draft;
  return canSpeak(nodes, phrases, draft.source) ? draft : null;
}

const isOnly = (nodes: readonly Node[], { from, to }: Range, word: string): boolean =>
  to - from === 1 && nodes[from]!.lower === word;

function spanOf(nodes: readonly Node[], { from, to }: Range): Span {
  let end = to;
  while (end - 1 > from && isComma(nodes[end - 1])) end--;
  const last = nodes[end - 1]!;
  const stop = end === nodes.length && /^\p{Ll}+\.$/u.test(last.text) ? 1 : 0;
  return { start: nodes[from]!.start, end: last.end - stop };
}
