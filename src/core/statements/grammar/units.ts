import type { Paragraph } from '../../article/segment.ts';
import type { Span } from '../../article/span.ts';
import { cueVerb } from '../cues/cue-lexicon.ts';
import type { Quotation } from '../quotations/quotations.ts';
import { isAddress, isOffice } from '../speakers/people/titles.ts';
import { joinParticles } from './name-particles.ts';
import type { Node } from './node.ts';
import { retag } from './retag.ts';
import { type Token, tokenize } from './tokens.ts';

/** A sentence as the rules read it: quotations are single nodes, so one that holds several sentences does not end it. */
export interface Unit extends Span {
  readonly nodes: readonly Node[];
  /** Index of the paragraph in the article. */
  readonly paragraph: number;
  readonly firstInParagraph: boolean;
}

/** Longest unit in nodes. Rules look about within a unit, so this keeps the time linear in texts without full stops. */
const LONGEST_UNIT = 250;

/** The units of an article in order. `quotations` are those of the whole body, in order. */
export function readUnits(body: string, paragraphs: readonly Paragraph[], quotations: readonly Quotation[]): Unit[] {
  const units: Unit[] = [];
  let next = 0;
  paragraphs.forEach((paragraph, index) => {
    const first = next;
    while (next < quotations.length && quotations[next]!.start < paragraph.end) next++;
    const inside = quotations.slice(first, next);
    const text = { start: paragraph.start + stampLength(body, paragraph), end: paragraph.end };
    const nodes = joinParticles(retag(readNodes(tokenize(body, text, inside), inside, body)));
    for (const [from, to] of unitBounds(nodes, paragraph)) {
      const own = nodes.slice(from, to);
      if (own.length === 0) continue;
      units.push({
        nodes: own,
        paragraph: index,
        firstInParagraph: from === 0,
        start: own[0]!.start,
        end: own.at(-1)!.end,
      });
    }
  });
  return units;
}

/** "**14:05**", "Tue 9.30 a.m. –": when a live blog tells something. */
const STAMP =
  /^(?:\*\*|__|\[|\()?(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? )?\d{1,2}[:.h]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?(?:\*\*|__|\]|\))?(?: ?[:–—|-])?\s+/;

const LONGEST_STAMP = 40;

/** Characters at the beginning of a paragraph that only tell at what time it was written; 0 where there are none. */
const stampLength = (body: string, { start, end }: Span): number =>
  STAMP.exec(body.slice(start, Math.min(end, start + LONGEST_STAMP)))?.[0].length ?? 0;

function readNodes(tokens: readonly Token[], quotations: readonly Quotation[], body: string): Node[] {
  const nodes: Node[] = [];
  let q = 0;
  const putQuotation = (quotation: Quotation) => {
    const text = body.slice(quotation.start, quotation.end);
    nodes.push({ start: quotation.start, end: quotation.end, text, lower: '', tag: 'QUOTE', quotation });
  };
  for (const token of tokens) {
    while (q < quotations.length && quotations[q]!.end <= token.start) {
      if (nodes.at(-1)?.quotation !== quotations[q]) putQuotation(quotations[q]!);
      q++;
    }
    const quotation = quotations[q];
    if (quotation && token.end > quotation.start) {
      if (nodes.at(-1)?.quotation !== quotation) putQuotation(quotation);
    } else {
      const { text, lower, tag, start, end } = token;
      nodes.push({ text, lower, tag, start, end, quotation: null });
    }
  }
  return nodes;
}

/** Index pairs of the nodes of each unit: the paragraph's sentences, joined where a quotation runs over their border. */
function unitBounds(nodes: readonly Node[], paragraph: Paragraph): [number, number][] {
  const bounds: [number, number][] = [];
  let from = 0;
  let sentence = 0;
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    while (sentence < paragraph.sentences.length - 1 && paragraph.sentences[sentence]!.end < node.end) sentence++;
    const next = nodes[i + 1];
    const ends = !next || (paragraph.sentences[sentence]?.end ?? 0) <= next.start;
    const full = i + 1 - from >= LONGEST_UNIT;
    if ((ends && !(next && (reportFollows(nodes, i) || nameGoesOn(nodes, from, i)))) || full) {
      bounds.push([from, i + 1]);
      from = i + 1;
    }
  }
  if (from < nodes.length) bounds.push([from, nodes.length]);
  return bounds;
}

/** Furthest that the reporting verb stands behind the name of who spoke, in nodes. */
const FURTHEST_REPORT = 18;

/** Whether the next sentence only reports the quotation that ends this one: “Why?” Smith asked. */
function reportFollows(nodes: readonly Node[], i: number): boolean {
  const { quotation, text } = nodes[i]!;
  if (!quotation) return false;
  if (/^(?:—|–|--|―)$/.test(nodes[i + 1]!.text)) return true;
  if (!/[?!…—-]["”’']+$/.test(text)) return false;
  for (let k = i + 1; k < Math.min(nodes.length, i + FURTHEST_REPORT); k++) {
    const { lower, tag } = nodes[k]!;
    if (tag === 'VERB' && cueVerb(lower)?.family !== 'object' && cueVerb(lower)) {
      const after = nodes[k + 1];
      return k === i + 1 || !after || /^[.,:]$/.test(after.text) || /^(?:ADP|PROPN|PRON)$/.test(after.tag);
    }
    if (/^(?:AUX|VERB|SCONJ)$/.test(tag) || /^[.;:?!]$/.test(nodes[k]!.text)) return false;
  }
  return false;
}

/** Whether an abbreviation at `i`, in a unit begun at `from`, belongs to what follows: "Del. | Smith", "U.S. | officials". */
function nameGoesOn(nodes: readonly Node[], from: number, i: number): boolean {
  const { text } = nodes[i]!;
  const next = nodes[i + 1];
  if (!text.endsWith('.') || next?.tag !== 'PROPN') return false;
  if (text.length > 1 && isOffice(text)) return true;
  const before = nodes[i - 1];
  if (/^(?:\p{Lu}\.){2,4}$/u.test(text) && (i === from || before?.tag === 'DET')) return true;
  return (
    /^(?:\p{Lu}\.){2,3}$/u.test(text) &&
    before !== undefined &&
    (isOffice(before.text) || isAddress(before.text) || before.tag === 'VERB')
  );
}
