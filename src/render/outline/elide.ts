import type { Excerpt } from '../../core/article/excerpt.ts';
import type { Span } from '../../core/article/span.ts';
import { borderAfter, borderBefore } from './word-border.ts';

/** Stands for words that a quote leaves out. */
export const ELISION = '[…]';

/** Context that a further emphasised stretch must bring along to be worth showing. */
const LEAST_CONTEXT = 60;

/** Gaps as short as this are kept: a mark of elision is as long. */
const SMALLEST_GAP = 20;

/** A text that is longer than wanted by less than this share stands whole: leaving out a few words helps nobody. */
const SLACK = 1.25;

/** How much of a text is shown where about `longest` characters are wanted: all of it, or that many. */
export const shownLength = (text: string, longest: number): number =>
  text.length <= longest * SLACK ? text.length : longest;

/**
 * The emphasised stretches as offsets into the excerpt's own text. Overlapping and touching ones are one, since Discord does
 * not read `**a****b**` as bold.
 */
export function ownEmphasis({ span, emphasis, text }: Pick<Excerpt, 'text' | 'span' | 'emphasis'>): Span[] {
  const stretches: Span[] = [];
  for (const { start, end } of emphasis.toSorted((a, b) => a.start - b.start)) {
    const stretch = { start: Math.max(0, start - span.start), end: Math.min(text.length, end - span.start) };
    const last = stretches.at(-1);
    if (last && stretch.start <= last.end) {
      stretches[stretches.length - 1] = { start: last.start, end: Math.max(last.end, stretch.end) };
    } else if (stretch.start < stretch.end) stretches.push(stretch);
  }
  return stretches;
}

/**
 * The stretches of `text` to keep, in order and apart, of about `budget` characters together: around what is emphasised,
 * or from the beginning where nothing is. They begin and end at the borders of words. The whole text when it is no longer
 * than that.
 */
export function chooseStretches(text: string, emphasis: readonly Span[], budget: number): Span[] {
  if (text.length <= budget) return [{ start: 0, end: text.length }];
  const cores = chooseCores(emphasis, budget);
  const taken = cores.reduce((sum, { start, end }) => sum + end - start, 0);
  const context = Math.max(0, Math.floor((budget - taken) / cores.length));
  return mergeNear(cores.map((core) => widen(text, core, context)));
}

/**
 * The one stretch of about `budget` characters that tells most of a sentence in a line: its first words where the first
 * emphasised stretch stands among them, else that stretch with what leads up to it.
 */
export function chooseLine(text: string, emphasis: readonly Span[], budget: number): Span {
  const first = emphasis[0] ?? { start: 0, end: 0 };
  if (text.length <= budget) return { start: 0, end: text.length };
  if (first.end <= budget) {
    const end = borderBefore(text, budget, 0);
    return { start: 0, end: end >= first.end ? end : borderAfter(text, first.end, text.length + 1) };
  }
  if (first.end - first.start > budget) {
    return { start: first.start, end: borderBefore(text, first.start + budget, first.start) };
  }
  const end = text.length - first.end <= SMALLEST_GAP ? text.length : borderAfter(text, first.end, text.length + 1);
  const start = Math.min(first.start, end - budget);
  return { start: start <= 0 ? 0 : borderBefore(text, start, -1), end };
}

/** As many emphasised stretches as fit, at least a part of the first. */
function chooseCores(emphasis: readonly Span[], budget: number): Span[] {
  const [first = { start: 0, end: 0 }, ...others] = emphasis;
  const cores: Span[] = [{ start: first.start, end: Math.min(first.end, first.start + budget) }];
  let room = budget - (cores[0]!.end - first.start) - LEAST_CONTEXT;
  for (const stretch of others) {
    room -= stretch.end - stretch.start + LEAST_CONTEXT;
    if (room < 0) break;
    cores.push(stretch);
  }
  return cores;
}

/** The core with `context` more characters around it, as even as the text's ends allow. */
function widen(text: string, core: Span, context: number): Span {
  const length = core.end - core.start + context;
  const end = Math.min(text.length, Math.max(0, core.start - Math.floor(context / 2)) + length);
  const start = Math.max(0, end - length);
  return {
    start: start === 0 ? 0 : borderAfter(text, start, Math.max(core.start, start + 1)),
    end: end === text.length ? end : borderBefore(text, end, context === 0 ? core.start : core.end),
  };
}

function mergeNear(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.start - last.end <= SMALLEST_GAP) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else merged.push(span);
  }
  return merged;
}
