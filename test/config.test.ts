import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { readConfig, readSearchAddress } from '../src/config.ts';
import { UserError } from '../src/core/errors.ts';

const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.abcdefghijklmnopqrstuvwxyz';

describe('readConfig', () => {
  it.each([{}, { DISCORD_TOKEN: '' }, { DISCORD_TOKEN: '  ' }, parse(readFileSync('.env.example'))])(
    'runs on the local Discord without a token: %j',
    (environment) => {
      expect(readConfig(environment)).toEqual({
        discord: { mode: 'local' },
        operatorIds: [],
        guildId: null,
        corpusFolder: 'corpus',
        watch: 'off',
        dataFolder: '.parley',
        databaseUrl: null,
        contactUrl: null,
        unansweredDays: 30,
        rates: { user: { most: 5, withinMs: 10_000 }, channel: { most: 20, withinMs: 10_000 } },
        port: 3000,
        health: null,
        logLevel: 'info',
        answerThreshold: null,
        sentenceEncoder: true,
        search: null,
        archive: false,
      });
    },
  );

  it('runs on Discord with a token, or on the server that DISCORD_API_URL names', () => {
    expect(readConfig({ DISCORD_TOKEN: TOKEN }).discord).toEqual({
      mode: 'discord',
      token: TOKEN,
      apiUrl: 'https://discord.com/api',
      shards: null,
    });
    expect(readConfig({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: 'http://127.0.0.1:9/api' }).discord).toMatchObject({
      apiUrl: 'http://127.0.0.1:9/api',
    });
  });

  it('makes the connections that SHARDS names', () => {
    expect(readConfig({ DISCORD_TOKEN: TOKEN, SHARDS: ' 4-6/16 ' }).discord).toMatchObject({
      shards: { ids: [4, 5, 6], count: 16 },
    });
  });

  it.each([
    ...['3/16', 'auto/0', 'auto/', 'automatic'].map((shards) => [
      shards,
      'must be first-last/all, such as 0-3/16: the first four of sixteen shards; or auto, or auto/2 for two processes',
    ]),
    ['3-2/16', 'names the last shard, 2, before the first, 3'],
    ['0-4/4', 'names shard 4, but the last of 4 is 3: they count from 0'],
    ['0-0/0', 'must be of at least one shard, such as 0-0/1'],
  ])('refuses the shards %s in one line', (shards, fault) => {
    expect(() => readConfig({ DISCORD_TOKEN: TOKEN, SHARDS: shards })).toThrow(
      new UserError(`The settings need mending (environment or .env):\n  SHARDS ${fault}`),
    );
  });

  it.each([
    ['auto', null],
    [' auto/2 ', 2],
  ])('leaves the connections to processes that it starts, by SHARDS=%s', (shards, processes) => {
    expect(readConfig({ DISCORD_TOKEN: TOKEN, SHARDS: shards }).discord).toMatchObject({
      mode: 'processes',
      processes,
    });
  });

  it('starts no processes that have nothing to agree by', () => {
    const environment = { DISCORD_TOKEN: TOKEN, SHARDS: 'auto', DATA_DIR: 'off' };
    expect(() => readConfig(environment)).toThrow(/SHARDS needs DATA_DIR or DATABASE_URL/);
    const databaseUrl = 'postgres://parley@127.0.0.1/kept';
    expect(readConfig({ ...environment, DATABASE_URL: databaseUrl }).discord.mode).toBe('processes');
  });

  it('has no use for shards on the local Discord', () => {
    expect(() => readConfig({ SHARDS: '0-0/2' })).toThrow(/SHARDS is of no use without DISCORD_TOKEN/);
  });

  it.each(['', undefined])('needs a token in production, and says where it is to be had (%j)', (token) => {
    expect(() => readConfig({ NODE_ENV: 'production', DISCORD_TOKEN: token })).toThrow(
      /DISCORD_TOKEN is needed when NODE_ENV is production: copy it from the Developer Portal/,
    );
  });

  it('reads operator ids between commas or blanks', () => {
    const ids = ['123456789012345678', '223456789012345678'];
    expect(readConfig({ OPERATOR_IDS: ` ${ids.join(', ')} ` }).operatorIds).toEqual(ids);
  });

  it('reads the nodes of a search cluster, and as whom it is asked', () => {
    const urls = 'https://one:9200/, https://two:9200';
    expect(
      readConfig({ SEARCH_URL: urls, SEARCH_USER: 'me', SEARCH_PASSWORD: 'it', SEARCH_CA: 'ca.pem' }).search,
    ).toEqual({
      urls: ['https://one:9200', 'https://two:9200'],
      user: 'me',
      password: 'it',
      token: null,
      ca: 'ca.pem',
    });
  });

  it.each([
    [{ SEARCH_URL: 'one:9200' }, /SEARCH_URL must be addresses such as/],
    [{ SEARCH_URL: 'https://me:it@one:9200' }, /SEARCH_URL must be without user and password/],
    [{ SEARCH_ARCHIVE: 'on' }, /SEARCH_ARCHIVE needs SEARCH_URL/],
    [{ SEARCH_URL: 'http://one:9200', SEARCH_TOKEN: 'x' }, /SEARCH_URL must be https/],
    [{ SEARCH_URL: 'https://one', SEARCH_TOKEN: 'x', SEARCH_USER: 'y' }, /SEARCH_TOKEN is of no use with SEARCH_USER/],
  ])('refuses %j, for the bot and for the command line', (environment, fault) => {
    expect(() => readConfig(environment)).toThrow(fault);
    expect(() => readSearchAddress(environment)).toThrow(fault);
  });

  it('names every fault at once, each with its remedy, and never the token', () => {
    const environment = {
      DISCORD_TOKEN: 'not a token',
      DISCORD_API_URL: 'ftp://x',
      SHARDS: 'all',
      OPERATOR_IDS: 'me',
      GUILD_ID: '12',
      WATCH: 'sometimes',
      UNANSWERED_DAYS: '-1',
      LIMIT_USER: '5 in 10',
      LIMIT_CHANNEL: '0/10',
      PORT: '70000',
      LOG_LEVEL: 'loud',
      ANSWER_THRESHOLD: '2',
      SENTENCE_ENCODER: 'maybe',
    };
    let message = '';
    try {
      readConfig(environment);
    } catch (error) {
      message = (error as Error).message;
    }
    expect(
      message
        .split('\n')
        .slice(1)
        .map((line) => line.trim().split(' ')[0]),
    ).toEqual(Object.keys(environment));
    expect(message).not.toContain('not a token');
  });
});
