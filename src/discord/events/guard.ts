import { describeError } from '../failures/describe-error.ts';
import { type Place, sentenceFor } from '../failures/incident.ts';
import { isUndeliverable } from '../failures/undeliverable.ts';
import type { Log } from '../log.ts';
import type { RequestWords } from '../request/request.ts';

/** An event that asks something. */
interface Event extends Omit<Place, 'command'> {
  readonly log: Log;
  /** What it asks, which no log may hold; null where it cannot be read. */
  readonly asked: RequestWords | null;
  /** Says a sentence where it was asked. */
  readonly tell: (sentence: string) => Promise<void>;
}

/** Does what an event asks. What goes wrong is told where it was asked, or logged where nothing can be told. Never rejects. */
export async function guard({ log, on, guildId, asked, tell }: Event, work: () => Promise<void>): Promise<void> {
  const place: Place = { on, command: asked?.command, guildId };
  const passOver = (error: unknown): void =>
    log.warn({ ...place, error: describeError(error) }, 'Discord did not take the reply');
  try {
    await work();
  } catch (error) {
    if (isUndeliverable(error)) passOver(error);
    else await tell(sentenceFor(error, place, log, Object.values(asked?.values ?? {}))).catch(passOver);
  }
}
