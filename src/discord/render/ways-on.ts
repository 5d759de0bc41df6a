import { leadsFrom } from '../../core/answers/leads.ts';
import type { Answered } from '../answer/answer-request.ts';
import { oneLine } from '../markdown/escape.ts';
import { askForSides, askForSpeaker, subjectOf } from '../request/lead-on.ts';
import type { RequestWords } from '../request/request.ts';
import { readRemark } from '../request/request-line.ts';
import type { Way } from './page-buttons.ts';
import type { Page } from './pages.ts';

/** A longer name makes a button that takes a line of its own on a phone. */
const LONGEST_NAME = 16;

const CONTEXT: Way = { label: 'Context', deed: 'context' };
export const CITE: Way = { label: 'Cite', deed: 'cite' };
const SHARE: Way = { label: 'Share', deed: 'share' };

/** Where a page leads on beside its other pages, in the order in which a reader is likely to want it. */
export function waysOn(answered: Answered, page: Page): Way[] {
  if (page.quotes.length === 0) return [];
  const { isPrivate, line } = answered.request;
  const mayShare = isPrivate && readRemark(line) === null;
  return [CONTEXT, ...(mayShare ? [SHARE] : []), ...waysToOthers(answered, page), CITE];
}

/** What may be asked next, of whoever speaks in the first sentence on a page. */
export function requestsOn(
  { answer, request, library }: Answered,
  { quotes }: Page,
): Readonly<Record<'speaker' | 'sides', RequestWords | null>> {
  // Of what lists many, or sets them side by side, no one speaker is meant.
  const isOfOne = answer.type === 'excerpts' || answer.type === 'statements';
  const shown = quotes.map(({ excerpt }) => excerpt);
  const leads = isOfOne ? leadsFrom(library, shown, subjectOf(request)) : null;
  const words = { command: request.command.data.name, values: request.values };
  return { speaker: askForSpeaker(words, leads), sides: askForSides(leads) };
}

/** The buttons that ask it. */
export function waysToOthers(answered: Answered, page: Page): Way[] {
  const { speaker, sides } = requestsOn(answered, page);
  const name = oneLine(speaker?.values['speaker'] ?? '');
  return [
    ...(speaker
      ? [{ label: name.length > LONGEST_NAME ? 'More by this speaker' : `More by ${name}`, deed: 'speaker' } as const]
      : []),
    ...(sides
      ? [{ label: sides.command === 'positions' ? 'The other sides' : 'The other side', deed: 'sides' } as const]
      : []),
  ];
}
