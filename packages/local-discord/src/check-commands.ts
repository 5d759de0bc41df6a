import { Locale } from 'discord-api-types/v10';
import type { FormFault } from './api-fault.ts';

/** Commands of each type that one place may have: slash, user, message. */
export const COMMAND_LIMITS: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };

/** Characters of all names, descriptions and choices of one command together. */
const SIZE_LIMIT = 8000;

/** Discord's own pattern for the names of slash commands and options; letters that have a lower case must be in it. */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

type Path = (string | number)[];

/** A command or option as it came in: its shape was checked before, its sense was not. */
interface Named {
  readonly type?: number | null;
  readonly name: string;
  readonly description?: string | null;
  readonly name_localizations?: object | null;
  readonly description_localizations?: object | null;
  readonly required?: boolean | null;
  readonly autocomplete?: boolean | null;
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[] | null;
  readonly options?: readonly Named[] | null;
  readonly min_value?: number | null;
  readonly max_value?: number | null;
  readonly min_length?: number | null;
  readonly max_length?: number | null;
}

const fault = (path: Path, code: string, message: string): FormFault => ({ path, code, message });

/** Languages that Discord knows: 32, en-US, en-GB, hi and tr among them; Urdu, Pashto and Dari are not. */
const LOCALES: ReadonlySet<string> = new Set(Object.values(Locale));

const findLocaleFaults = (node: Named, path: Path): FormFault[] =>
  (['name_localizations', 'description_localizations'] as const).flatMap((field) =>
    Object.keys(node[field] ?? {})
      .filter((locale) => !LOCALES.has(locale))
      .map((locale) =>
        fault([...path, field, locale], 'BASE_TYPE_CHOICES', 'Value must be one of the supported LOCALES.'),
      ),
  );

const isName = (name: string): boolean => NAME.test(name) && name === name.toLowerCase();

const sizeOf = (node: Named): number =>
  node.name.length +
  (node.description ?? '').length +
  (node.choices ?? []).reduce((sum, choice) => sum + choice.name.length + String(choice.value).length, 0) +
  (node.options ?? []).reduce((sum, option) => sum + sizeOf(option), 0);

const findChoiceFaults = (option: Named, path: Path): FormFault[] => {
  const choices = option.choices ?? [];
  const faults: FormFault[] = [];
  if (option.autocomplete && choices.length > 0) {
    const message = 'Autocomplete cannot be enabled for options with choices';
    faults.push(fault([...path, 'autocomplete'], 'APPLICATION_COMMAND_AUTOCOMPLETE_INVALID', message));
  }
  const names = new Set<string>();
  for (const [n, { name, value }] of choices.entries()) {
    if (names.has(name)) {
      const message = 'Option choice name already exists';
      faults.push(fault([...path, 'choices', n], 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS', message));
    }
    names.add(name);
    if (option.type === 3 && String(value).length > 100) {
      faults.push(fault([...path, 'choices', n, 'value'], 'BASE_TYPE_MAX_LENGTH', 'Must be 100 or fewer in length.'));
    }
  }
  return faults;
};

const findOptionFaults = (options: readonly Named[], at: Path): FormFault[] => {
  const faults: FormFault[] = [];
  const names = new Set<string>();
  const nests = options.some((option) => (option.type ?? 0) <= 2);
  let optional = false;
  for (const [n, option] of options.entries()) {
    const path = [...at, 'options', n];
    if (!isName(option.name)) {
      faults.push(fault([...path, 'name'], 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid'));
    }
    if (names.has(option.name)) {
      faults.push(fault(path, 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option name already exists'));
    }
    names.add(option.name);
    const sub = (option.type ?? 0) <= 2;
    if (nests !== sub) {
      const message = 'Sub-command and sub-command group option types are mutually exclusive to all other types';
      faults.push(fault(path, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message));
    }
    if (!sub && option.required && optional) {
      const message = 'Required options must be placed before non-required options';
      faults.push(fault(path, 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message));
    }
    optional ||= !sub && !option.required;
    faults.push(...findChoiceFaults(option, path), ...findRangeFaults(option, path), ...findLocaleFaults(option, path));
    faults.push(...findOptionFaults(option.options ?? [], path));
  }
  return faults;
};

const findRangeFaults = (option: Named, path: Path): FormFault[] => {
  const pairs = [
    ['min_value', option.min_value, option.max_value],
    ['min_length', option.min_length, option.max_length],
  ] as const;
  return pairs.flatMap(([field, low, high]) =>
    low != null && high != null && low > high
      ? [fault([...path, field], 'APPLICATION_COMMAND_OPTIONS_MIN_MAX_INVALID', 'Minimum must not exceed the maximum')]
      : [],
  );
};

/**
 * The faults of one command that Discord's description of the API does not tell: names, order, duplicates, size, languages.
 *
 * Discord documents that such a body is refused with 50035. The codes at the faults are Discord's own where they are known
 * (INVALID_NAME, REQUIRED_INVALID, TOO_LARGE, DUPLICATE_NAME, NAME_ALREADY_EXISTS and the BASE_TYPE ones), else made alike.
 */
export const findCommandFaults = (command: Named, at: Path = []): FormFault[] => {
  const faults: FormFault[] = [];
  const slash = (command.type ?? 1) === 1;
  if (slash && !isName(command.name)) {
    faults.push(fault([...at, 'name'], 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid'));
  }
  if (slash && !command.description) {
    faults.push(fault([...at, 'description'], 'BASE_TYPE_REQUIRED', 'This field is required'));
  }
  if (!slash && command.description) {
    const message = 'Context menu commands cannot have description';
    faults.push(fault([...at, 'description'], 'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID', message));
  }
  if (!slash && (command.options ?? []).length > 0) {
    const message = 'Context menu commands cannot have options';
    faults.push(fault([...at, 'options'], 'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_INVALID', message));
  }
  faults.push(...findLocaleFaults(command, at), ...findOptionFaults(command.options ?? [], at));
  if (sizeOf(command) > SIZE_LIMIT) {
    const message = `Command exceeds maximum size (${SIZE_LIMIT})`;
    faults.push(fault(at, 'APPLICATION_COMMAND_TOO_LARGE', message));
  }
  return faults;
};

/** Commands of one type and name in one list of commands. */
export const findDuplicateCommands = (commands: readonly Named[]): FormFault[] => {
  const seen = new Set<string>();
  return commands.flatMap((command, n) => {
    const key = `${command.type ?? 1} ${command.name}`;
    if (seen.has(key)) {
      return [fault([n], 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique')];
    }
    seen.add(key);
    return [];
  });
};
