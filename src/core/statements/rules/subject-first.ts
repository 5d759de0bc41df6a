import { objectRelative, rightLimit } from '../content/content-end.ts';
import { contentStart } from '../content/content-start.ts';
import { opensNarratorTail } from '../content/narrator-tail.ts';
import { saysWhen } from '../content/source-after.ts';
import type { Cue } from '../cues/cues.ts';
import { feelingAt, LIGHT } from '../cues/feelings.ts';
import { subjectBeforeOccasion } from '../cues/occasion.ts';
import { type Clause, mainSubject, unitEnd } from '../grammar/clause.ts';
import { isComma, isDash, isFiniteVerb, isQuote, isStop } from '../grammar/marks.ts';
import type { Node } from '../grammar/node.ts';
import { isOccasion, isTimeWord, type Phrases, type Range } from '../grammar/noun-phrases.ts';
import { dateEnd } from '../grammar/written-date.ts';
import { contentBefore, isSetting, type LeftContent, lacksSubject } from './left-content.ts';
import { objectEnd } from './object-end.ts';
import { wholeSubject } from './parenthetical.ts';
import type { CueRule } from './rule.ts';

/** The minister said (that) … / …, the minister said. / …, the minister said, … / X reiterated … and vowed … */
export const subjectFirst: CueRule = {
  name: 'subject-first',
  read(clause, cue) {
    if (cue.form !== 'finite') return null;
    const { nodes, phrases } = clause;
    const own = wholeSubject(nodes, phrases, cue) ?? subjectBeforeOccasion(nodes, phrases, cue.from);
    const source = own ?? sharedSubject(clause, cue);
    const edge = own ? own.from : cue.from;
    const before = own || isQuote(nodes[edge - 1]) ? contentBefore(clause, edge) : null;
    // "Ann Roe, | who advises the minister": who somebody is, and not what is said
    const left = before && !before.quoted && own && /^(?:who|whose)$/.test(nodes[own.from]!.lower) ? null : before;
    const limit = rightLimit(clause, cue, cue.to, source);
    const object = own && objectRelative(nodes, phrases, own, cue);
    const content = object ? aboutObject(clause, object, cue, limit) : readContent(clause, cue, edge, left, limit);
    if (content.length === 0) return null;
    if (!source && !content.some(({ from }) => isQuote(nodes[from]))) return null;
    return {
      source,
      cue: { from: cue.from, to: cue.to },
      content,
      negated: cue.negated || cue.entry.denies || (source !== null && deniesWhole(nodes, source)),
      asks: cue.entry.asks,
    };
  },
};

/** What is said of the noun phrase before a relative clause: "the truce, which Doe said | was holding | , began". */
function aboutObject({ nodes }: Clause, object: Range, cue: Cue, limit: number): Range[] {
  let to = cue.to + 1;
  while (to < limit && !isComma(nodes[to])) to++;
  return [
    { from: object.from, to: object.to },
    { from: cue.to, to },
  ];
}

/** "Neither man said", "no one said". */
const deniesWhole = (nodes: readonly Node[], { from }: Range): boolean =>
  /^(?:neither|nobody|none|no)$/.test(nodes[from]!.lower);

/** Whose verb this is when it follows "and" or "but": the earlier statement's source, or the sentence's subject. */
function sharedSubject(clause: Clause, cue: Cue): Range | null {
  const { nodes, drafts } = clause;
  let k = cue.from - 1;
  while (k >= 0 && nodes[k]!.tag === 'ADV') k--;
  const link = nodes[k];
  if (!link || !(link.tag === 'CCONJ' || isComma(link) || isDash(link))) return null;
  const before = drafts.filter((draft) => draft.cue.from < cue.from && draft.source).at(-1);
  return before?.source ?? mainSubject(clause, cue.from);
}

/** The spans of what was said, on either side of source and cue. `edge` is where source and cue begin. */
function readContent(clause: Clause, cue: Cue, edge: number, left: LeftContent | null, limit: number): Range[] {
  const { nodes } = clause;
  const { entry } = cue;
  if (left?.quoted) {
    const next = quotationAfter(clause, cue.to, limit);
    if (next) return [left, next];
    const asked = /[?!]["”’']+$/.test(nodes[left.to - 1]!.text)
      ? contentStart(clause, cue.to, limit, entry.addressee)
      : null;
    if (asked && entry.family === 'clause' && beginsClause(clause, asked.at))
      return [left, { from: asked.at, to: limit }];
    if (endsLikeSpeech(nodes[left.to - 1]!.text) || cue.to >= limit) return [left];
  }
  const feeling = LIGHT.test(entry.lemma) ? feelingAt(nodes, cue.to, limit) : -1;
  if (feeling >= 0) return [{ from: feeling, to: limit }];
  const afterComma = edge < cue.from && (isComma(nodes[edge - 1]) || isDash(nodes[edge - 1]));
  const resumed = afterComma ? resumesAt(clause, cue, limit) : -1;
  const right = contentStart(clause, resumed >= 0 && !left ? resumed : cue.to, limit, entry.addressee);
  const span = right ? { from: right.at, to: objectEnd(clause, cue, right.at, right.opening, limit) } : null;
  if (left && !left.quoted && entry.family === 'clause') {
    if (endsAfter(clause, cue)) {
      const setting = isStop(nodes[cue.to]) ? namesOccasion(clause, left) : isSetting(clause, left);
      return setting ? (span && right?.opening !== 'clause' ? [span] : []) : [left];
    }
    if (
      resumed >= 0 &&
      (startsWithTime(clause, resumed) || tellsWhenAgain(nodes, cue, resumed) || opensNarratorTail(nodes, resumed - 1))
    )
      return [left];
    if (resumed >= 0) {
      return isSetting(clause, left) && !lacksSubject(nodes, resumed)
        ? [{ from: resumed, to: limit }]
        : [left, { from: resumed, to: limit }];
    }
    if (!right) return isSetting(clause, left) ? [] : [left];
  }
  if (left?.quoted && !right) return [left];
  if (right && asksForSilence(nodes, right.at)) return [];
  if (right?.opening === 'clause' && onlyTold(clause, cue, right.at, limit)) return [];
  if (!right || !span || span.to <= span.from) return [];
  if (entry.family === 'weak' && right.opening === 'clause' && cue.to === cue.verb + 1) return [];
  if (entry.family === 'weak' && right.opening === 'question') return [];
  if (entry.family === 'weak' && right.opening === 'that') {
    const between = nodes.slice(cue.to, right.at);
    if (between.some((node) => node.tag !== 'ADV' && !isTimeWord(node))) return [];
  }
  if (
    /^(?:write|post|read|maintain|advise)$/.test(entry.lemma) &&
    right.opening === 'clause' &&
    !beginsClause(clause, right.at)
  )
    return [];
  return [span];
}

/** Furthest from its cue that a second half of a quotation begins, in nodes. */
const FURTHEST_HALF = 24;

/** The second half of an interrupted quotation: “…,” he told the paper on Monday, | “…”, with a conjunction before it. */
function quotationAfter({ nodes, cues }: Clause, from: number, limit: number): Range | null {
  const next = cues.find(({ from: start }) => start >= from)?.from ?? nodes.length;
  for (let k = from; k < Math.min(limit, from + FURTHEST_HALF, next); k++) {
    if (!isQuote(nodes[k])) continue;
    const before = nodes[k - 1]!;
    if (isComma(before) || before.text === ':') return { from: k, to: limit };
    if (/^(?:but|and|that|because|so)$/.test(before.lower))
      return { from: before.lower === 'and' || before.lower === 'but' ? k : k - 1, to: limit };
    return null;
  }
  return null;
}

/** Whether nothing follows but the person spoken to: "told reporters." */
function onlyTold({ phrases }: Clause, { entry }: Cue, at: number, limit: number): boolean {
  if (!/^(?:tell|inform|assure|remind|notify)$/.test(entry.lemma)) return false;
  return phrases.at[at]! >= 0 && phrases.list[phrases.at[at]!]!.to >= limit;
}

/** "asked | not to be named": no statement. */
const asksForSilence = (nodes: readonly Node[], k: number): boolean =>
  nodes[k]!.lower === 'not' && /^(?:named|identified|quoted)$/.test(nodes[k + 3]?.lower ?? '');

/** Whether a noun phrase and a verb stand at `k`: "wrote | the plan had failed", not "wrote | a book". */
function beginsClause({ nodes, phrases }: Clause, k: number): boolean {
  const phrase = phrases.at[k]! < 0 ? undefined : phrases.list[phrases.at[k]!];
  return phrase !== undefined && /^(?:VERB|AUX|ADV|QUOTE)$/.test(nodes[phrase.to]?.tag ?? '');
}

const endsLikeSpeech = (text: string): boolean => /[,.?!…—-]["”’']*$/.test(text);

/** "In an interview, | he said.": what was said is not there. */
function namesOccasion({ nodes, phrases }: Clause, { from, to }: Range): boolean {
  const index = nodes[from]!.tag === 'ADP' ? (phrases.at[from + 1] ?? -1) : -1;
  const phrase = index < 0 ? undefined : phrases.list[index];
  return phrase !== undefined && phrase.to === to && isOccasion(nodes, phrase);
}

/** Longest that whom, when and where may be between a cue and the comma after it, in nodes. */
const LONGEST_INSERT = 14;

/** Where what was said goes on after an insertion: "The truth, he told the paper on Friday, | is this". -1 when nowhere. */
function resumesAt({ nodes, phrases }: Clause, cue: Cue, limit: number): number {
  for (let k = cue.to; k < Math.min(limit - 1, cue.to + LONGEST_INSERT); k++) {
    const date = dateEnd(nodes, k);
    if (date >= limit) return -1;
    if (date > k) {
      k = date - 1;
      continue;
    }
    const { tag, lower } = nodes[k]!;
    if (isComma(nodes[k]) || isDash(nodes[k])) {
      if (nodes[k + 1]!.tag === 'VERB' && /ing$/.test(nodes[k + 1]!.lower)) return -1;
      const end = nodes[k + 1]!.tag === 'ADP' && dateEnd(nodes, k + 2) > k + 2 ? k + 2 : placeEnd(nodes, phrases, k);
      if (end === limit) return -1;
      if (end === k) return k + 1;
      k = end - 1;
      continue;
    }
    if (k === cue.to && !cue.entry.addressee && !/^(?:ADP|ADV)$/.test(tag) && !isTimeWord(nodes[k]!)) return -1;
    if (/^(?:VERB|AUX|QUOTE|SCONJ)$/.test(tag) || /^(?:that|who|which|:)$/.test(lower)) return -1;
  }
  return -1;
}

/** Index after the larger place that the comma at `k` adds to one: "in Doha |, Qatar"; `k` when it adds none. */
function placeEnd(nodes: readonly Node[], phrases: Phrases, k: number): number {
  const place = phrases.at[k + 1]! < 0 ? undefined : phrases.list[phrases.at[k + 1]!];
  const isNamed = (from: number, to: number) => nodes.slice(from, to).every(({ tag }) => tag === 'PROPN');
  const before = phrases.at[k - 1]! < 0 ? undefined : phrases.list[phrases.at[k - 1]!];
  if (!place || !before || nodes[before.from - 1]?.lower !== 'in') return k;
  const goesOn = isFiniteVerb(nodes[place.to]) || nodes[place.to]?.tag === 'CCONJ';
  return isNamed(before.from, k) && isNamed(k + 1, place.to) && !goesOn ? place.to : k;
}

/** "…, he said on Thursday, | a day after …": what follows is no more of what was said. */
function startsWithTime({ nodes, phrases }: Clause, k: number): boolean {
  const index = phrases.at[k] ?? -1;
  return index >= 0 && saysWhen(nodes, phrases.list[index]!);
}

/** "…, he said on Thursday, | after a night of talks", "…, he said, | though no date is set": the reporter goes on. */
const tellsWhenAgain = (nodes: readonly Node[], cue: Cue, k: number): boolean =>
  /^(?:though|although)$/.test(nodes[k]!.lower) ||
  (/^(?:after|following|before|amid|despite)$/.test(nodes[k]!.lower) && nodes.slice(cue.to, k).some(isTimeWord));

/** Whether nothing but whom, when and where follows a cue: "…, sources told the paper on Friday." */
function endsAfter({ nodes, phrases }: Clause, cue: Cue): boolean {
  const end = unitEnd(nodes);
  let k = cue.to;
  if (cue.entry.addressee && k < end && phrases.at[k]! >= 0) k = phrases.list[phrases.at[k]!]!.to;
  if (k >= end) return true;
  return k > cue.to && (nodes[k]!.tag === 'ADP' || isTimeWord(nodes[k]!));
}
