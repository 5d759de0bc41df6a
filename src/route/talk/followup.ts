import type { CommandOptions } from '../../command.ts';
import { type Declared, declare } from '../phrase/declared.ts';
import type { Followup } from '../route.ts';
import { FOLLOWUP_PHRASES, type FollowupKind } from './followup-phrases.ts';

const SUBJECT = {
  name: { type: 'text', description: 'A speaker or side', holds: 'names' },
  topic: { type: 'text', description: 'A topic or a time' },
  from: { type: 'text', description: 'A date', holds: 'from' },
  to: { type: 'text', description: 'A date', holds: 'to' },
} as const satisfies CommandOptions;

/** Follow-ups as they are recognised, by their kind. */
export const followups: readonly { readonly kind: FollowupKind; readonly declared: Declared }[] = (
  Object.entries(FOLLOWUP_PHRASES) as [FollowupKind, readonly string[]][]
).map(([kind, phrases]) => ({ kind, declared: declare({ name: 'followup', options: SUBJECT, phrases }) }));

/** A follow-up of some kind, with what its phrase took. */
export function takeFollowup(
  kind: FollowupKind,
  words: string,
  { name, topic = null, from = null, to = null }: Readonly<Record<string, string | null>>,
): Followup {
  if (kind === 'another') return !name ? { kind: 'points-back', words } : { kind, words, subject: name };
  if (kind !== 'narrower') return { kind, words };
  return (topic ?? from ?? to) === null ? { kind: 'points-back', words } : { kind, words, topic, from, to };
}
