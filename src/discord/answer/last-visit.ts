import { type CommandOption, dataOf, LAST_VISIT } from '../../command.ts';
import type { Place } from '../../core/answers/wish.ts';
import type { Rules } from '../request/check-request.ts';
import type { Asked, Request } from '../request/request.ts';

/** Keeps on which day a place last asked for news. */
export interface VisitStore {
  /** `2026-11-28`; null where it never did. */
  last(place: Place): Promise<string | null>;
  /** That it does now. */
  note(place: Place): Promise<void>;
}

/** Where visits are kept; null or left out where nothing is. */
export interface VisitServices extends Rules {
  readonly visits?: VisitStore | null | undefined;
}

const LAST = /^(?:since )?(?:the |my |our )?last (?:visit|time)$/i;

/**
 * What is asked, with the day in place of “last visit”, so that the answer's line and its further pages tell the same; without it where no
 * visit is known.
 */
export async function withLastVisit({ commands, visits }: VisitServices, asked: Asked): Promise<Asked> {
  const options = dataOf(commands, asked.command)?.options ?? {};
  const name = Object.keys(options).find((one) => takesVisit(options[one]!) && LAST.test(asked.values[one] ?? ''));
  if (name === undefined) return asked;
  const { place } = asked.asker;
  const { [name]: _, ...others } = asked.values;
  const day = place === null ? null : await visits?.last(place);
  return { ...asked, values: day ? { ...others, [name]: day } : others };
}

/** Notes the visit of whoever asked for news, which no answer need wait for. Never rejects: what cannot be noted, the next visit is. */
export async function noteVisit({ visits }: VisitServices, { command, asker }: Request): Promise<void> {
  if (asker.place !== null && Object.values(command.data.options).some(takesVisit))
    await visits?.note(asker.place).catch(() => {});
}

const takesVisit = (option: CommandOption): boolean => option.type === 'text' && option.suggests === LAST_VISIT;
