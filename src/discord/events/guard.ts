import { describeError } from '../failures/describe-error.ts';
import { type Place, sentenceFor } from '../failures/incident.ts';
import { isUndeliverable } from '../failures/undeliverable.ts';
import type { Log } from '../log.ts';
import type { RequestWords } from '../request/request.ts';

/** An event that asks something. */
interface AskingEvent extends Omit<Place, 'command'> {
  readonly log: Log;
  /** What it asks, and what else it may mean, which no log may hold; null where it cannot be read. */
  readonly asked: (RequestWords & { readonly otherwise?: RequestWords | null }) | null;
  /** Says a sentence where it was asked. */
  readonly tell: (sentence: string) => Promise<void>;
}

/** Does what an event asks. What goes wrong is told where it was asked, or logged where nothing can be told. Never rejects. */
export async function guard({ log, on, guildId, asked, tell }: AskingEvent, work: () => Promise<void>): Promise<void> {
  const place: Place = { on, command: asked?.command, guildId };
  const spoken = [asked?.otherwise, asked].flatMap((words) => Object.values(words?.values ?? {}));
  const passOver = (error: unknown): void =>
    log.warn({ ...place, error: describeError(error) }, 'Discord did not take the reply');
  try {
    await work();
  } catch (error) {
    if (isUndeliverable(error)) passOver(error);
    else await tell(sentenceFor(error, place, log, spoken)).catch(passOver);
  }
}
