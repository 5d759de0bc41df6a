import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

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
        contactUrl: null,
        unansweredDays: 30,
        rates: { user: { most: 5, withinMs: 10_000 }, channel: { most: 20, withinMs: 10_000 } },
        port: 3000,
        health: null,
        logLevel: 'info',
        answerThreshold: null,
        sentenceEncoder: true,
      });
    },
  );

  it('runs on Discord with a token, or on the server that DISCORD_API_URL names', () => {
    expect(readConfig({ DISCORD_TOKEN: TOKEN }).discord).toEqual({
      mode: 'discord',
      token: TOKEN,
      apiUrl: 'https://discord.com/api',
    });
    expect(readConfig({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: 'http://127.0.0.1:9/api' }).discord).toMatchObject({
      apiUrl: 'http://127.0.0.1:9/api',
    });
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

  it('names every fault at once, each with its remedy, and never the token', () => {
    const environment = {
      DISCORD_TOKEN: 'not a token',
      DISCORD_API_URL: 'ftp://x',
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
