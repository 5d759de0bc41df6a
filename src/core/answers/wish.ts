import { UserError } from '../errors.ts';

/** A channel, or the direct messages of a member: `channel:1440…`, `member:1440…`. */
export type Place = `${'channel' | 'member'}:${string}`;

/** What a place wants to be told of: a topic in words, or a speaker by name. */
export interface Wish {
  readonly kind: 'topic' | 'speaker';
  readonly words: string;
}

/** What somebody wishes to be told of, or no more; null where they name nothing. Throws `UserError` for two things at once. */
export function readWish(typed: {
  readonly topic?: string | undefined;
  readonly speaker?: string | undefined;
}): Wish | null {
  const { topic, speaker } = typed;
  if (topic && speaker) throw new UserError('Give me a topic or a speaker, one at a time.');
  if (topic) return { kind: 'topic', words: topic };
  return speaker ? { kind: 'speaker', words: speaker } : null;
}
