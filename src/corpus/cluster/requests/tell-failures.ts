import { UserError } from '../../../core/errors.ts';
import { describeFailure } from './failures.ts';

/** What fails is told of once in so long. */
const TOLD_EVERY_MS = 60_000;

const UNREACHABLE =
  'The articles cannot be searched just now: the search cluster does not answer. Try again in a minute.';

/** Whose nodes these are, who is told when they fail, and the time. */
export interface TellerSettings {
  readonly urls: readonly string[];
  /** Told in one line of what whoever runs Parley must know. */
  readonly onWarning: (line: string) => void;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** Tells whoever runs Parley what fails in the cluster, and whoever asks that it does. */
export interface Teller {
  /** Tells of it in a line, unless something was told of just before. */
  tell(line: string): void;
  /** Tells what is wrong with the cluster, and gives what `said` says of it to whoever waits for an answer. What is Parley's own fault is given as it is. */
  failed(error: unknown, said?: string): Error;
}

/** One for the nodes of a cluster. */
export function createTeller({ urls, onWarning, clock }: TellerSettings): Teller {
  let last = Number.NEGATIVE_INFINITY;
  const tell = (line: string): void => {
    if (clock() - last < TOLD_EVERY_MS) return;
    last = clock();
    onWarning(line);
  };
  return {
    tell,
    failed: (error, said = UNREACHABLE) => {
      const told = toldBy(error, urls);
      if (!(told instanceof UserError)) return told;
      tell(told.message);
      return new UserError(said, { cause: error });
    },
  };
}

/** An error of the cluster as one for whoever runs Parley, and one of Parley's own as what it is. */
export function toldBy(error: unknown, urls: readonly string[]): Error {
  if (error instanceof UserError) return error;
  const described = describeFailure(error);
  if (described !== null) return new UserError(`The search cluster ${urls.join(', ')} ${described}.`, { cause: error });
  return new Error(`Parley itself failed at its search cluster (${error}): please report it.`, { cause: error });
}
