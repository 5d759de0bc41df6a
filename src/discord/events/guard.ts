import { describeError } from '../failures/describe-error.ts';
import { isForbidden } from '../failures/forbidden.ts';
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
  /** Told once when Discord takes no reply there; tells of it elsewhere, or logs it. */
  readonly onRefused?: (error: unknown, place: Place) => Promise<void>;
}

/** Does what an event asks. What goes wrong is told where it was asked, or logged where nothing can be told. Never rejects. */
export async function guard(
  { log, on, guildId, asked, tell, onRefused }: AskingEvent,
  work: () => Promise<void>,
): Promise<void> {
  const place: Place = { on, command: asked?.command, guildId };
  const spoken = [asked?.otherwise, asked].flatMap((words) => Object.values(words?.values ?? {}));
  const passOver = async (error: unknown): Promise<void> => {
    if (onRefused !== undefined && isForbidden(error)) return onRefused(error, place);
    log.warn({ ...place, error: describeError(error) }, 'Discord did not take the reply');
  };
  try {
    await work();
  } catch (error) {
    if (isUndeliverable(error)) await passOver(error);
    else await tell(sentenceFor(error, place, log, spoken)).catch(passOver);
  }
}
