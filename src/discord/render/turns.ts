import type { InTime } from '../../render/outline/outline.ts';
import { DETAILS, OVERVIEW } from '../request/page-turn.ts';

/** A button that leads from one page of an answer to another. */
export interface Turn {
  readonly label: string;
  /** Counted from 1; differs from every other turn's of its page. */
  readonly page: number;
}

/** An answer's pages as turns need them: by which entries of the outline stand on each. */
export interface Plan {
  readonly short: readonly (readonly number[])[];
  /** How many pages with what else was found come between the two. */
  readonly further: number;
  readonly inFull: readonly (readonly number[])[];
  readonly inTime: InTime | null;
}

const LABELS = { on: ['Back', 'More'], earlier: ['Later', 'Earlier'], later: ['Earlier', 'Later'] } as const;

/**
 * More and Back among the short pages and what else was found, or among those in full; and from the one to the other. What leads on comes
 * first, so that it keeps its place from page to page.
 */
export function turnsOf({ short, further, inFull, inTime }: Plan, at: number): Turn[] {
  const leading = short.length + further;
  const all = leading + inFull.length;
  const [from, to] = at < leading ? [0, leading] : [leading, all];
  const [back, on] = LABELS[at < leading ? (inTime?.leads ?? 'on') : 'on'];
  const turns = [
    ...(at < to - 1 ? [{ label: on, page: at + 2 }] : []),
    ...(at > from ? [{ label: back, page: at }] : []),
  ];
  const pageOf = (pages: readonly (readonly number[])[], entry: number | undefined): number =>
    Math.max(
      0,
      pages.findIndex((entries) => entries.includes(entry ?? -1)),
    );
  if (at >= leading) {
    return [...turns, { label: OVERVIEW, page: 1 + pageOf(short, inFull[at - leading]![0]) }];
  }
  if (at >= short.length || inFull.length === 0) return turns;
  return [...turns, { label: DETAILS, page: 1 + leading + pageOf(inFull, short[at]![0]) }];
}
