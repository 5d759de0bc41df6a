import type { Leads } from '../../core/answers/leads.ts';
import { type RequestWords, requestWords } from './request.ts';

/** What else the speaker said whom an answer leads to; null where nothing more is found, or that was asked itself. */
export function askForSpeaker({ command, values }: RequestWords, leads: Leads | null): RequestWords | null {
  if (!leads?.saidMore) return null;
  const wasAsked = command === 'who-said' && values['speaker'] !== undefined && Object.keys(values).length === 1;
  return wasAsked ? null : requestWords('who-said', { speaker: leads.speaker });
}

/** What the other sides said on the same; null where none is heard on it, or several are and nothing tells on what. */
export function askForSides(leads: Leads | null): RequestWords | null {
  if (!leads || leads.otherSides.length === 0) return null;
  const { otherSides, topic } = leads;
  if (otherSides.length === 1) return requestWords('who-said', { speaker: otherSides[0]!, about: topic });
  return topic === '' ? null : requestWords('positions', { topic });
}

/** What a request is about, in its own words. */
export const subjectOf = ({ values }: Pick<RequestWords, 'values'>): string =>
  values['about'] ?? values['topic'] ?? values['words'] ?? values['question'] ?? '';
