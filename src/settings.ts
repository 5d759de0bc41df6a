import type { SettingName } from './config.ts';

/** A setting as people are told of it. */
export interface SettingWords {
  /** What it is set to unless told otherwise; empty where it is not set. */
  readonly usual: string;
  /** What that means where it is not set: "the local Discord". */
  readonly unset?: string;
  /** What it is for, as a phrase; Markdown. */
  readonly is: string;
}

/** Every setting, in the order in which people are told of them: `npm run settings` writes the documents from it. */
export const SETTINGS: Readonly<Record<SettingName, SettingWords>> = {
  DISCORD_TOKEN: {
    usual: '',
    unset: 'the local Discord',
    is: "the bot's token: https://discord.com/developers/applications, your application, Bot, Reset Token. Keep it secret",
  },
  OPERATOR_IDS: {
    usual: '',
    is: "Discord user ids, separated by commas, that may run operators' commands, besides the application's owner and team",
  },
  GUILD_ID: {
    usual: '',
    unset: 'everywhere',
    is: 'register the commands with this server only, where they appear at once',
  },
  SHARDS: {
    usual: '',
    unset: 'one connection',
    is: 'which of the bot’s connections to Discord this process makes, where several share its servers: `0-3/16` for the first four of sixteen; `auto`: as many as Discord wants, by one process a processor that this one starts, or `auto/2` by two; see [scale.md](scale.md#several-processes)',
  },
  CORPUS_DIR: { usual: 'corpus', is: 'the folder of articles' },
  WATCH: {
    usual: 'off',
    is: '`on`: the folder is read again by itself when it has changed; `poll`: the same where the system tells no changes, as on network drives; see [Reindex](#reindex)',
  },
  DATA_DIR: {
    usual: '.parley',
    is: 'where Parley keeps what it needs from one start to the next; `off` to keep nothing',
  },
  DATABASE_URL: {
    usual: '',
    unset: 'a file in `DATA_DIR`',
    is: 'a PostgreSQL database for what people follow and asked in vain, which several Parleys may share: `postgres://parley:PASSWORD@host/parley`',
  },
  CONTACT_URL: {
    usual: '',
    is: 'an address at which web sites that Parley reads find you, and members who ask by `/privacy`',
  },
  UNANSWERED_DAYS: {
    usual: '30',
    is: 'questions that went unanswered are kept for so many days, without who asked; `0` to keep none',
  },
  LIMIT_USER: {
    usual: '5/10',
    is: 'how much a member may ask at once: five times in ten seconds; `off` for as often as they like. Operators always may',
  },
  LIMIT_CHANNEL: { usual: '20/10', is: 'the same for all in one channel together' },
  SEARCH_URL: {
    usual: '',
    unset: 'an index of its own',
    is: 'the nodes of an OpenSearch cluster that keeps the index, separated by commas: `https://one:9200,https://two:9200`; see [scale.md](scale.md)',
  },
  SEARCH_USER: { usual: '', is: 'as whom the cluster is asked' },
  SEARCH_PASSWORD: { usual: '', is: 'that user’s password' },
  SEARCH_TOKEN: { usual: '', is: 'a token in place of user and password' },
  SEARCH_CA: {
    usual: '',
    unset: 'those that this machine knows',
    is: 'a file with the certificates by which the cluster’s nodes are believed',
  },
  SEARCH_ARCHIVE: {
    usual: 'off',
    is: '`on`: answers are made from the articles that `parley index` published in the cluster, and the folder is not read; see [scale.md](scale.md#archives)',
  },
  PORT: { usual: '3000', is: 'of the local page; the next free one is taken; also `npm start -- --port 3000`' },
  HEALTH_PORT: {
    usual: '',
    unset: 'nowhere',
    is: 'serves `/livez`, `/readyz` and `/metrics` there: see [Keep it running](#keep-it-running)',
  },
  HEALTH_HOST: {
    usual: '127.0.0.1',
    is: 'the address of this machine on which that is served; it tells no secret, and asks for no password',
  },
  LOG_LEVEL: { usual: 'info', is: '`debug`, `info`, `warn`, `error`, `silent`' },
  ANSWER_THRESHOLD: {
    usual: '',
    unset: '0.5',
    is: 'from 0 to 1, how sure an answer must be; higher refuses more',
  },
  SENTENCE_ENCODER: {
    usual: 'on',
    is: 'articles are compared with a question by meaning too; `off`: by words alone, in 225 MB less of memory',
  },
  NODE_ENV: { usual: '', is: '`production`: do not start without a token' },
  DISCORD_API_URL: { usual: '', unset: "Discord's", is: "another server that speaks Discord's API, such as a proxy" },
};
