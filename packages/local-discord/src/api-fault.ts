/** One thing that is wrong with a request's body, and where: `path` leads from the body's root to the value. */
export interface FormFault {
  readonly path: readonly (string | number)[];
  /** Discord's name for it, such as `BASE_TYPE_REQUIRED`. */
  readonly code: string;
  readonly message: string;
}

/** Discord's JSON error codes that this server answers with (https://docs.discord.com/developers/topics/opcodes-and-status-codes). */
export const ERROR_CODES = {
  general: 0,
  unknownApplication: 10002,
  unknownChannel: 10003,
  unknownGuild: 10004,
  unknownMember: 10007,
  unknownMessage: 10008,
  unknownUser: 10013,
  unknownWebhook: 10015,
  unknownInteraction: 10062,
  unknownCommand: 10063,
  tooManyCommands: 30032,
  tooManyCommandCreates: 30034,
  bodyTooLarge: 40005,
  alreadyAcknowledged: 40060,
  missingAccess: 50001,
  notItsAuthor: 50005,
  emptyMessage: 50006,
  missingPermissions: 50013,
  wrongChannelType: 50024,
  invalidWebhookToken: 50027,
  invalidForm: 50035,
  invalidJson: 50109,
  hasThread: 160004,
} as const;

type ErrorTree = { [key: string]: ErrorTree | { code: string; message: string }[] };

const growTree = (faults: readonly FormFault[]): ErrorTree => {
  const root: ErrorTree = {};
  for (const { path, code, message } of faults) {
    let node = root;
    for (const key of path) {
      node[key] ??= {};
      node = node[key] as ErrorTree;
    }
    node['_errors'] = [
      ...((node['_errors'] as { code: string; message: string }[] | undefined) ?? []),
      { code, message },
    ];
  }
  return root;
};

/** A refusal in Discord's words: thrown by the REST routes, answered as `{ code, message, errors? }` with `status`. */
export class ApiFault extends Error {
  readonly status: 400 | 401 | 403 | 404 | 405 | 413 | 429 | 500;
  readonly code: number;
  readonly faults: readonly FormFault[];
  /** What is answered; `message` tells the faults too. */
  readonly answer: string;

  constructor(status: ApiFault['status'], code: number, message: string, faults: readonly FormFault[] = []) {
    super([message, ...faults.map((fault) => `${fault.path.join('.')}[${fault.code}]: ${fault.message}`)].join('\n'));
    this.answer = message;
    this.status = status;
    this.code = code;
    this.faults = faults;
  }

  /** The body of the answer; `errors` follows the body's own shape, with `_errors` at each fault. */
  toJSON(): { message: string; code: number; errors?: unknown } {
    const plain = { message: this.answer, code: this.code };
    return this.faults.length === 0 ? plain : { ...plain, errors: growTree(this.faults) };
  }
}

/** The refusal of a body (50035), with every fault found in it. */
export const invalidForm = (faults: readonly FormFault[]): ApiFault =>
  new ApiFault(400, ERROR_CODES.invalidForm, 'Invalid Form Body', faults);

/** Throws `invalidForm` when there is a fault. `at` is the path of the checked value in the whole body, such as `data` in a callback. */
export const refuseFaults = (faults: readonly FormFault[], at: readonly (string | number)[] = []): void => {
  if (faults.length > 0) {
    throw invalidForm(faults.map((fault) => ({ ...fault, path: [...at, ...fault.path] })));
  }
};
