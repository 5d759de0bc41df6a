import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Library } from '../../src/core/answers/library.ts';
import { createReader } from '../../src/route/reader.ts';
import type { Route } from '../../src/route/route.ts';
import { seedLibrary } from '../support/library.ts';
import { expectLinearTime } from '../support/linear-time.ts';

const reader = createReader(commands.map(({ data }) => data));
const ask = (question: string) => ({ command: 'ask', values: { question } });

describe('a reader, of messages by their words alone', () => {
  let library: Library;
  beforeAll(async () => {
    library = await seedLibrary();
  });
  const read = (message: string): Promise<Route> => reader.read(message, library);
  const requestOf = async (message: string) => {
    const route = await read(message);
    return route.kind === 'command' ? route.request : route.kind;
  };

  it.each([
    ['who said deadlock?', { words: 'deadlock' }],
    ['who said "complete deadlock"', { words: '"complete deadlock"' }],
    ['who has said the words “complete deadlock”?', { words: '“complete deadlock”' }],
    ['who said anything about the ceasefire?', { about: 'the ceasefire' }],
    ['Who spoke about assurances', { about: 'assurances' }],
    ['what did Asif say about the ceasefire?', { speaker: 'Asif', about: 'the ceasefire' }],
    [
      'Hi Parley, could you please tell me what Asif said about the ceasefire? Thanks!',
      { speaker: 'Asif', about: 'the ceasefire' },
    ],
    ['what did Mujahid say to reporters about the talks', { speaker: 'Mujahid', about: 'the talks' }],
    ['quotes by Asif', { speaker: 'Asif' }],
    ['quotes by asif and mujahid', { speaker: 'asif, mujahid' }],
    ['what has been said about TTP?', { about: 'TTP' }],
  ])('asks who said it: %s', async (message, values) =>
    expect(await requestOf(message)).toEqual({ command: 'who-said', values }),
  );

  it.each([
    ['kabul vs islamabad on security', { sides: 'kabul, islamabad', topic: 'security' }],
    ['positions on the ceasefire', { topic: 'the ceasefire' }],
    ['where does each side stand on refugees?', { topic: 'refugees' }],
    ['what is Pakistan’s position on the border?', { sides: 'Pakistan', topic: 'the border' }],
  ])('asks where they stand: %s', async (message, values) =>
    expect(await requestOf(message)).toEqual({ command: 'positions', values }),
  );

  it.each([
    ['when did the talks begin?', { about: 'the talks begin' }],
    ['timeline please', {}],
    ['timelne', {}],
    ['show me the timeline of the talks', { about: 'the talks' }],
    ['timeline from October to 5 November 2025', { from: 'October', to: '5 November 2025' }],
  ])('asks when: %s', async (message, values) =>
    expect(await requestOf(message)).toEqual({ command: 'timeline', values }),
  );

  it.each([
    ['who is Asif?', 'Asif'],
    ['whos mujahid', 'mujahid'],
    ['tell me about Asif', 'Asif'],
    ['Who’s Khawaja Asif', 'Khawaja Asif'],
  ])('asks who somebody is: %s', async (message, name) =>
    expect(await requestOf(message)).toEqual({ command: 'who-is', values: { name } }),
  );

  it.each([
    ['which articles did you read', 'sources'],
    ['show your sources', 'sources'],
    ['what can you do?', 'help'],
    ['help', 'help'],
    ['where do the outlets disagree?', 'disagreements'],
    ['what’s new?', 'latest'],
    ['reindex', 'reindex'],
    ['what do you keep of my messages?', 'privacy'],
    ['privacy policy', 'privacy'],
    ['', 'help'],
  ])('reads %j as /%s', async (message, command) => expect(await requestOf(message)).toEqual({ command, values: {} }));

  it.each([
    ['fact check: the talks ended in a deal', { command: 'claim', values: { text: 'the talks ended in a deal' } }],
    ['follow the ceasefire', { command: 'follow', values: { topic: 'the ceasefire' } }],
    ['let me know when there is something new on refugees', { command: 'follow', values: { topic: 'refugees' } }],
    ['stop telling me about refugees', { command: 'unfollow', values: { topic: 'refugees' } }],
  ])('does what is asked: %s', async (message, request) => expect(await requestOf(message)).toEqual(request));

  it.each([
    'can you let me know when the ceasefire was signed?',
    'let me know if Pakistan agreed',
    'Tell me if Kabul agreed',
    'can you follow what I mean?',
    'I want to follow up on my earlier question about the border',
    'I follow the news about Pakistan closely',
    'keep up with the good work',
    'watch out',
    'we follow the rules',
  ])('changes nothing where nobody clearly asks to: %s', async (message) => {
    const route = await read(message);
    const { command } = route.kind === 'command' ? route.request : { command: route.kind };
    expect(['follow', 'unfollow', 'reindex']).not.toContain(command);
  });

  it.each([
    ['What did Asif say? And what did Mujahid reply?', 'ask'],
    ['what did Asif say and when did he say it?', 'ask'],
    ['who said nothing about the ceasefire?', 'ask'],
    ['Qué dijo Asif?', 'ask'],
    ['is Asif lying?', 'ask'],
    ['unfollow everything', 'unfollow'],
  ])('does not take the half of it for the whole: %s', async (message, command) =>
    expect(await requestOf(message)).toMatchObject({ command }),
  );

  it.each([
    'why did the talks fail?',
    'what did Pakistan demand?',
    'who attended the talks?',
    'who is to blame?',
    'what happened when the talks began?',
    'how many trucks are stuck at the border?',
    'sources of the conflict between both sides',
    'ما الذي قاله عاصف؟',
    'Что сказал Асиф?',
  ])('asks anything else: %s', async (message) => expect(await requestOf(message)).toEqual(ask(message)));

  it.each([
    ['thanks!', 'thanks'],
    ['thank you so much', 'thanks'],
    ['hello', 'greeting'],
    ['good morning everyone', 'greeting'],
    ['what are you', 'identity'],
    ['who made you?', 'maker'],
    ['stupid bot', 'insult'],
    ['👍', 'nod'],
  ])('takes %j for %s, which asks nothing of the articles', async (message, talk) =>
    expect(await read(message)).toEqual({ kind: 'smalltalk', talk }),
  );

  it.each([
    ['and Kabul?', { kind: 'another', subject: 'Kabul' }],
    ['what about Mujahid?', { kind: 'another', subject: 'Mujahid' }],
    ['and on prisoners?', { kind: 'narrower', topic: 'prisoners' }],
    ['and in November?', { kind: 'narrower', from: 'November', to: 'November' }],
    ['why?', { kind: 'why' }],
    ['when was that?', { kind: 'when' }],
    ['who else?', { kind: 'who-else' }],
    ['more', { kind: 'more' }],
    ['source?', { kind: 'source' }],
    ['are you sure?', { kind: 'sure' }],
  ])('knows that %j goes on from an earlier answer', async (message, followup) =>
    expect(await read(message)).toMatchObject({ kind: 'followup', followup }),
  );

  it.each([
    ['/ask what failed?', ask('what failed?')],
    ['/ask question: what failed?', ask('what failed?')],
    [
      '/who-said speaker: Asif about:the ceasefire',
      { command: 'who-said', values: { speaker: 'Asif', about: 'the ceasefire' } },
    ],
    ['who-said speaker: Asif', { command: 'who-said', values: { speaker: 'Asif' } }],
    ['/timeline from: October to: November', { command: 'timeline', values: { from: 'October', to: 'November' } }],
    ['/ask', { command: 'ask', values: {} }],
    ['/unknown thing', ask('/unknown thing')],
  ])('reads a command typed as text: %s', async (message, request) =>
    expect(await requestOf(message)).toEqual(request),
  );

  it.each([
    ['When will the talks resume?', ask('When will the talks resume?')],
    ['what failed?', null],
    ['/timeline about: talks', null],
  ])('knows what else the words may mean: %j', async (message, otherwise) =>
    expect(await read(message)).toMatchObject({ otherwise }),
  );

  it('reads whatever is typed, into options that the command takes', async () => {
    const words = fc.constantFrom(
      ...'who said what did Asif Kabul positions on timeline when and "quoted" , ? the ceasefire please 5 November 2025 {about} <b> \\ ('.split(
        ' ',
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 80 }),
          fc.array(words, { maxLength: 14 }).map((some) => some.join(' ')),
        ),
        async (message) => {
          const route = await read(message);
          if (route.kind !== 'command') return;
          const { options } = commands.find(({ data }) => data.name === route.request.command)!.data;
          for (const [name, value] of Object.entries(route.request.values)) {
            expect(options).toHaveProperty(name);
            expect(value.trim()).not.toBe('');
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  // Far more than Discord lets anybody send, so that time that grows faster than the length shows.
  it.each(['x ', 'who said ', '(', 'what did ', ' ', 'and ', '"', ', '])(
    'takes time in proportion to the length: %j',
    (part) =>
      expectLinearTime(
        100_000,
        (length) => part.repeat(length / part.length),
        (message) => void read(message),
      ),
  );
});

describe('createReader', () => {
  it('refuses a phrase that it cannot read, and says where', () => {
    const options = { about: { type: 'text', description: 'A topic' } } as const;
    for (const phrase of ['news (about {about}', 'news {nothing}', 'news <nothing>']) {
      expect(() =>
        createReader([{ name: 'latest', description: 'News', example: '/latest', options, phrases: [phrase] }]),
      ).toThrow(/^The phrase “news .*” cannot be read, from its character \d+ on\.$/);
    }
  });

  it('asks what a message means where no phrase tells, and believes it where it is sure', async () => {
    const library = await seedLibrary();
    const meant = (name: string, share: number) =>
      createReader(
        commands.map(({ data }) => data),
        async () => [
          [name, share],
          ['ask', 1 - share],
        ],
      ).read('got any paperwork on the go', library);
    expect(await meant('sources', 0.9)).toMatchObject({ request: { command: 'sources' } });
    expect(await meant('sources', 0.3)).toMatchObject({ request: { command: 'ask' } });
  });
});
