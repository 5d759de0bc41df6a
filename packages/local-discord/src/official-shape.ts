import * as spec from 'discord-api-spec/zod';
import type { ZodMiniType } from 'zod/mini';
import type { FormFault } from './api-fault.ts';

/** Bodies that Discord's official API description describes, by what they are for. */
const SHAPES = {
  messageCreate: spec.MessageCreateRequestSchema,
  messageEdit: spec.MessageEditRequestPartialSchema,
  interactionReply: spec.IncomingWebhookInteractionRequestSchema,
  interactionUpdate: spec.IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema,
  followUp: spec.IncomingWebhookRequestPartialSchema,
  replyEdit: spec.IncomingWebhookUpdateRequestPartialSchema,
  textChoices: spec.InteractionApplicationCommandAutocompleteCallbackStringDataSchema,
  integerChoices: spec.InteractionApplicationCommandAutocompleteCallbackIntegerDataSchema,
  numberChoices: spec.InteractionApplicationCommandAutocompleteCallbackNumberDataSchema,
  commandCreate: spec.ApplicationCommandCreateRequestSchema,
  commandOverwrite: spec.ApplicationCommandUpdateRequestSchema,
  commandEdit: spec.ApplicationCommandPatchRequestPartialSchema,
} satisfies Record<string, ZodMiniType>;

/** Name of a body that the official description describes. */
export type ShapeName = keyof typeof SHAPES;

type Path = (string | number)[];

/** The parts of a zod issue that are read here, whatever its kind. */
interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly origin?: string;
  readonly expected?: string;
  readonly maximum?: number;
  readonly minimum?: number;
  readonly values?: readonly unknown[];
  readonly format?: string;
  readonly errors?: readonly (readonly Issue[])[];
}

const issuesOf = (schema: ZodMiniType, body: unknown): readonly Issue[] => {
  const parsed = schema.safeParse(body);
  return parsed.success ? [] : (parsed.error.issues as unknown as readonly Issue[]);
};

const valueAt = (body: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | null | undefined)?.[key], body);

const isAt = (path: Path, at: Path): boolean => path.length === at.length && path.every((key, n) => key === at[n]);

/** An issue inside a union, brought to the surface: the branch that the value was meant for is the one whose `type` it has. */
const surface = (issue: Issue, before: Path = []): { issue: Issue; path: Path }[] => {
  const path: Path = [...before, ...(issue.path as Path)];
  if (issue.code !== 'invalid_union' || !issue.errors || issue.errors.length === 0) return [{ issue, path }];
  const meant = issue.errors.filter(
    (branch) => !branch.some((each) => each.path[0] === 'type' && each.path.length === 1),
  );
  const branch = [...meant].sort((a, b) => a.length - b.length)[0];
  if (branch) return branch.flatMap((each) => surface(each, path));
  const values = issue.errors
    .flat()
    .filter((each) => each.path[0] === 'type')
    .flatMap((each) => each.values ?? []);
  return [{ issue: { code: 'unknown_type', path: issue.path, values }, path }];
};

/** The other bound of a length, found by asking the schema about a value that is surely too short or too long. */
const otherBound = (
  schema: ZodMiniType,
  body: unknown,
  path: Path,
  wanted: 'minimum' | 'maximum',
): number | undefined => {
  const probe = structuredClone(body);
  const holder = valueAt(probe, path.slice(0, -1)) as Record<string | number, unknown> | undefined;
  const key = path.at(-1);
  if (holder === undefined || key === undefined) return undefined;
  const list = Array.isArray(holder[key]);
  if (wanted === 'minimum') holder[key] = list ? [] : '';
  else holder[key] = list ? new Array(200).fill(null) : 'x'.repeat(10_000);
  const found = issuesOf(schema, probe)
    .flatMap((issue) => surface(issue))
    .find((each) => isAt(each.path, path) && each.issue[wanted]);
  return found?.issue[wanted];
};

const WRONG_TYPE: Record<string, { code: string; say: (value: string) => string }> = {
  string: { code: 'STRING_TYPE_CONVERT', say: (value) => `Could not interpret "${value}" as string.` },
  number: { code: 'NUMBER_TYPE_COERCE', say: (value) => `Value "${value}" is not int.` },
  int: { code: 'NUMBER_TYPE_COERCE', say: (value) => `Value "${value}" is not int.` },
  boolean: { code: 'BOOLEAN_TYPE_CONVERT', say: () => 'Must be either true or false.' },
  array: { code: 'LIST_TYPE_CONVERT', say: () => 'Only iterables may be used in a ListType' },
  object: { code: 'MODEL_TYPE_CONVERT', say: () => 'Only dictionaries may be used in a ModelType' },
};

const sayLength = (low: number | undefined, high: number | undefined): { code: string; message: string } => {
  if (low !== undefined && high !== undefined) {
    return { code: 'BASE_TYPE_BAD_LENGTH', message: `Must be between ${low} and ${high} in length.` };
  }
  return high === undefined
    ? { code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${low} or more in length.` }
    : { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${high} or fewer in length.` };
};

const explain = (schema: ZodMiniType, body: unknown, issue: Issue, path: Path): Omit<FormFault, 'path'> => {
  const value = valueAt(body, path);
  const counted = issue.origin === 'number' || issue.origin === 'int';
  switch (issue.code) {
    case 'too_big':
      return counted
        ? { code: 'NUMBER_TYPE_MAX', message: `int value should be less than or equal to ${issue.maximum}.` }
        : sayLength(otherBound(schema, body, path, 'minimum'), issue.maximum);
    case 'too_small':
      return counted
        ? { code: 'NUMBER_TYPE_MIN', message: `int value should be greater than or equal to ${issue.minimum}.` }
        : sayLength(issue.minimum, otherBound(schema, body, path, 'maximum'));
    case 'unknown_type': {
      const values = [...new Set(issue.values)].join(', ');
      return { code: 'UNION_TYPE_CHOICES', message: `Value of field "type" must be one of (${values}).` };
    }
    case 'invalid_format':
      return issue.format === 'url'
        ? { code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' }
        : { code: 'STRING_TYPE_REGEX', message: 'String value did not match validation regex.' };
  }
  if (value === undefined || value === null) return { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  if (issue.code === 'invalid_value') {
    return { code: 'BASE_TYPE_CHOICES', message: `Value must be one of {${(issue.values ?? []).join(', ')}}.` };
  }
  const type = WRONG_TYPE[issue.expected ?? ''];
  return type
    ? { code: type.code, message: type.say(String(value)) }
    : { code: 'BASE_TYPE_CHOICES', message: 'Value is not one of those allowed.' };
};

/** What a body came to: its faults, or else its value without the fields that Discord does not know. */
export interface ReadShape {
  readonly faults: readonly FormFault[];
  readonly value: unknown;
}

/** Reads `body` by Discord's official description; the faults are in Discord's words. */
export const readShape = (name: ShapeName, body: unknown): ReadShape => {
  const schema = SHAPES[name];
  const parsed = schema.safeParse(body);
  if (parsed.success) return { faults: [], value: parsed.data };
  const faults = (parsed.error.issues as unknown as readonly Issue[])
    .flatMap((issue) => surface(issue))
    .map(({ issue, path }) => ({ path, ...explain(schema, body, issue, path) }));
  return { faults, value: undefined };
};
