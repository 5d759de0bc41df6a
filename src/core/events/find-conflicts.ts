import type { Paragraph } from '../article/segment.ts';
import type { Conflict, Event } from './event.ts';
import { datedClauses } from './order/clause.ts';
import { denies } from './order/denial.ts';
import { claimOrder } from './order/order-claims.ts';

/** Pairs of one article's events whose dates deny the order that its words claim. */
export function findConflicts(body: string, paragraphs: readonly Paragraph[], events: readonly Event[]): Conflict[] {
  const found = new Map<string, Conflict & { reasons: string[] }>();
  for (const { earlier, later, reason, linked } of claimOrder(body, datedClauses(body, paragraphs, events))) {
    if (!denies(body, earlier.event, later.event, linked)) continue;
    const key = `${earlier.index} ${later.index}`;
    const known = found.get(key);
    if (!known) found.set(key, { earlier: earlier.index, later: later.index, reasons: [reason] });
    else if (!known.reasons.includes(reason)) known.reasons.push(reason);
  }
  return [...found.values()].sort((a, b) => Math.min(a.earlier, a.later) - Math.min(b.earlier, b.later));
}
