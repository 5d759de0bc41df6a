import { expect } from 'vitest';
import { segment } from '../../src/core/article/segment.ts';
import { textOf } from '../../src/core/article/span.ts';
import { findTimexes } from '../../src/core/dates/find-timexes.ts';
import type { DateAnchor, Timex } from '../../src/core/dates/timex.ts';
import { findConflicts } from '../../src/core/events/find-conflicts.ts';
import { findEvents } from '../../src/core/events/find-events.ts';

/** The publication date that tests of relative dates take: a Saturday. */
const PUBLISHED = '2025-11-08';

const timexesOf = (body: string, published: string | null = PUBLISHED): Timex[] =>
  findTimexes(body, segment(body), published);

/** Expects a time expression with exactly these words, type and value in the text. */
export function expectTimex(
  body: string,
  words: string,
  type: Timex['type'],
  value: string,
  published: string | null = PUBLISHED,
): void {
  const found = timexesOf(body, published).map((timex) => ({
    words: textOf(body, timex),
    type: timex.type,
    value: timex.value,
  }));
  expect(found).toContainEqual({ words, type, value });
}

/** Expects that no time expression touches these words of the text. */
export function expectNoTimex(body: string, words: string, published: string | null = PUBLISHED): void {
  const start = body.indexOf(words);
  expect(start, `“${words}” stands in the text`).toBeGreaterThanOrEqual(0);
  const touching = timexesOf(body, published)
    .filter((timex) => timex.start < start + words.length && start < timex.end)
    .map((timex) => `${textOf(body, timex)} ${timex.type} ${timex.value}`);
  expect(touching).toEqual([]);
}

/** An article's events, as date, origin of the date and words. */
export function eventsOf(
  body: string,
  published: string | null = PUBLISHED,
): { readonly date: string; readonly anchor: DateAnchor; readonly words: string }[] {
  const paragraphs = segment(body);
  return findEvents(body, paragraphs, findTimexes(body, paragraphs, published), published).map(
    ({ date, anchor, timex }) => ({ date, anchor, words: textOf(body, timex) }),
  );
}

/** An article's conflicts, as the two dates in the order that the words claim, and the reasons. */
export function conflictsOf(
  body: string,
  published: string | null = PUBLISHED,
): { readonly earlier: string; readonly later: string; readonly reasons: readonly string[] }[] {
  const paragraphs = segment(body);
  const events = findEvents(body, paragraphs, findTimexes(body, paragraphs, published), published);
  return findConflicts(body, paragraphs, events).map(({ earlier, later, reasons }) => ({
    earlier: textOf(body, events[earlier]!.timex),
    later: textOf(body, events[later]!.timex),
    reasons,
  }));
}
