import { z } from 'zod';
import { UserError } from './core/errors.ts';

/** Where and as whom Parley runs. */
export interface Config {
  /**
   * `local`: on a Discord that runs on this machine. `discord`: on Discord, or on what `apiUrl` names. `processes`: the same, by as many processes
   * that this one starts; null for one a processor.
   */
  readonly discord:
    | { readonly mode: 'local' }
    | { readonly mode: 'discord'; readonly token: string; readonly apiUrl: string; readonly shards: Shards | null }
    | {
        readonly mode: 'processes';
        readonly token: string;
        readonly apiUrl: string;
        readonly processes: number | null;
      };
  /** Discord user ids (snowflakes) that may use operators' commands, besides the application's owner and team. */
  readonly operatorIds: readonly string[];
  /** Register commands with this guild only, at once, instead of globally. */
  readonly guildId: string | null;
  readonly corpusFolder: string;
  /** Whether the folder is read again by itself when it has changed; `poll`: looked through every so often. */
  readonly watch: 'off' | 'on' | 'poll';
  /** Where Parley keeps what it needs from one start to the next; null to keep nothing. */
  readonly dataFolder: string | null;
  /** The PostgreSQL database for what is kept about places and questions; null for a file in the data folder. */
  readonly databaseUrl: string | null;
  /** Where web sites that Parley reads find whoever runs it. */
  readonly contactUrl: string | null;
  /** Questions that went unanswered are kept so long; 0 to keep none. */
  readonly unansweredDays: number;
  /** How much a member, and all in a channel, may ask at once; null for as much as they like. */
  readonly rates: { readonly user: Rate | null; readonly channel: Rate | null };
  /** Of the local page; the next free one is taken when it is not free. */
  readonly port: number;
  /** Where supervisors and Prometheus ask how Parley does; null for nowhere. */
  readonly health: { readonly port: number; readonly host: string } | null;
  readonly logLevel: LogLevel;
  /** Confidence, 0 to 1, below which an answer is that the articles do not say, or may not; null for the built-in one. */
  readonly answerThreshold: number | null;
  /** Whether a corpus of a few articles is compared with a question by meaning too. */
  readonly sentenceEncoder: boolean;
  /** Where the index of the passages is kept; null for a thread of this process. */
  readonly search: SearchAddress | null;
  /** Whether answers are made from the articles that are published in the search cluster, and the folder is not read. */
  readonly archive: boolean;
}

/** A search cluster: where its nodes are asked, and as whom. */
export interface SearchAddress {
  readonly urls: readonly string[];
  readonly user: string | null;
  readonly password: string | null;
  /** In place of user and password. */
  readonly token: string | null;
  /** The file with the certificates that its nodes are believed by; null for those that this machine knows. */
  readonly ca: string | null;
}

/** Which of the bot's connections to Discord a process makes, and how many there are in all; null stands for the only one. */
interface Shards {
  readonly ids: readonly number[];
  readonly count: number;
}

/** By how many processes as many connections are made as Discord wants; null for one a processor. */
interface Processes {
  readonly processes: number | null;
}

/** So many requests in so many milliseconds. */
interface Rate {
  readonly most: number;
  readonly withinMs: number;
}

/** How much is logged, from all to nothing. */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
/** One of {@link LOG_LEVELS}. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The root of Discord’s own API, without its version. */
export const DISCORD_API_URL = 'https://discord.com/api';

const snowflake = /^\d{17,20}$/;
/** Discord's tokens are three parts of base64url; the local Discord's have the same form. */
const token = /^[\w-]+\.[\w-]+\.[\w-]+$/;

const unset = (value: unknown): unknown => (typeof value === 'string' && value.trim() === '' ? undefined : value);
const setting = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(unset, schema);

const dataDir = setting(z.string().default('.parley')).transform((folder) => (folder === 'off' ? null : folder));

/** The folder for data alone, for those who need no other setting. */
export const readDataFolder = (environment: Readonly<Record<string, string | undefined>>): string | null =>
  dataDir.parse(environment['DATA_DIR']);

const contactUrl = setting(
  z
    .url({ protocol: /^(?:https?|mailto)$/, error: 'must be an address such as https://example.com/parley' })
    // It goes into a header of every request.
    .regex(/^[\x21-\x27\x2a-\x7e]+$/, 'must be an address in ASCII without brackets')
    .optional(),
);

/** The contact alone, for those who need no other setting. Throws `UserError` for what is no address. */
export function readContactUrl(environment: Readonly<Record<string, string | undefined>>): string | null {
  const read = contactUrl.safeParse(environment['CONTACT_URL']);
  if (!read.success) throw new UserError(`CONTACT_URL ${read.error.issues[0]!.message}.`);
  return read.data ?? null;
}

const answerThreshold = setting(
  z.coerce
    .number('must be a number from 0 to 1')
    .min(0, 'must be from 0 to 1')
    .max(1, 'must be from 0 to 1')
    .optional(),
);

/** The threshold alone, for those who need no other setting. Throws `UserError` for what is no number from 0 to 1. */
export function readAnswerThreshold(environment: Readonly<Record<string, string | undefined>>): number | null {
  const read = answerThreshold.safeParse(environment['ANSWER_THRESHOLD']);
  if (!read.success) throw new UserError(`ANSWER_THRESHOLD ${read.error.issues[0]!.message}.`);
  return read.data ?? null;
}

const sentenceEncoder = setting(z.enum(['on', 'off'], 'must be on or off').default('on')).transform(
  (choice) => choice === 'on',
);

/** Whether the sentence encoder is wanted, for those who need no other setting. Throws `UserError` for what is not on or off. */
export function readSentenceEncoder(environment: Readonly<Record<string, string | undefined>>): boolean {
  const read = sentenceEncoder.safeParse(environment['SENTENCE_ENCODER']);
  if (!read.success) throw new UserError(`SENTENCE_ENCODER ${read.error.issues[0]!.message}.`);
  return read.data;
}

/** `5/10`: five in ten seconds; `off`: as many as one likes. */
const rate = (usual: string) =>
  setting(
    z
      .string()
      .regex(/^(?:off|[1-9]\d{0,3}\/[1-9]\d{0,3})$/, `must be requests and seconds such as ${usual}, or off`)
      .default(usual),
  ).transform((text): Rate | null => {
    if (text === 'off') return null;
    const [most, seconds] = text.split('/').map(Number) as [number, number];
    return { most, withinMs: seconds * 1000 };
  });

/** `0-3/16`: the first four of sixteen. `auto/2`: as many as Discord wants, by two processes. */
const shards = setting(z.string().default('')).transform((text, context): Shards | Processes | null => {
  if (text === '') return null;
  const auto = /^auto(?:\/([1-9]\d{0,2}))?$/.exec(text.trim());
  if (auto) return { processes: auto[1] === undefined ? null : Number(auto[1]) };
  const refuse = (message: string): never => {
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  };
  const parts = /^(\d{1,5})-(\d{1,5})\/(\d{1,5})$/.exec(text.trim())?.slice(1).map(Number);
  if (!parts)
    return refuse(
      'must be first-last/all, such as 0-3/16: the first four of sixteen shards; or auto, or auto/2 for two processes',
    );
  const [first, last, count] = parts as [number, number, number];
  if (count === 0) return refuse('must be of at least one shard, such as 0-0/1');
  if (last < first) return refuse(`names the last shard, ${last}, before the first, ${first}`);
  if (last >= count) return refuse(`names shard ${last}, but the last of ${count} is ${count - 1}: they count from 0`);
  return { ids: Array.from({ length: last - first + 1 }, (_, at) => first + at), count };
});

const partsOf = (url: string): URL | null => (URL.canParse(url) ? new URL(url) : null);
const isHere = (url: string): boolean => /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(partsOf(url)?.hostname ?? '');

interface SearchSettings {
  readonly SEARCH_URL: readonly string[];
  readonly SEARCH_USER?: string | undefined;
  readonly SEARCH_TOKEN?: string | undefined;
  readonly SEARCH_ARCHIVE: 'off' | 'on';
}

/** A password or token goes to no other machine unencrypted, and what is in a cluster is nowhere without one. */
function checkSearch(
  { SEARCH_URL, SEARCH_USER, SEARCH_TOKEN, SEARCH_ARCHIVE }: SearchSettings,
  context: z.RefinementCtx,
): void {
  const isPlain = SEARCH_URL.some((url) => partsOf(url)?.protocol === 'http:' && !isHere(url));
  if (isPlain && (SEARCH_USER ?? SEARCH_TOKEN) !== undefined) {
    const message = 'must be https: addresses, since the password or token would be sent in the clear';
    context.addIssue({ code: 'custom', path: ['SEARCH_URL'], message });
  }
  if (SEARCH_USER !== undefined && SEARCH_TOKEN !== undefined) {
    context.addIssue({ code: 'custom', path: ['SEARCH_TOKEN'], message: 'is of no use with SEARCH_USER: unset one' });
  }
  if (SEARCH_ARCHIVE === 'on' && SEARCH_URL.length === 0) {
    context.addIssue({ code: 'custom', path: ['SEARCH_ARCHIVE'], message: 'needs SEARCH_URL' });
  }
}

const searchSchema = z
  .object({
    SEARCH_URL: setting(
      z
        .string()
        .default('')
        .transform((text) => text.split(/[\s,]+/).filter(Boolean))
        .refine((urls) => urls.every((url) => /^https?:$/.test(partsOf(url)?.protocol ?? '')), {
          error: 'must be addresses such as https://one:9200,https://two:9200',
        })
        .refine((urls) => urls.every((url) => !partsOf(url)?.username && !partsOf(url)?.password), {
          error: 'must be without user and password: set SEARCH_USER and SEARCH_PASSWORD',
        }),
    ),
    SEARCH_USER: setting(z.string().optional()),
    SEARCH_PASSWORD: setting(z.string().optional()),
    SEARCH_TOKEN: setting(z.string().optional()),
    SEARCH_CA: setting(z.string().optional()),
    SEARCH_ARCHIVE: setting(z.enum(['off', 'on'], 'must be off or on').default('off')),
  })
  .superRefine(checkSearch);

function searchAddressOf(read: z.output<typeof searchSchema>): SearchAddress | null {
  const { SEARCH_URL: urls, SEARCH_USER, SEARCH_PASSWORD, SEARCH_TOKEN, SEARCH_CA } = read;
  if (urls.length === 0) return null;
  return {
    urls: urls.map((url) => new URL(url).origin),
    user: SEARCH_USER ?? null,
    password: SEARCH_PASSWORD ?? null,
    token: SEARCH_TOKEN ?? null,
    ca: SEARCH_CA ?? null,
  };
}

/** The search cluster alone, for those who need no other setting; null without one. Throws `UserError` for what is no address. */
export function readSearchAddress(environment: Readonly<Record<string, string | undefined>>): SearchAddress | null {
  const read = searchSchema.safeParse(environment);
  if (!read.success) throw needsMending(read.error);
  return searchAddressOf(read.data);
}

/** Whether answers are made from what is published in the search cluster, for those who need no other setting. */
export const readsArchive = (environment: Readonly<Record<string, string | undefined>>): boolean =>
  searchSchema.safeParse(environment).data?.SEARCH_ARCHIVE === 'on';

const environmentSchema = z
  .object({
    ...searchSchema.shape,
    DISCORD_TOKEN: setting(
      z
        .string()
        .trim()
        .regex(token, 'is not a bot token: copy it from the Developer Portal, your application, Bot, Reset Token')
        .optional(),
    ),
    DISCORD_API_URL: setting(
      z.url({ protocol: /^https?$/, error: `must be an address such as ${DISCORD_API_URL}` }).default(DISCORD_API_URL),
    ),
    SHARDS: shards,
    OPERATOR_IDS: setting(
      z
        .string()
        .default('')
        .transform((text) => text.split(/[\s,]+/).filter(Boolean))
        .refine((ids) => ids.every((id) => snowflake.test(id)), {
          error: 'must be Discord user ids of 17 to 20 digits, separated by commas: in Discord, Copy User ID',
        }),
    ),
    GUILD_ID: setting(z.string().regex(snowflake, 'must be a server id of 17 to 20 digits: Copy Server ID').optional()),
    CORPUS_DIR: setting(z.string().default('corpus')),
    WATCH: setting(z.enum(['off', 'on', 'poll'], 'must be off, on or poll').default('off')),
    DATA_DIR: dataDir,
    DATABASE_URL: setting(
      z
        .url({
          protocol: /^postgres(?:ql)?$/,
          error: 'must be an address such as postgres://parley:PASSWORD@host/parley',
        })
        .optional(),
    ),
    CONTACT_URL: contactUrl,
    UNANSWERED_DAYS: setting(
      z.coerce.number('must be a number of days, or 0').int('must be a whole number').min(0).max(3650).default(30),
    ),
    LIMIT_USER: rate('5/10'),
    LIMIT_CHANNEL: rate('20/10'),
    PORT: setting(z.coerce.number('must be a port from 0 to 65535').int().min(0).max(65_535).default(3000)),
    HEALTH_PORT: setting(z.coerce.number('must be a port from 0 to 65535').int().min(0).max(65_535).optional()),
    HEALTH_HOST: setting(z.string().default('127.0.0.1')),
    LOG_LEVEL: setting(z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info')),
    ANSWER_THRESHOLD: answerThreshold,
    SENTENCE_ENCODER: sentenceEncoder,
    NODE_ENV: setting(z.string().optional()),
  })
  .superRefine(checkSearch)
  .superRefine(({ DISCORD_TOKEN, SHARDS, DATA_DIR, DATABASE_URL, NODE_ENV }, context) => {
    if (SHARDS !== null && 'processes' in SHARDS && DATA_DIR === null && DATABASE_URL === undefined) {
      const message = 'needs DATA_DIR or DATABASE_URL, by which its processes agree on what is whose';
      context.addIssue({ code: 'custom', path: ['SHARDS'], message });
    }
    if (SHARDS !== null && DISCORD_TOKEN === undefined) {
      const message = 'is of no use without DISCORD_TOKEN: the local Discord has one process';
      context.addIssue({ code: 'custom', path: ['SHARDS'], message });
    }
    if (NODE_ENV === 'production' && DISCORD_TOKEN === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['DISCORD_TOKEN'],
        message: 'is needed when NODE_ENV is production: copy it from the Developer Portal, your application, Bot',
      });
    }
  });

/** The name of a setting. `src/settings.ts` tells people of each of them. */
export type SettingName = keyof z.input<typeof environmentSchema>;

/**
 * Reads settings from environment variables; an empty one counts as unset. Throws one `UserError` that names every
 * fault, a line each, with its remedy; never with the token's value.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const read = environmentSchema.safeParse(environment);
  if (!read.success) throw needsMending(read.error);
  const {
    DISCORD_TOKEN,
    DISCORD_API_URL: apiUrl,
    SHARDS,
    OPERATOR_IDS,
    GUILD_ID,
    CORPUS_DIR,
    WATCH,
    DATA_DIR,
    DATABASE_URL,
    CONTACT_URL,
    UNANSWERED_DAYS,
    LIMIT_USER,
    LIMIT_CHANNEL,
    PORT,
    HEALTH_PORT,
    HEALTH_HOST,
    LOG_LEVEL,
    ANSWER_THRESHOLD,
    SENTENCE_ENCODER,
  } = read.data;
  return {
    discord: discordOf(DISCORD_TOKEN, apiUrl, SHARDS),
    operatorIds: OPERATOR_IDS,
    guildId: GUILD_ID ?? null,
    corpusFolder: CORPUS_DIR,
    watch: WATCH,
    dataFolder: DATA_DIR,
    databaseUrl: DATABASE_URL ?? null,
    contactUrl: CONTACT_URL ?? null,
    unansweredDays: UNANSWERED_DAYS,
    rates: { user: LIMIT_USER, channel: LIMIT_CHANNEL },
    port: PORT,
    health: HEALTH_PORT === undefined ? null : { port: HEALTH_PORT, host: HEALTH_HOST },
    logLevel: LOG_LEVEL,
    answerThreshold: ANSWER_THRESHOLD ?? null,
    sentenceEncoder: SENTENCE_ENCODER,
    search: searchAddressOf(read.data),
    archive: read.data.SEARCH_ARCHIVE === 'on',
  };
}

function discordOf(token: string | undefined, apiUrl: string, shards: Shards | Processes | null): Config['discord'] {
  if (token === undefined) return { mode: 'local' };
  if (shards !== null && 'processes' in shards) return { mode: 'processes', token, apiUrl, ...shards };
  return { mode: 'discord', token, apiUrl, shards };
}

function needsMending({ issues }: z.ZodError): UserError {
  const faults = issues.map(({ path, message }) => `  ${path.join('.')} ${message}`);
  return new UserError(`The settings need mending (environment or .env):\n${faults.join('\n')}`);
}
