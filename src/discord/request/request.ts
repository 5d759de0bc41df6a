import type { Command } from '../../command.ts';
import type { Place } from '../../core/answers/wish.ts';
import type { RequestWords } from '../../route/route.ts';
import { oneLine } from '../markdown/escape.ts';

export type { RequestWords };

/** The words of a request, tidied: each value on one line, without empty ones. */
export const requestWords = (command: string, values: Readonly<Record<string, string | undefined>>): RequestWords => ({
  command,
  values: Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const line = oneLine(value ?? '');
      return line === '' ? [] : [[name, line]];
    }),
  ),
});

/** Who asks, and what Discord lets them and the bot do where the answer goes. */
export interface Asker {
  readonly id: string;
  readonly mayGetFiles: boolean;
  /** Where news for them would go: the channel, or their direct messages; null where the bot cannot write by itself. */
  readonly place: Place | null;
  /** Whether they may change what is kept for that place: those who manage a channel, and everybody in their own direct messages. */
  readonly mayManage: boolean;
}

/** What an event asks, however it was asked: typed, mentioned or clicked. */
export interface Asked extends RequestWords {
  readonly asker: Asker;
  /** Whether only the asker is to see the answer. */
  readonly isPrivate: boolean;
}

/** A request that may be carried out: there is such a command, it takes these values, and the asker may use it. */
export interface Request {
  readonly command: Command;
  /** In the command's order of options. */
  readonly values: RequestWords['values'];
  readonly asker: Asker;
  readonly isPrivate: boolean;
  /** The request as the small line above its answer, which the answer's buttons read. */
  readonly line: string;
}
