import { ApiFault, ERROR_CODES, type FormFault } from './api-fault.ts';

/** Discord's LIMITS on the components of one message that its description of the API leaves out. */
const LIMITS = { components: 40, text: 4000, topLevelV1: 5, encodedText: 10_170, encodedTextEach: 12 } as const;

type Path = (string | number)[];

/** A component as it came in: its shape was checked before, its sense was not. */
interface Component {
  readonly type: number;
  readonly id?: number | null;
  readonly custom_id?: string | null;
  readonly style?: number;
  readonly label?: string | null;
  readonly emoji?: unknown;
  readonly url?: string | null;
  readonly sku_id?: string | null;
  readonly content?: string;
  readonly min_values?: number | null;
  readonly max_values?: number | null;
  readonly options?: readonly { readonly value: string; readonly default?: boolean | null }[];
  readonly components?: readonly Component[];
  readonly accessory?: Component;
  readonly media?: { readonly url: string };
  readonly file?: { readonly url: string };
  readonly items?: readonly { readonly media: { readonly url: string } }[];
}

interface Placed {
  readonly component: Component;
  readonly path: Path;
}

const LINK_STYLE = 5;
const PREMIUM_STYLE = 6;

const flatten = (components: readonly Component[], at: Path): Placed[] =>
  components.flatMap((component, n) => place(component, [...at, n]));

const place = (component: Component, path: Path): Placed[] => [
  { component, path },
  ...(component.components ? flatten(component.components, [...path, 'components']) : []),
  ...(component.accessory ? place(component.accessory, [...path, 'accessory']) : []),
];

const fault = (path: Path, code: string, message: string): FormFault => ({ path, code, message });

const findButtonFaults = ({ component: button, path }: Placed): FormFault[] => {
  const faults: FormFault[] = [];
  const premium = button.style === PREMIUM_STYLE;
  if (!premium && !button.label && !button.emoji) {
    faults.push(fault([...path, 'label'], 'BASE_TYPE_REQUIRED', 'This field is required'));
  }
  if (button.style === LINK_STYLE) {
    if (button.custom_id) {
      const message = 'A custom id and url cannot both be specified';
      faults.push(fault([...path, 'custom_id'], 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE', message));
    }
    if (!button.url) faults.push(fault([...path, 'url'], 'BASE_TYPE_REQUIRED', 'This field is required'));
    else if (!/^(https?|discord):\/\//i.test(button.url)) {
      const message = `Scheme "${button.url.split(':')[0]}" is not supported. Scheme must be one of ('http', 'https', 'discord').`;
      faults.push(fault([...path, 'url'], 'URL_TYPE_INVALID_SCHEME', message));
    }
  } else if (!premium) {
    if (!button.custom_id) {
      faults.push(fault([...path, 'custom_id'], 'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED', 'A custom id is required'));
    }
    if (button.url) {
      const message = 'A custom id and url cannot both be specified';
      faults.push(fault([...path, 'url'], 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE', message));
    }
  }
  return faults;
};

const findSelectFaults = ({ component: select, path }: Placed): FormFault[] => {
  const faults: FormFault[] = [];
  const options = select.options ?? [];
  const seen = new Set<string>();
  for (const [n, { value }] of options.entries()) {
    if (seen.has(value)) {
      const message = 'The specified option value is already used';
      faults.push(fault([...path, 'options', n, 'value'], 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', message));
    }
    seen.add(value);
  }
  const most = select.max_values ?? 1;
  const least = select.min_values ?? 1;
  if (select.options && most > options.length) {
    const message = `int value should be less than or equal to ${options.length}.`;
    faults.push(fault([...path, 'max_values'], 'NUMBER_TYPE_MAX', message));
  }
  if (least > most) {
    const message = `int value should be less than or equal to ${most}.`;
    faults.push(fault([...path, 'min_values'], 'NUMBER_TYPE_MAX', message));
  }
  const chosen = options.filter((option) => option.default).length;
  if (chosen > most) {
    const message = 'The specified number of default values exceeds the specified maximum values';
    faults.push(fault([...path, 'options'], 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES', message));
  }
  return faults;
};

/** A row is five wide: a button takes one place, a select menu all of them. */
const findRowFaults = ({ component: row, path }: Placed): FormFault[] => {
  let width = 0;
  const faults: FormFault[] = [];
  for (const [n, child] of (row.components ?? []).entries()) {
    width += child.type === 2 ? 1 : 5;
    if (width > 5) {
      const message = 'The specified component exceeds the maximum width';
      faults.push(fault([...path, 'components', n], 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message));
      break;
    }
  }
  return faults;
};

const mediaOf = ({ component, path }: Placed): { url: string; path: Path }[] => [
  ...(component.media ? [{ url: component.media.url, path: [...path, 'media', 'url'] }] : []),
  ...(component.file ? [{ url: component.file.url, path: [...path, 'file', 'url'] }] : []),
  ...(component.items ?? []).map((item, n) => ({ url: item.media.url, path: [...path, 'items', n, 'media', 'url'] })),
];

const findMediaFaults = (placed: Placed, filenames: ReadonlySet<string>): FormFault[] =>
  mediaOf(placed).flatMap(({ url, path }) => {
    const name = /^attachment:\/\/(.*)$/.exec(url)?.[1];
    if (name === undefined) {
      if (placed.component.type !== 13 && /^https?:\/\//i.test(url)) return [];
      const schemes = placed.component.type === 13 ? "('attachment',)" : "('http', 'https', 'attachment')";
      const message = `Scheme "${url.split(':')[0]}" is not supported. Scheme must be one of ${schemes}.`;
      return [fault(path, 'URL_TYPE_INVALID_SCHEME', message)];
    }
    if (filenames.has(name)) return [];
    const message = `The referenced attachment "${name}" was not found`;
    return [fault(path, 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', message)];
  });

const findDuplicates = (all: readonly Placed[]): FormFault[] => {
  const customIds = new Set<string>();
  const ids = new Set<number>();
  return all.flatMap(({ component, path }) => {
    const faults: FormFault[] = [];
    if (component.custom_id) {
      if (customIds.has(component.custom_id)) {
        const message = 'Component custom id cannot be duplicated';
        faults.push(fault([...path, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', message));
      }
      customIds.add(component.custom_id);
    }
    if (component.id) {
      if (ids.has(component.id)) {
        faults.push(fault([...path, 'id'], 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated'));
      }
      ids.add(component.id);
    }
    return faults;
  });
};

const findTotals = (components: readonly Component[], all: readonly Placed[], v2: boolean): FormFault[] => {
  const faults: FormFault[] = [];
  if (!v2) {
    for (const [n, { type }] of components.entries()) {
      if (type !== 1)
        faults.push(fault(['components', n], 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1,).'));
    }
    if (components.length > LIMITS.topLevelV1) {
      const message = `Must be ${LIMITS.topLevelV1} or fewer in length.`;
      faults.push(fault(['components'], 'BASE_TYPE_MAX_LENGTH', message));
    }
  } else if (all.length > LIMITS.components) {
    const message = `Components total of ${all.length} exceeds the maximum of ${LIMITS.components}`;
    faults.push(fault(['components'], 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message));
  }
  const text = all.reduce(
    (sum, { component }) => sum + (component.type === 10 ? (component.content ?? '').length : 0),
    0,
  );
  if (text > LIMITS.text) {
    const message = `Components displayable text size exceeds maximum size of ${LIMITS.text}`;
    faults.push(fault(['components'], 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message));
  }
  return faults;
};

/**
 * The faults of a message's components that Discord's description of the API does not tell: totals, duplicates, and what belongs together.
 *
 * The codes are those that Discord has been seen to answer with, but for COMPONENT_ID_DUPLICATED, whose code is not known.
 * `filenames` are the files that `attachment://` may name. Throws Discord's own failure (500) for text over 10,170 bytes,
 * counted as UTF-8 plus 12 a text (https://github.com/discord/discord-api-docs/issues/8554).
 */
export const findComponentFaults = (
  given: readonly unknown[],
  v2: boolean,
  filenames: ReadonlySet<string>,
): FormFault[] => {
  const components = given as readonly Component[];
  const all = flatten(components, ['components']);
  const faults = [
    ...findTotals(components, all, v2),
    ...findDuplicates(all),
    ...all.flatMap((placed) => {
      const { type } = placed.component;
      if (type === 1) return findRowFaults(placed);
      if (type === 2) return findButtonFaults(placed);
      return type >= 3 && type <= 8 ? findSelectFaults(placed) : findMediaFaults(placed, filenames);
    }),
  ];
  if (faults.length === 0) {
    const texts = all.filter(({ component }) => component.type === 10);
    const bytes = texts.reduce(
      (sum, { component }) => sum + Buffer.byteLength(component.content ?? '') + LIMITS.encodedTextEach,
      0,
    );
    if (bytes > LIMITS.encodedText) throw new ApiFault(500, ERROR_CODES.general, '500: Internal Server Error');
  }
  return faults;
};
