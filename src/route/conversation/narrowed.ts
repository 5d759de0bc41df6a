import type { Followup, RequestWords } from '../route.ts';
import { only } from './request-of.ts';

/** The same on another topic or of another time. */
export function narrowed(
  request: RequestWords,
  earlierTopic: string | null,
  { topic, from, to }: Extract<Followup, { kind: 'narrower' }>,
): RequestWords {
  const { command, values } = request;
  const about = topic ?? undefined;
  const dates = { from: from ?? undefined, to: to ?? undefined };
  switch (command) {
    case 'ask':
      return only(command, {
        ...values,
        ...(about !== undefined && { question: about }),
        ...(from !== null && { after: from }),
        ...(to !== null && { before: to }),
      });
    case 'who-said':
      return only(command, {
        ...values,
        ...(about !== undefined && { about, words: undefined }),
        ...only(command, dates).values,
      });
    case 'timeline':
      return only(command, { ...values, ...(about !== undefined && { about }), ...only(command, dates).values });
    case 'positions':
      if (about !== undefined) return only(command, { ...values, topic: about });
      return only('timeline', { about: earlierTopic ?? undefined, ...dates });
    case 'latest':
      return only(command, { ...values, ...(about !== undefined && { about }), since: from ?? values['since'] });
    case 'disagreements':
      return only(command, { about: about ?? earlierTopic ?? undefined });
    case 'who-is':
      return only('who-said', { speaker: values['name'], about, ...dates });
    default:
      return about === undefined ? only('timeline', dates) : only('ask', { question: about });
  }
}
