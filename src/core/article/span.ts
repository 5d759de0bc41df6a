/** A half-open stretch `[start, end)` of UTF-16 offsets into one article's body. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The exact text of a span: `text.slice(start, end)`. */
export const textOf = (text: string, { start, end }: Span): string => text.slice(start, end);

/** Whether two spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `inner` lies wholly within `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The same span without white space at either end; empty when the span holds nothing else. */
export function trimSpan(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}

/** Those of `spans`, which are in order and apart, that share characters with `span`. Looks at few of many. */
export function overlapping<Of extends Span>(spans: readonly Of[], span: Span): Of[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < spans.length && overlaps(spans[to]!, span)) to++;
  return spans.slice(low, to);
}

/** Index of the last of some spans in order that begins at an offset or before it; -1 when none does. */
export function indexAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
