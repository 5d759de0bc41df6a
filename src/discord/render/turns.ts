import type { InTime } from '../../render/outline/outline.ts';
import { BACK, MORE } from '../request/page-turn.ts';

/** A button that leads from one page of an answer to another. */
export interface Turn {
  readonly label: string;
  /** Counted from 1; differs from every other turn's of its page. */
  readonly page: number;
}

/** Where a page stands among those that are read one after another. */
export interface Place {
  /** Its own number, and that of the first of them. */
  readonly number: number;
  readonly first: number;
  /** Whether another one comes after it. */
  readonly goesOn: boolean;
  readonly inTime: InTime | null;
}

const LABELS = { on: [BACK, MORE], earlier: ['Later', 'Earlier'], later: ['Earlier', 'Later'] } as const;

/** What leads on comes first, so that it keeps its place from page to page; last what leads `across`, to the sentences whole or back. */
export function turnsOf({ number, first, goesOn, inTime }: Place, across: Turn | null): Turn[] {
  const [back, on] = LABELS[inTime?.leads ?? 'on'];
  return [
    ...(goesOn ? [{ label: on, page: number + 1 }] : []),
    ...(number > first ? [{ label: back, page: number - 1 }] : []),
    ...(across === null ? [] : [across]),
  ];
}
